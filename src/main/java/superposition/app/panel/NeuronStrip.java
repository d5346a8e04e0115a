package superposition.app.panel;

import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import superposition.app.control.Icons;
import superposition.app.control.ProblemLabel;
import superposition.app.desk.ExplorerModel;
import superposition.state.ExplorerState;

/**
 * Switches single neurons of the trained network off: a toggle each, or for large networks a field
 * for their numbers.
 */
final class NeuronStrip extends VBox {

  /** Larger networks have a field instead of toggles. */
  private static final int MOST_TOGGLES = 48;

  private final ExplorerModel model;
  private final FlowPane toggles = new FlowPane();
  private final TextField numbers = new TextField();
  private final ProblemLabel problem = new ProblemLabel();
  private final Hyperlink all = new Hyperlink("all on");
  private int toggled = -1;
  private int shownHidden = -1;
  private Set<Integer> shownOff = Set.of();

  NeuronStrip(ExplorerModel model) {
    this.model = model;
    Label name = new Label("Neurons on");
    name.getStyleClass().add("parameter-name");
    all.setId("neurons-on");
    all.setOnAction(event -> model.switchNeurons(Set.of()));
    HBox head = new HBox(name, Icons.spring(), all);
    head.getStyleClass().add("parameter-row");
    toggles.getStyleClass().add("neuron-toggles");
    numbers.setId("neurons-off");
    numbers.setPromptText("numbers to switch off, e.g. 3, 17");
    numbers.setTooltip(new Tooltip("Numbers of the neurons that are off, with commas; Enter"));
    numbers.setOnAction(event -> read());
    for (var part : new Node[] {toggles, numbers}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    getStyleClass().add("parameter");
    getChildren().addAll(head, toggles, numbers, problem);
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.state());
  }

  private void show(ExplorerState state) {
    int hidden = state.config().hidden();
    NavigableSet<Integer> off = state.experiment().off();
    all.setVisible(!off.isEmpty());
    toggles.setVisible(hidden <= MOST_TOGGLES);
    numbers.setVisible(hidden > MOST_TOGGLES);
    if (hidden == shownHidden && off.equals(shownOff)) {
      return;
    }
    shownHidden = hidden;
    shownOff = off;
    problem.setText("");
    if (hidden > MOST_TOGGLES) {
      numbers.setText(off.stream().map(String::valueOf).collect(Collectors.joining(", ")));
      return;
    }
    if (hidden != toggled) {
      toggled = hidden;
      toggles.getChildren().clear();
      for (int n = 0; n < hidden; n++) {
        toggles.getChildren().add(toggle(n));
      }
    }
    for (int n = 0; n < hidden; n++) {
      ((ToggleButton) toggles.getChildren().get(n)).setSelected(!off.contains(n));
    }
  }

  private ToggleButton toggle(int neuron) {
    ToggleButton toggle = new ToggleButton(String.valueOf(neuron));
    toggle.setId("neuron-" + neuron);
    toggle.getStyleClass().add("neuron-toggle");
    toggle.setTooltip(
        new Tooltip("Neuron " + neuron + ": click to switch it off after training, and on again"));
    toggle.setOnAction(event -> model.experiment(model.state().experiment().withSwitched(neuron)));
    return toggle;
  }

  private void read() {
    NavigableSet<Integer> off = new TreeSet<>();
    int hidden = model.state().config().hidden();
    try {
      for (String part : numbers.getText().split("[,;\\s]+")) {
        if (!part.isEmpty()) {
          int neuron = Integer.parseInt(part);
          if (neuron < 0 || neuron >= hidden) {
            throw new NumberFormatException();
          }
          off.add(neuron);
        }
      }
      model.switchNeurons(off);
      problem.setText("");
    } catch (NumberFormatException e) {
      problem.setText("Allowed: numbers from 0 to " + (hidden - 1) + " with commas.");
    }
  }
}
