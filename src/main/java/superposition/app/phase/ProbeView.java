package superposition.app.phase;

import javafx.collections.MapChangeListener;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import superposition.app.desk.Words;
import superposition.config.RunConfig;
import superposition.figure.phase.PhaseInput;
import superposition.model.Network;
import superposition.phase.PhaseCell;
import superposition.plot.Numbers;
import superposition.render.Palette;
import superposition.render.Theme;
import superposition.theory.FeatureCosts;
import superposition.theory.PhaseSolution;
import superposition.theory.PhaseTheory;

/** The strip beside the maps: weights and losses where the probe is, and what the figure says. */
final class ProbeView extends ScrollPane {

  private final PhaseModel model;
  private final Label place = new Label();
  private final Label outcome = new Label();
  private final WeightVectors vectors = new WeightVectors();
  private final Label biases = new Label();
  private final GridPane losses = new GridPane();
  private final Button open = new Button("Open in the explorer");
  private final Label opening = new Label();
  private final Label reading = new Label();
  private final Label definition = new Label();

  ProbeView(PhaseModel model) {
    this.model = model;
    setId("probe");
    getStyleClass().addAll("panel", "probe");
    place.setId("probe-place");
    place.getStyleClass().add("panel-title");
    outcome.setId("probe-outcome");
    losses.setId("probe-losses");
    losses.getStyleClass().add("numbers");
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    losses.getColumnConstraints().setAll(names, numbers, numbers);
    open.setId("probe-open");
    open.setTooltip(
        new Tooltip(
            "Show the best model of this cell in every figure of the explorer, with the history of"
                + " its training.\nA click on a cell does the same."));
    open.setOnAction(
        event -> {
          PhaseInput input = model.input();
          model.open(input.row(), input.column());
        });
    for (Label wrapped : new Label[] {outcome, biases, opening, reading, definition}) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(USE_PREF_SIZE);
    }
    opening.setId("probe-opening");
    opening.textProperty().bind(model.openingNewsProperty());
    opening.managedProperty().bind(opening.textProperty().isNotEmpty());
    definition.getStyleClass().add("muted");
    biases.getStyleClass().add("muted");
    VBox content =
        new VBox(
            place,
            outcome,
            vectors,
            biases,
            section("Loss, summed over features"),
            losses,
            open,
            opening,
            section("What you see"),
            reading,
            section("How it is measured"),
            definition);
    content.getStyleClass().add("panel-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    model.trainer().diagramProperty().addListener((property, before, now) -> show());
    model.explorer().stateProperty().addListener((property, before, now) -> show());
    model
        .desk()
        .contents()
        .addListener(
            (MapChangeListener<String, PhaseDesk.Content>)
                change -> read(change.getKey(), change.getValueAdded()));
    show();
  }

  private static Label section(String name) {
    Label label = new Label(name);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("section-title");
    return label;
  }

  private void read(String figure, PhaseDesk.Content content) {
    if (figure.equals(model.state().figure()) && content.reading() != null) {
      reading.setText(content.reading().text());
      definition.setText(Words.sentence(content.reading().definition()));
    }
  }

  private void show() {
    PhaseInput input = model.input();
    double r = input.diagram().plan().importances()[input.row()];
    double p = input.diagram().plan().densities()[input.column()];
    place.setText("r = " + Numbers.significant(r) + ", p = " + Numbers.significant(p));
    PhaseTheory.Winner winner = input.diagram().winner(input.row(), input.column());
    PhaseCell cell = model.cell().filter(PhaseCell::isFinite).orElse(null);
    outcome.setText(
        "theory: "
            + winner.best().outcome().words()
            + "\ntrained: "
            + (cell == null ? "not yet" : cell.feature().outcome().words())
            + (cell != null && cell.triangle() ? ", three features in two dimensions" : ""));
    Theme theme =
        model.explorer().state().theme() == superposition.state.Theme.DARK
            ? Theme.DARK
            : Theme.LIGHT;
    RunConfig base = input.diagram().plan().base();
    Network network = cell == null ? null : cell.network();
    vectors.show(network, base.hidden() == 1 ? base.features() : 0, Palette.of(theme));
    biases.setText(cell == null ? "" : words(cell.network()));
    showLosses(input, winner, cell, r, p);
    open.setDisable(cell == null);
  }

  private static String words(Network network) {
    if (!network.hasBias()) {
      return "no bias";
    }
    StringBuilder text = new StringBuilder("bias");
    for (int i = 0; i < network.features(); i++) {
      text.append(i == 0 ? " " : ", ").append(Numbers.fixed(network.bias(i), 3));
    }
    return text.toString();
  }

  private void showLosses(
      PhaseInput input, PhaseTheory.Winner winner, PhaseCell cell, double r, double p) {
    losses.getChildren().clear();
    PhaseTheory theory = input.diagram().theory();
    FeatureCosts costs = theory.costs(p);
    for (PhaseSolution solution : theory.solutions()) {
      row(solution.name(), solution.loss(r, costs), winner.loss(), solution.equals(winner.best()));
    }
    if (cell != null) {
      row("trained", cell.loss(), winner.loss(), true);
    }
  }

  /** A loss, and how far it is from theory's best. */
  private void row(String name, double loss, double best, boolean bold) {
    int row = losses.getRowCount();
    double more = 100 * (loss / best - 1);
    String difference =
        loss == best ? "best" : (more > 0 ? "+" : "") + Numbers.fixed(more, 1) + " %";
    String[] texts = {name, Numbers.significant(loss), difference};
    for (int column = 0; column < texts.length; column++) {
      Label label = new Label(texts[column]);
      label.getStyleClass().add(bold ? "measured" : "muted");
      losses.add(label, column, row);
    }
  }
}
