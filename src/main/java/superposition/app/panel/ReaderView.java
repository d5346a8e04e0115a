package superposition.app.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.ScrollPaneSkin;
import javafx.scene.layout.VBox;
import superposition.app.control.Action;
import superposition.app.control.NumbersTable;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.FigureContent;
import superposition.app.desk.Words;
import superposition.figure.Reading;
import superposition.figure.subject.Shown;

/** The right panel: what the figure shows, the numbers side by side, what is under the mouse. */
public final class ReaderView extends ScrollPane {

  private static final String REPORTED = "reported";

  private final ExplorerModel model;
  private final Label text = new Label();
  private final NumbersTable numbers =
      new NumbersTable(
          new NumbersTable.Column(REPORTED, 27, "number"),
          new NumbersTable.Column("this run", 34, "measured"),
          // a control carries a word beside its number
          new NumbersTable.Column("control", 39, "control"));
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
    numbersPart = part("Numbers", numbers);
    Label copied = new Label();
    copied.textProperty().bind(numbers.copiedProperty());
    copied.setId("copied");
    copied.getStyleClass().add("muted");
    Label numbersTitle = (Label) numbersPart.getChildren().get(0);
    numbersTitle.setGraphic(copied);
    numbersTitle.setContentDisplay(ContentDisplay.RIGHT);
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
    setSkin(new ScrollPaneSkin(this));
    // Else all of the panel is painted anew when one of its numbers changes.
    lookup(".viewport").setCache(false);
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

  /** The edit menu's part of it. */
  public List<Action> actions() {
    return List.of(
        Action.of("Edit", "Copy numbers as _Markdown", "Shortcut+Shift+C", numbers::copyMarkdown)
            .when(numbersPart::isVisible, numbersPart.visibleProperty())
            .parted(),
        Action.of("Edit", "Copy numbers as _CSV", "", numbers::copyCsv)
            .when(numbersPart::isVisible, numbersPart.visibleProperty()));
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
  private void showNumbers(Reading reading, Optional<Shown.Beside> beside) {
    Optional<Tooltip> whole = beside.map(one -> new Tooltip(one.name()));
    numbers.head(0, beside.map(Shown.Beside::name).orElse(REPORTED), whole);
    List<NumbersTable.Line> lines = new ArrayList<>();
    for (Reading.Row row : reading.rows()) {
      String left = beside.map(one -> measured(one.reading(), row.name())).orElse(row.reported());
      lines.add(new NumbersTable.Line(row.name(), List.of(left, row.measured(), row.control())));
    }
    numbers.show(lines);
  }

  /** The number that another network's explanation has under the same name. */
  private static String measured(Reading reading, String name) {
    return reading.rows().stream()
        .filter(row -> row.name().equals(name))
        .map(Reading.Row::measured)
        .findFirst()
        .orElse("");
  }
}
