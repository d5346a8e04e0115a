package superposition.app.panel;

import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.FigureContent;
import superposition.app.desk.Words;
import superposition.figure.Reading;

/** The right panel: what the figure shows, the numbers side by side, what is under the mouse. */
public final class ReaderView extends ScrollPane {

  private static final String[] HEADS = {"reported", "this run", "control"};

  /** Percent of the width; controls carry a word beside their number. */
  private static final double[] SHARES = {27, 34, 39};

  /** Of a row: its name and a number under each head. */
  private static final int CELLS = 4;

  private final ExplorerModel model;
  private final Label text = new Label();
  private final GridPane numbers = new GridPane();
  private final Label definition = new Label();
  private final Label pointed = new Label();
  private final VBox pointedPart;
  private String figure = "";
  private FigureContent content;
  private final VBox numbersPart;
  private final VBox definitionPart;

  public ReaderView(ExplorerModel model) {
    this.model = model;
    Label title = new Label("What you see");
    title.getStyleClass().add("panel-title");
    text.setId("reading");
    pointed.setId("under-the-mouse");
    pointed.getStyleClass().add("pointed");
    numbers.setId("numbers");
    numbers.getStyleClass().add("numbers");
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      column.setHalignment(HPos.RIGHT);
      numbers.getColumnConstraints().add(column);
    }
    numbersPart = part("Numbers", numbers);
    definitionPart = part("How it is measured", definition);
    pointedPart = part("Under the mouse", pointed);
    definition.getStyleClass().add("muted");
    VBox content =
        new VBox(
            title,
            text,
            numbersPart,
            pointedPart,
            part("Selected", new SelectionView(model)),
            definitionPart);
    content.getStyleClass().add("panel-content");
    for (Label wrapped : new Label[] {text, definition, pointed}) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(USE_PREF_SIZE);
    }
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setId("reader");
    getStyleClass().add("panel");
    model
        .desk()
        .contents()
        .addListener(
            (MapChangeListener<String, FigureContent>)
                change -> {
                  if (change.getKey().equals(model.state().figure())) {
                    show();
                  }
                });
    model.stateProperty().addListener((property, before, now) -> show());
    model.pointedProperty().addListener((property, before, now) -> showPointed());
    show();
  }

  private static VBox part(String name, Node body) {
    Label title = new Label(name);
    title.getStyleClass().add("section-title");
    VBox part = new VBox(title, body);
    part.getStyleClass().add("part");
    part.managedProperty().bind(part.visibleProperty());
    return part;
  }

  private void show() {
    String now = model.state().figure();
    // What is shown stays until there is something newer; another figure's numbers of an earlier
    // run do not come up again.
    boolean stays = now.equals(figure) && content != null;
    figure = now;
    content = stays || model.desk().isCurrent(now) ? model.desk().contents().get(now) : null;
    Reading reading = content == null ? null : content.reading();
    text.setText(reading == null ? "The explanation comes with the figure." : reading.text());
    numbersPart.setVisible(reading != null && !reading.rows().isEmpty());
    definitionPart.setVisible(reading != null);
    pointedPart.setVisible(reading != null);
    showPointed();
    if (reading != null) {
      definition.setText(Words.sentence(reading.definition()));
      showNumbers(reading, content.beside());
    }
  }

  private void showPointed() {
    String words = model.pointedProperty().get().text();
    pointed.setText(
        words.isEmpty()
            ? "Point at the figure; click to keep a feature or neuron lit, Esc lets go."
            : words);
  }

  /** With something beside the run its numbers stand where the report's are else. */
  private void showNumbers(Reading reading, Optional<FigureContent.Beside> beside) {
    if (numbers.getChildren().size() != HEADS.length + CELLS * reading.rows().size()) {
      layOutNumbers(reading.rows().size());
    }
    List<Node> cells = numbers.getChildren();
    Label first = (Label) cells.get(0);
    first.setText(beside.map(FigureContent.Beside::name).orElse(HEADS[0]));
    first.setTooltip(beside.map(one -> new Tooltip(one.name())).orElse(null));
    int next = HEADS.length;
    for (Reading.Row row : reading.rows()) {
      String left = beside.map(one -> measured(one.reading(), row.name())).orElse(row.reported());
      for (String text : List.of(row.name(), left, row.measured(), row.control())) {
        ((Label) cells.get(next++)).setText(text.isEmpty() ? "–" : text);
      }
    }
  }

  /** The number that another network's explanation has under the same name. */
  private static String measured(Reading reading, String name) {
    return reading.rows().stream()
        .filter(row -> row.name().equals(name))
        .map(Reading.Row::measured)
        .findFirst()
        .orElse("");
  }

  /** Places empty cells; while a run is live only their texts change. */
  private void layOutNumbers(int rows) {
    numbers.getChildren().clear();
    for (int column = 0; column < HEADS.length; column++) {
      Label head = label("number-head");
      head.setText(HEADS[column]);
      numbers.add(head, column, 0);
    }
    for (int row = 0; row < rows; row++) {
      Label name = label("number-name");
      name.setWrapText(true);
      GridPane.setHalignment(name, HPos.LEFT);
      numbers.add(name, 0, 2 * row + 1, HEADS.length, 1);
      numbers.add(label("number"), 0, 2 * row + 2);
      numbers.add(label("number", "measured"), 1, 2 * row + 2);
      Label control = label("number", "control");
      control.setWrapText(true);
      numbers.add(control, 2, 2 * row + 2);
    }
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
