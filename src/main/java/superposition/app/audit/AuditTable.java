package superposition.app.audit;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import superposition.app.control.Icons;
import superposition.app.control.Verdicts;
import superposition.app.desk.ExplorerModel;
import superposition.audit.Audit;
import superposition.audit.AuditRow;
import superposition.audit.AuditWords;
import superposition.audit.claim.Claims;

/** One row a claim: what was reported, what is measured, its control, its verdict, its figure. */
final class AuditTable extends TableView<AuditRow> {

  private static final double TEXT_MARGIN = 20;

  private final ExplorerModel model;
  private final ReadOnlyObjectProperty<Audit> audit;
  private final TableColumn<AuditRow, AuditRow> measured;
  private final Label placeholder =
      new Label("The claims appear here as soon as they are measured.");

  /**
   * @param audit whose rows are shown
   */
  AuditTable(ExplorerModel model, ReadOnlyObjectProperty<Audit> audit) {
    this.model = model;
    this.audit = audit;
    setId("audit-table");
    getStyleClass().addAll("audit-table", "bordered");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    measured = words("this run", 130, AuditWords::measured);
    measured.setComparator(Comparator.comparingDouble(row -> row.measured().mean()));
    TableColumn<AuditRow, AuditRow> claim = words("claim", 262, row -> row.claim().text());
    claim.setComparator(Comparator.comparingInt(row -> Claims.ALL.indexOf(row.claim())));
    TableColumn<AuditRow, AuditRow> verdict =
        column("verdict", 186, row -> Verdicts.chip(row.finding().verdict()));
    verdict.setComparator(Comparator.comparing(row -> row.finding().verdict()));
    TableColumn<AuditRow, AuditRow> figure = column("figure", 64, this::figureButton);
    figure.setSortable(false);
    figure.setResizable(false);
    getColumns().add(claim);
    getColumns().add(words("reported", 88, row -> AuditWords.reported(this.audit.get(), row)));
    getColumns().add(measured);
    getColumns().add(words("control", 146, AuditWords::control));
    getColumns().add(verdict);
    getColumns().add(figure);
    placeholder.getStyleClass().add("muted");
    setPlaceholder(placeholder);
    setOnKeyPressed(
        event -> {
          AuditRow row = getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && row != null) {
            model.openFigure(row.claim().figure());
          }
        });
  }

  /** Says over how many seeds is measured. */
  void show(Audit now) {
    int seeds = now.seeds().size();
    placeholder.setText("No claim passes the filter.");
    measured.setText(seeds == 1 ? "this run" : "mean of " + seeds + " seeds");
  }

  private static TableColumn<AuditRow, AuditRow> words(
      String name, double width, Function<AuditRow, String> words) {
    TableColumn<AuditRow, AuditRow> column =
        column(
            name,
            width,
            row -> {
              Text text = new Text(words.apply(row));
              text.getStyleClass().add("text");
              return text;
            });
    column.setComparator(Comparator.comparing(words));
    return column;
  }

  private static TableColumn<AuditRow, AuditRow> column(
      String name, double width, Function<AuditRow, Node> content) {
    TableColumn<AuditRow, AuditRow> column = new TableColumn<>(name);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 56));
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setCellFactory(
        owner ->
            new TableCell<>() {
              @Override
              protected void updateItem(AuditRow row, boolean empty) {
                super.updateItem(row, empty);
                Node node = empty || row == null ? null : content.apply(row);
                if (node instanceof Text text) {
                  text.wrappingWidthProperty().bind(owner.widthProperty().subtract(TEXT_MARGIN));
                }
                setGraphic(node);
              }
            });
    return column;
  }

  private Button figureButton(AuditRow row) {
    String id = row.claim().figure();
    Button button =
        Icons.button(
            "fas-chart-bar",
            "Show the figure: " + model.figure(id).name(),
            () -> model.openFigure(id));
    button.setId("open-" + row.claim().id());
    return button;
  }
}
