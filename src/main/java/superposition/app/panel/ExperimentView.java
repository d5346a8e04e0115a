package superposition.app.panel;

import java.util.random.RandomGenerator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import superposition.app.control.Icons;
import superposition.app.control.Parameters;
import superposition.app.control.Rows;
import superposition.app.control.SliderRow;
import superposition.app.control.SliderScale;
import superposition.app.desk.ExplorerModel;

/** The left panel: what is to be trained. */
public final class ExperimentView extends ScrollPane {

  /** Seeds that the dice throws: short enough to remember and to type. */
  private static final int DICE = 1000;

  private final ExplorerModel model;

  public ExperimentView(ExplorerModel model) {
    this.model = model;
    Label title = new Label("Experiment");
    title.getStyleClass().add("panel-title");
    VBox content =
        new VBox(
            title,
            new SliderRow(Parameters.DENSITY, SliderScale.logarithmic(0.001, 1), model),
            new SliderRow(Parameters.LOSS_EXPONENT, SliderScale.linear(1, 10, 0.1, 0.5), model),
            new SliderRow(Parameters.HIDDEN, SliderScale.linear(1, 100, 1, 1), model),
            new ConsequencesView(model),
            seed(),
            new SeedsField(model),
            new NeuronStrip(model),
            more());
    content.getStyleClass().add("panel-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setId("experiment");
    getStyleClass().add("panel");
  }

  private Node seed() {
    VBox row = Rows.number(Parameters.SEED, model);
    Button dice = Icons.button("fas-dice", "Throw another seed, 1 to 1,000", this::throwDice);
    dice.setId("dice");
    Button rewind =
        Icons.button(
            "fas-fast-backward",
            "Train again from the same first weights, which follow from the seed (F5)",
            model::train);
    rewind.setId("rewind");
    ((HBox) row.getChildren().get(0)).getChildren().addAll(rewind, dice);
    return row;
  }

  private void throwDice() {
    long before = model.state().config().seed();
    // One of the other numbers, so that something always changes.
    long thrown = 1 + RandomGenerator.getDefault().nextInt(DICE - 1);
    model.configure(model.state().config().withSeed(thrown < before ? thrown : thrown + 1));
  }

  /** Its rows are in the window only while they are to be seen: they are a third of its nodes. */
  private TitledPane more() {
    TitledPane more = new TitledPane();
    more.setText("More");
    more.setId("more");
    more.setExpanded(false);
    more.setAnimated(false);
    more.getStyleClass().add("more");
    VBox rows = moreRows();
    more.expandedProperty()
        .addListener((property, before, open) -> more.setContent(open ? rows : null));
    return more;
  }

  private VBox moreRows() {
    VBox rows =
        new VBox(
            section("Network"),
            Rows.number(Parameters.FEATURES, model),
            Rows.choice(Parameters.HIDDEN_ACTIVATION, model),
            Rows.choice(Parameters.OUTPUT_ACTIVATION, model),
            Rows.choice(Parameters.BIAS, model),
            Rows.choice(Parameters.TIED, model),
            Rows.choice(Parameters.INITIALIZATION, model),
            Rows.number(Parameters.SIGMA, model),
            section("Task"),
            Rows.choice(Parameters.TARGET, model),
            Rows.choice(Parameters.INPUT_RANGE, model),
            Rows.choice(Parameters.IMPORTANCE, model),
            Rows.number(Parameters.IMPORTANT_COUNT, model),
            Rows.number(Parameters.IMPORTANT_WEIGHT, model),
            Rows.number(Parameters.RATIO, model),
            section("Training"),
            Rows.number(Parameters.STEPS, model),
            Rows.number(Parameters.BATCH, model),
            Rows.number(Parameters.LEARNING_RATE, model),
            Rows.choice(Parameters.SCHEDULE, model),
            Rows.choice(Parameters.SAMPLING, model));
    rows.getStyleClass().add("more-rows");
    return rows;
  }

  private static Label section(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("section-title");
    return label;
  }
}
