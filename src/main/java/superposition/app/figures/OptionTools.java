package superposition.app.figures;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.figure.FigureOption;
import superposition.state.ExplorerState;

/** The switches that change the figures in front; those that they do not heed are not shown. */
final class OptionTools extends HBox {

  private final ExplorerModel model;
  private final Map<FigureOption, Node> tools = new EnumMap<>(FigureOption.class);

  OptionTools(ExplorerModel model) {
    this.model = model;
    getStyleClass().add("option-tools");
    tools.put(FigureOption.METRIC, metric());
    tools.put(FigureOption.SORT, sort());
    tools.put(FigureOption.STACK_WEIGHT, new StackSwitch(model));
    tools.put(FigureOption.STACK_COLOR, new StackColorSwitch(model));
    tools.put(FigureOption.NEURON, new NeuronField(model));
    tools.put(FigureOption.MOTIF, new MotifSteps(model));
    tools.put(FigureOption.PAIR, new PairFields(model));
    tools.put(FigureOption.AXES, new AxesFields(model));
    managedProperty().bind(visibleProperty());
  }

  /** Shows the tools of these options; the others are out of the window, where none is styled. */
  void show(Set<FigureOption> heeded) {
    List<Node> shown = tools.keySet().stream().filter(heeded::contains).map(tools::get).toList();
    if (!shown.equals(getChildren())) {
      getChildren().setAll(shown);
    }
    setVisible(!shown.isEmpty());
  }

  /** Says that the figure follows the metric; the switch itself is in the tool bar. */
  private Label metric() {
    Label metric = new Label();
    metric.setId("metric-heeded");
    metric.getStyleClass().add("muted");
    metric.setMinWidth(USE_PREF_SIZE);
    metric.setTooltip(
        new Tooltip("This figure speaks of the error that is chosen at the top of the window."));
    onState(state -> metric.setText("Error: " + state.options().metric().id()));
    return metric;
  }

  private ToggleButton sort() {
    ToggleButton sort =
        Icons.toggle(
            "fas-sort-amount-down",
            "Sort the features by value instead of by number (Ctrl+B)",
            () -> model.show(options -> options.withSorted(!options.sorted())));
    sort.setId("sort");
    onState(state -> sort.setSelected(state.options().sorted()));
    return sort;
  }

  private void onState(java.util.function.Consumer<ExplorerState> show) {
    show.accept(model.state());
    model.stateProperty().addListener((property, before, now) -> show.accept(now));
  }
}
