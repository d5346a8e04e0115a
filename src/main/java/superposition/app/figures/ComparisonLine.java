package superposition.app.figures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.figure.subject.Difference;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Pins;

/**
 * Which pinned run the figures show beside the run in hand, and in what both differ; a line that is
 * there only when something is pinned.
 */
final class ComparisonLine extends HBox {

  private final ExplorerModel model;
  private final ComboBox<Integer> pins = new ComboBox<>();
  private final Label differences = new Label();
  private final List<Node> parts;
  private boolean showing;

  ComparisonLine(ExplorerModel model) {
    this.model = model;
    Label name = new Label("Compared with");
    pins.setId("pins");
    pins.setButtonCell(new PinCell());
    pins.setCellFactory(list -> new PinCell());
    pins.valueProperty()
        .addListener(
            (property, before, now) -> {
              if (!showing && now != null) {
                model.look(state -> state.withPins(state.pins().withCompared(now)));
              }
            });
    differences.setId("differences");
    differences.getStyleClass().add("muted");
    differences.setMinWidth(0);
    differences.setTooltip(new Tooltip());
    HBox.setHgrow(differences, Priority.ALWAYS);
    differences.setMaxWidth(Double.MAX_VALUE);
    Button restore =
        Icons.button("fas-history", "Go back to the pinned run's parameters", this::restore);
    restore.setId("restore-pin");
    Button unpin = Icons.button("fas-times", "Unpin this run", this::unpin);
    unpin.setId("unpin");
    setId("comparison");
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("comparison-line");
    parts = List.of(name, pins, differences, restore, unpin);
    managedProperty().bind(visibleProperty());
    model.stateProperty().addListener((property, before, now) -> show(now));
    model.shelf().missingProperty().addListener((property, before, now) -> show(model.state()));
    show(model.state());
  }

  private void restore() {
    model.state().pins().shown().ifPresent(model::experiment);
  }

  private void unpin() {
    model
        .state()
        .pins()
        .shown()
        .ifPresent(pin -> model.look(state -> state.withPins(state.pins().without(pin))));
  }

  private void show(ExplorerState state) {
    Pins all = state.pins();
    setVisible(!all.all().isEmpty());
    if (getChildren().isEmpty() == isVisible()) {
      // What is not seen is out of the window, where it would be styled all the same.
      getChildren().setAll(isVisible() ? parts : List.of());
    }
    showing = true;
    List<Integer> places = IntStream.range(-1, all.all().size()).boxed().toList();
    if (!places.equals(pins.getItems())) {
      pins.getItems().setAll(places);
    }
    pins.setValue(all.compared());
    showing = false;
    String text = all.shown().map(pin -> words(pin, state)).orElse("");
    differences.setText(text);
    differences.getTooltip().setText(text.isEmpty() ? "Nothing is compared." : text);
  }

  private String words(Experiment pin, ExplorerState state) {
    String problem = model.shelf().problem(pin.config()).orElse("");
    if (!problem.isEmpty()) {
      return problem;
    }
    String waiting = model.shelf().get(pin.config()).isEmpty() ? " – is being trained…" : "";
    List<Difference> all = Difference.between(state.config(), pin.config());
    boolean sameNeurons = pin.off().equals(state.experiment().off());
    if (all.isEmpty()) {
      return (sameNeurons ? "the same run" : "the same run, other neurons off") + waiting;
    }
    return all.stream()
            .map(one -> one.name() + " " + one.theirs() + " (here " + one.ours() + ")")
            .collect(Collectors.joining(", "))
        + waiting;
  }

  /** A pin by its place and where it came from. */
  private final class PinCell extends ListCell<Integer> {
    @Override
    protected void updateItem(Integer place, boolean empty) {
      super.updateItem(place, empty);
      if (empty || place == null) {
        setText("");
      } else if (place < 0 || place >= model.state().pins().all().size()) {
        setText("nothing");
      } else {
        Experiment pin = model.state().pins().all().get(place);
        setText("pin " + (place + 1) + ": " + pin.presetId());
      }
    }
  }
}
