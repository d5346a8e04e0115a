package superposition.app.family;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import superposition.app.control.NumbersTable;
import superposition.app.desk.Words;
import superposition.figure.Reading;

/** What a family's figure shows, its numbers, and how they are measured. */
final class FamilyReader extends ScrollPane {

  private final Label text = new Label();
  private final NumbersTable numbers =
      new NumbersTable(
          new NumbersTable.Column("measured", 40, "measured"),
          new NumbersTable.Column("besides", 60, "control"));
  private final Label definition = new Label();
  private final VBox parts;

  FamilyReader() {
    setId("family-reader");
    getStyleClass().addAll("panel", "probe");
    Label title = new Label("What you see");
    title.getStyleClass().add("panel-title");
    text.setId("family-reading");
    numbers.setId("family-numbers");
    definition.getStyleClass().add("muted");
    for (Label wrapped : new Label[] {text, definition}) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(USE_PREF_SIZE);
    }
    parts = new VBox(section("Numbers"), numbers, section("How it is measured"), definition);
    parts.getStyleClass().add("part");
    VBox content = new VBox(title, text, parts);
    content.getStyleClass().add("panel-content");
    setContent(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    forget();
  }

  private static Label section(String name) {
    Label label = new Label(name);
    label.getStyleClass().add("section-title");
    return label;
  }

  /** Shows a reading. */
  void show(Reading reading) {
    text.setText(reading.text());
    definition.setText(Words.sentence(reading.definition()));
    numbers.show(
        reading.rows().stream()
            .map(row -> new NumbersTable.Line(row.name(), List.of(row.measured(), row.control())))
            .toList());
    parts.setVisible(true);
  }

  /** Shows that there is none. */
  void forget() {
    text.setText("The explanation comes with the figure.");
    parts.setVisible(false);
  }
}
