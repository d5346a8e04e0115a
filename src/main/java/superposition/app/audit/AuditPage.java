package superposition.app.audit;

import java.io.File;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.javafx.FontIcon;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.audit.Audit;
import superposition.audit.AuditFormat;
import superposition.audit.AuditRow;
import superposition.audit.AuditWords;
import superposition.audit.Auditor;

/** The tab in which every claim of the reports is held against the run. */
public final class AuditPage extends VBox {

  /** Of the tab. */
  public static final String ID = "audit";

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final int USUAL_SEEDS = 10;

  private final ExplorerModel model;
  private final AuditDesk desk;
  private final ObservableList<AuditRow> rows = FXCollections.observableArrayList();
  private final AuditFilter filter = new AuditFilter();
  private final AuditTable table;
  private final AuditDetails details = new AuditDetails();
  private final Spinner<Integer> seeds = new Spinner<>(1, Auditor.MOST_SEEDS, USUAL_SEEDS);
  private final Button run = new Button("Run", new FontIcon("fas-play"));
  private final Button cancel = new Button("Cancel", new FontIcon("fas-stop"));
  private final MenuButton export = new MenuButton("Export", new FontIcon("fas-download"));
  private final ProgressBar bar = new ProgressBar();
  private final Label basis = new Label();
  private final Label notice = new Label();
  private final AuditSaver saver;

  /**
   * @param dialog shows a chooser of files and returns what was chosen, or null
   */
  public AuditPage(ExplorerModel model, AuditDesk desk, Function<FileChooser, File> dialog) {
    this.model = model;
    this.desk = desk;
    saver = new AuditSaver(dialog, notice::setText);
    table = new AuditTable(model, desk.shownProperty());
    getStyleClass().add("audit-page");
    FilteredList<AuditRow> passing = new FilteredList<>(rows);
    passing.predicateProperty().bind(filter.passesProperty());
    SortedList<AuditRow> sorted = new SortedList<>(passing);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> select(now));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(tools(), status(), filter.verdicts(), table, details);
    desk.shownProperty().addListener((property, before, now) -> show(now));
    desk.workProperty().addListener((property, before, now) -> showWork(now));
    model
        .subjectProperty()
        .addListener((property, before, now) -> showWork(desk.workProperty().get()));
    showWork(desk.workProperty().get());
  }

  /** Why an audit was not saved, a sentence. */
  public ObservableValue<String> problemProperty() {
    return saver.problemProperty();
  }

  private HBox tools() {
    seeds.setId("audit-seeds");
    seeds.setEditable(true);
    seeds.setTooltip(
        new Tooltip(
            "How many networks are trained and measured, from the run's seed on: 1 to "
                + Auditor.MOST_SEEDS
                + ".\n1 is the run in front."));
    run.setId("audit-run");
    run.setTooltip(new Tooltip("Train so many networks and audit them together"));
    run.setMinWidth(USE_PREF_SIZE);
    run.setOnAction(event -> desk.run(seeds.getValue()));
    cancel.setId("audit-cancel");
    cancel.setTooltip(new Tooltip("Stop training more networks, and show this run again"));
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(event -> desk.cancel());
    MenuItem save = new MenuItem("Save as Markdown, LaTeX, CSV, JSON or text…");
    save.setId("audit-save");
    save.setOnAction(event -> saver.save(desk.shownProperty().get()));
    MenuItem copy = copy("Copy as Markdown", AuditFormat.MD, "audit-copy", audit -> audit);
    MenuItem latex = copy("Copy as LaTeX", AuditFormat.TEX, "audit-copy-latex", audit -> audit);
    MenuItem few =
        copy(
            "Copy headline numbers as Markdown", AuditFormat.MD, "audit-copy-few", Audit::headline);
    MenuItem fewLatex =
        copy(
            "Copy headline numbers as LaTeX",
            AuditFormat.TEX,
            "audit-copy-few-latex",
            Audit::headline);
    export.setId("audit-export");
    export.setTooltip(new Tooltip("Take all claims out of the window"));
    export.setMinWidth(USE_PREF_SIZE);
    export.getItems().addAll(save, copy, latex, few, fewLatex);
    export.setDisable(true);
    Label of = new Label("seeds");
    of.setLabelFor(seeds);
    of.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox tools = new HBox(filter.words(), filter.chapters(), space, seeds, of, run, cancel, export);
    tools.getStyleClass().add("audit-tools");
    return tools;
  }

  private HBox status() {
    basis.setId("audit-basis");
    basis.getStyleClass().add("muted");
    basis.setWrapText(true);
    notice.setId("audit-notice");
    notice.getStyleClass().add("muted");
    bar.setId("audit-progress");
    for (Region part : new Region[] {bar, cancel, run}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    HBox status = new HBox(bar, basis, notice);
    status.getStyleClass().add("audit-status");
    return status;
  }

  private void select(AuditRow row) {
    details.show(row);
    if (row != null) {
      model.look(state -> state.withFigure(row.claim().figure()));
    }
  }

  private void show(Audit audit) {
    if (audit == null) {
      return;
    }
    AuditRow before = table.getSelectionModel().getSelectedItem();
    notice.setText("");
    table.show(audit);
    filter.show(audit);
    rows.setAll(audit.rows());
    if (before != null) {
      table.getItems().stream()
          .filter(row -> row.claim() == before.claim())
          .forEach(table.getSelectionModel()::select);
    }
    export.setDisable(false);
    showWork(desk.workProperty().get());
  }

  private void showWork(AuditDesk.Work work) {
    bar.setVisible(work.busy());
    bar.setProgress(
        work.done() == 0
            ? ProgressBar.INDETERMINATE_PROGRESS
            : (double) work.done() / work.parts());
    run.setVisible(!work.ofSeeds());
    cancel.setVisible(work.ofSeeds());
    seeds.setDisable(work.ofSeeds());
    basis.setText(words(work));
    table.pseudoClassStateChanged(STALE, desk.isStale());
  }

  private String words(AuditDesk.Work work) {
    Audit audit = desk.shownProperty().get();
    if (!work.problem().isEmpty()) {
      return work.problem();
    }
    if (work.ofSeeds()) {
      return work.done() == 0
          ? "Training and measuring…"
          : "Training and measuring: " + Words.duration(work.secondsLeft()) + " left";
    }
    if (work.busy()) {
      return "Measuring…";
    }
    if (audit == null || desk.isStale()) {
      return "The audit begins when the training is done.";
    }
    return AuditWords.basis(audit) + ". " + AuditWords.caution(audit);
  }

  private MenuItem copy(String name, AuditFormat format, String id, UnaryOperator<Audit> part) {
    MenuItem item = new MenuItem(name);
    item.setId(id);
    item.setOnAction(event -> saver.copy(part.apply(desk.shownProperty().get()), format));
    return item;
  }
}
