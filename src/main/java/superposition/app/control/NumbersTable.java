package superposition.app.control;

import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** Numbers with names: each name on a line of its own, what is told of it side by side below. */
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
  }

  /** Changes the head of a column. */
  public void head(int column, String text, Optional<Tooltip> tooltip) {
    Label head = (Label) getChildren().get(column);
    head.setText(text);
    head.setTooltip(tooltip.orElse(null));
  }

  /** Shows lines. */
  public void show(List<Line> lines) {
    if (getChildren().size() != columns.size() + (1 + columns.size()) * lines.size()) {
      layOut(lines.size());
    }
    List<Node> cells = getChildren();
    int next = columns.size();
    for (Line line : lines) {
      ((Label) cells.get(next++)).setText(line.name());
      for (String number : line.numbers()) {
        ((Label) cells.get(next++)).setText(number.isEmpty() ? "–" : number);
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
        Label number = label("number", columns.get(column).style());
        number.setWrapText(column == columns.size() - 1); // where words are
        add(number, column, 2 * line + 2);
      }
    }
  }

  private static Label label(String... styles) {
    Label label = new Label();
    label.getStyleClass().addAll(styles);
    return label;
  }
}
