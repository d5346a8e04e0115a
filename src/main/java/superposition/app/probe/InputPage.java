package superposition.app.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import superposition.app.control.Icons;
import superposition.app.control.ProblemLabel;
import superposition.app.desk.ExplorerModel;
import superposition.config.InputRange;
import superposition.figure.probe.ProbeAnswer;
import superposition.figure.probe.ProbePlots;
import superposition.render.Hover;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.state.ExplorerState;
import superposition.state.Probe;
import superposition.state.Selection;
import superposition.train.TrainedModel;

/**
 * The tab of the probe: sliders for the inputs of chosen features, and what hidden layer and
 * outputs of the network in hand make of them, beside target and naive network, at once.
 */
public final class InputPage extends BorderPane {

  /** Id of the tab. */
  public static final String ID = "probe";

  private static final int MOST_DRAWN = 100;

  private final ExplorerModel model;
  private final VBox rows = new VBox();
  private final Spinner<Integer> count = new Spinner<>(1, MOST_DRAWN, 3);
  private final TextField number = new TextField();
  private final ProblemLabel problem = new ProblemLabel();

  /** Hidden layer, outputs and errors; none until somebody looks. */
  private List<PlotView> plots = List.of();

  private double low = Double.NaN;
  private TrainedModel shown;
  private Probe answered;

  /** Follows the model from now on. */
  public InputPage(ExplorerModel model) {
    this.model = model;
    setId("probe-page");
    getStyleClass().add("probe-page");
    model.stateProperty().addListener((property, before, now) -> show());
    model.subjectProperty().addListener((property, before, now) -> show());
    model.pointedProperty().addListener((property, before, now) -> light());
  }

  /** Charts are dear: they are made when somebody looks. */
  private void build() {
    rows.getStyleClass().add("probe-rows");
    ScrollPane inputs = new ScrollPane(new VBox(tools(), problem, rows));
    inputs.setFitToWidth(true);
    inputs.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    inputs.getStyleClass().addAll("panel", "probe-inputs");
    setLeft(inputs);
    plots = List.of(plot("probe-hidden"), plot("probe-outputs"), plot("probe-errors"));
    VBox column = new VBox();
    column.getChildren().addAll(plots);
    column.getStyleClass().add("probe-plots");
    setCenter(column);
  }

  private PlotView plot(String id) {
    PlotView plot = new PlotView();
    plot.setId(id);
    plot.setMinSize(0, 0);
    plot.setPrefHeight(100);
    VBox.setVgrow(plot, Priority.ALWAYS);
    plot.pointedProperty().addListener((property, before, now) -> model.point(now));
    plot.setOnPicked(model::pick);
    return plot;
  }

  private VBox tools() {
    Label title = new Label("Inputs");
    title.getStyleClass().add("panel-title");
    number.setId("probe-number");
    number.setPromptText("feature");
    number.setPrefColumnCount(5);
    number.setTooltip(new Tooltip("Number of a feature to set, counted from 0; Enter"));
    number.setOnAction(event -> add());
    Button clear =
        Icons.button(
            "fas-broom", "Set all to 0", () -> model.look(state -> state.withProbe(Probe.EMPTY)));
    clear.setId("probe-clear");
    count.setId("probe-count");
    count.setEditable(true);
    count.getStyleClass().add("seeds");
    count.setTooltip(new Tooltip("How many features the dice make active"));
    Button dice =
        Icons.button("fas-dice", "Draw so many active features with random values", this::draw);
    dice.setId("probe-dice");
    HBox chosen = new HBox(new Label("Set feature"), Icons.spring(), number, clear);
    HBox drawn = new HBox(new Label("Active at once"), Icons.spring(), count, dice);
    for (HBox line : List.of(chosen, drawn)) {
      line.getStyleClass().add("parameter-row");
    }
    VBox tools = new VBox(title, drawn, chosen);
    tools.getStyleClass().add("probe-tools");
    return tools;
  }

  private void add() {
    int features = model.state().config().features();
    try {
      int feature = Integer.parseInt(number.getText().strip());
      if (feature < 0 || feature >= features) {
        throw new NumberFormatException();
      }
      model.look(state -> state.withProbe(state.probe().with(feature, 1)));
      number.clear();
      problem.setText("");
    } catch (NumberFormatException e) {
      problem.setText("Allowed: the number of a feature, 0 to " + (features - 1) + ".");
    }
  }

  /** Held features stay; others are drawn anew, each as likely as any other. */
  private void draw() {
    RandomGenerator random = RandomGenerator.getDefault();
    int features = model.state().config().features();
    double least = model.state().config().inputRange().low();
    model.look(
        state -> {
          Probe old = state.probe();
          NavigableSet<Integer> active = new TreeSet<>(old.held().headSet(features));
          int wanted = Math.min(features, Math.max(active.size(), count.getValue()));
          while (active.size() < wanted) {
            active.add(random.nextInt(features));
          }
          Probe drawn = Probe.of(Map.of(), old.held());
          for (int feature : active) {
            boolean held = old.held().contains(feature);
            double value = least + (1 - least) * random.nextDouble();
            drawn = drawn.with(feature, held ? old.value(feature) : value);
          }
          return state.withProbe(drawn);
        });
  }

  private void show() {
    ExplorerState state = model.state();
    if (!state.tab().equals(ID)) {
      return;
    }
    if (plots.isEmpty()) {
      build();
    }
    showRows(state);
    Theme theme = state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT;
    plots.forEach(plot -> plot.setTheme(theme));
    TrainedModel subject = model.subjectProperty().get();
    if (subject != null && (subject != shown || !state.probe().equals(answered))) {
      shown = subject;
      answered = state.probe();
      ProbeAnswer answer = ProbeAnswer.of(subject, state.probe());
      plots.get(0).show(ProbePlots.hidden(answer));
      plots.get(1).show(ProbePlots.outputs(answer));
      plots.get(2).show(ProbePlots.errors(answer));
    }
    light();
  }

  private void showRows(ExplorerState state) {
    double least = state.config().inputRange() == InputRange.SYMMETRIC ? -1 : 0;
    List<Integer> wanted =
        new ArrayList<>(state.probe().inputs().headMap(state.config().features()).keySet());
    List<Integer> there =
        rows.getChildren().stream().map(row -> ((InputRow) row).feature()).toList();
    if (!there.equals(wanted) || least != low) {
      low = least;
      rows.getChildren()
          .setAll(wanted.stream().map(feature -> new InputRow(feature, low, model)).toList());
    }
    rows.getChildren().forEach(row -> ((InputRow) row).show(state.probe()));
  }

  private void light() {
    Hover pointed = model.pointedProperty().get();
    Selection clicked = model.state().selection();
    boolean now = pointed.feature() >= 0 || pointed.neuron() >= 0;
    for (PlotView plot : plots) {
      plot.highlight(
          now ? pointed.feature() : clicked.feature(), now ? pointed.neuron() : clicked.neuron());
    }
  }
}
