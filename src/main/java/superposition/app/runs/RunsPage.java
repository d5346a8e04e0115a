package superposition.app.runs;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import superposition.app.control.FileSaver;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.figure.sweep.SweepWords;
import superposition.store.StagedFiles;

/** The tab of this session's runs: a table to sort, each run to be taken up again or pinned. */
public final class RunsPage extends VBox {

  /** Id of the tab. */
  public static final String ID = "runs";

  /** Of a head of a column, in pixels, so that its words wrap. */
  private static final double HEAD_MARGIN = 10;

  private final ExplorerModel model;
  private final RunsDesk desk;
  private final FileSaver saver;
  private final TableView<SessionRun> table = new TableView<>();
  private final Label notice = new Label();

  /**
   * @param saver asks where to save the table
   */
  public RunsPage(ExplorerModel model, RunsDesk desk, FileSaver saver) {
    this.model = model;
    this.desk = desk;
    this.saver = saver;
    setId("runs-page");
    getStyleClass().add("runs-page");
    table.setId("runs-table");
    table.getStyleClass().add("bordered");
    Label placeholder = new Label("Every run of this session appears here when it is trained.");
    placeholder.getStyleClass().add("muted");
    table.setPlaceholder(placeholder);
    columns();
    SortedList<SessionRun> sorted = new SortedList<>(desk.runs());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setRowFactory(owner -> row());
    table.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            restore();
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    RunsChart chart = new RunsChart(model, desk, this::select);
    VBox.setVgrow(chart, Priority.ALWAYS);
    getChildren().addAll(tools(), table, chart);
  }

  private HBox tools() {
    Button restore =
        Icons.button(
            "fas-history", "Take the run up again (Enter, or double click)", this::restore);
    restore.setId("restore-run");
    Button pin = Icons.button("fas-thumbtack", "Pin the run, to compare others with it", this::pin);
    pin.setId("pin-run");
    Button copy =
        Icons.button(
            "fas-copy",
            "Copy the table as Markdown",
            () -> copy(RunsText.markdown(table.getItems()), "Markdown"));
    copy.setId("copy-runs");
    Button latex =
        Icons.button(
            "fas-subscript",
            "Copy the table as LaTeX",
            () -> copy(RunsText.latex(table.getItems()), "LaTeX"));
    latex.setId("copy-runs-latex");
    Button save = Icons.button("fas-download", "Save the table as CSV…", this::save);
    save.setId("save-runs");
    for (Button button : List.of(restore, pin)) {
      button.disableProperty().bind(table.getSelectionModel().selectedItemProperty().isNull());
    }
    Label words =
        new Label("Runs of this session; with × seeds, mean ± standard deviation over the seeds.");
    words.getStyleClass().add("muted");
    notice.getStyleClass().add("muted");
    saver.noticeProperty().addListener((property, before, now) -> notice.setText(now));
    saver.problemProperty().addListener((property, before, now) -> notice.setText(now));
    HBox tools = new HBox(words, Icons.spring(), notice, restore, pin, copy, latex, save);
    tools.getStyleClass().add("runs-tools");
    return tools;
  }

  private void columns() {
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    add("#", 40, run -> String.valueOf(run.number()), Comparator.comparing(SessionRun::number));
    add("preset", 136, run -> run.experiment().presetId(), null);
    add("changed", 116, RunsText::changes, null);
    add("seeds", 86, run -> String.valueOf(run.seeds()), Comparator.comparing(SessionRun::seeds));
    for (String metric : RunsDesk.METRICS) {
      TableColumn<SessionRun, SessionRun> column =
          add(
              SweepWords.metric(metric),
              134,
              run -> run.text(metric),
              // What is not there yet, or not defined, comes last.
              Comparator.comparing(
                  run -> run.values().getOrDefault(metric, Double.POSITIVE_INFINITY)));
      Label head = new Label(column.getText());
      head.setTooltip(new Tooltip(column.getText() + " (" + metric + ")"));
      head.setId("runs-" + metric.replace('.', '-'));
      head.getStyleClass().add("runs-head");
      head.setWrapText(true);
      head.prefWidthProperty().bind(column.widthProperty().subtract(HEAD_MARGIN));
      column.setText("");
      column.setGraphic(head);
    }
  }

  private TableColumn<SessionRun, SessionRun> add(
      String name, double width, Function<SessionRun, String> text, Comparator<SessionRun> order) {
    TableColumn<SessionRun, SessionRun> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setComparator(order == null ? Comparator.comparing(text) : order);
    column.setCellFactory(
        owner ->
            new TableCell<>() {
              @Override
              protected void updateItem(SessionRun run, boolean empty) {
                super.updateItem(run, empty);
                String words = empty || run == null ? "" : text.apply(run);
                setText(words);
                setTooltip(words.isEmpty() ? null : new Tooltip(words));
              }
            });
    table.getColumns().add(column);
    return column;
  }

  private TableRow<SessionRun> row() {
    TableRow<SessionRun> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY
              && event.getClickCount() == 2
              && !row.isEmpty()) {
            restore();
          }
        });
    return row;
  }

  private SessionRun selected() {
    return table.getSelectionModel().getSelectedItem();
  }

  private void select(int number) {
    table.getItems().stream()
        .filter(run -> run.number() == number)
        .findFirst()
        .ifPresent(
            run -> {
              table.getSelectionModel().select(run);
              table.scrollTo(run);
            });
  }

  private void restore() {
    if (selected() != null) {
      model.experiment(selected().experiment());
      notice.setText("Run " + selected().number() + " is taken up again.");
    }
  }

  private void pin() {
    model.look(state -> state.withPins(state.pins().with(selected().experiment())));
    notice.setText("Run " + selected().number() + " is pinned.");
  }

  private void copy(String text, String form) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
    notice.setText("Copied as " + form + ".");
  }

  private void save() {
    byte[] text = RunsText.csv(table.getItems()).getBytes(StandardCharsets.UTF_8);
    saver.saveTable("runs", file -> StagedFiles.write(file, out -> out.write(text)));
  }
}
