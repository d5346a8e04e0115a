package superposition.app.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import superposition.store.TableText;

/**
 * Numbers with names: each name on a line of its own, what is told of it side by side below. A
 * click copies a number, the context menu all of them.
 */
public final class NumbersTable extends GridPane {

  /**
   * A column.
   *
   * @param head above it
   * @param share percent of the width
   * @param style of its numbers, besides that of all
   */
  public record Column(String head, double share, String style) {}

  /**
   * What is told under one name.
   *
   * @param numbers one a column; empty where there is none
   */
  public record Line(String name, List<String> numbers) {}

  private final List<Column> columns;
  private final ReadOnlyStringWrapper copied = new ReadOnlyStringWrapper("");
  private List<Line> shown = List.of();

  public NumbersTable(Column... columns) {
    this.columns = List.of(columns);
    getStyleClass().add("numbers");
    for (Column column : columns) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(column.share());
      constraints.setHalignment(HPos.RIGHT);
      getColumnConstraints().add(constraints);
    }
    layOut(0);
    MenuItem markdown = new MenuItem("Copy the table as Markdown");
    markdown.setOnAction(event -> copyMarkdown());
    MenuItem csv = new MenuItem("Copy the table as CSV");
    csv.setOnAction(event -> copyCsv());
    ContextMenu menu = new ContextMenu(markdown, csv);
    setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
  }

  /** What was copied last, in words; empty as soon as there are other numbers. */
  public ReadOnlyStringProperty copiedProperty() {
    return copied.getReadOnlyProperty();
  }

  /** Copies all as a table in Markdown. */
  public void copyMarkdown() {
    copy(TableText.markdown(table()), "the table as Markdown");
  }

  /** Copies all as comma-separated values. */
  public void copyCsv() {
    copy(TableText.csv(table()), "the table as CSV");
  }

  private List<List<String>> table() {
    List<List<String>> table = new ArrayList<>();
    List<String> heads = new ArrayList<>(List.of("quantity"));
    getChildren().subList(0, columns.size()).forEach(head -> heads.add(((Label) head).getText()));
    table.add(heads);
    for (Line line : shown) {
      List<String> row = new ArrayList<>(List.of(line.name()));
      row.addAll(line.numbers());
      table.add(row);
    }
    return table;
  }

  private void copy(String text, String name) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    copied.set("copied " + name);
  }

  /** Changes the head of a column. */
  public void head(int column, String text, Optional<Tooltip> tooltip) {
    Label head = (Label) getChildren().get(column);
    head.setText(text);
    head.setTooltip(tooltip.orElse(null));
  }

  /** Shows lines. */
  public void show(List<Line> lines) {
    if (!lines.equals(shown)) {
      shown = List.copyOf(lines);
      copied.set("");
    }
    if (getChildren().size() != columns.size() + (1 + columns.size()) * lines.size()) {
      layOut(lines.size());
    }
    List<Node> cells = getChildren();
    int next = columns.size();
    for (Line line : lines) {
      ((Label) cells.get(next++)).setText(line.name());
      for (String number : line.numbers()) {
        Label cell = (Label) cells.get(next++);
        cell.setText(number.isEmpty() ? "–" : number);
        cell.setFocusTraversable(!number.isEmpty());
      }
    }
  }

  /** Places empty cells under the heads; while a run is live only their texts change. */
  private void layOut(int lines) {
    for (int column = getChildren().size(); column < columns.size(); column++) {
      Label head = label("number-head");
      head.setText(columns.get(column).head());
      add(head, column, 0);
    }
    getChildren().remove(columns.size(), getChildren().size());
    for (int line = 0; line < lines; line++) {
      Label name = label("number-name");
      name.setWrapText(true);
      setHalignment(name, HPos.LEFT);
      add(name, 0, 2 * line + 1, columns.size(), 1);
      for (int column = 0; column < columns.size(); column++) {
        Label number = number(columns.get(column).style());
        number.setWrapText(column == columns.size() - 1); // where words are
        add(number, column, 2 * line + 2);
      }
    }
  }

  private Label number(String style) {
    Label number = label("number", style);
    number.setTooltip(new Tooltip("Click or Enter to copy; right click for the table"));
    number.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            copy(number.getText(), number.getText());
            event.consume();
          }
        });
    number.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            copy(number.getText(), number.getText());
          }
        });
    return number;
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
