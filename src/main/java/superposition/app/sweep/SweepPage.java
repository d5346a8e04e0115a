package superposition.app.sweep;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import superposition.app.control.FileSaver;
import superposition.app.control.Icons;
import superposition.app.control.Verdicts;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Picture;
import superposition.config.RunConfig;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.figure.sweep.SweepFigures;
import superposition.figure.sweep.SweepInput;
import superposition.figure.sweep.SweepWords;
import superposition.plot.Numbers;
import superposition.preset.Preset;
import superposition.render.Hover;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.store.StagedFiles;
import superposition.sweep.Judgement;
import superposition.sweep.SweepCell;
import superposition.sweep.SweepFolder;
import superposition.sweep.SweepResult;

/**
 * The tab of sweeps: which one, how far it is, one metric of one grid as a figure and network by
 * network, and what became of the predictions. A click on a network opens it in the explorer.
 */
public final class SweepPage extends VBox {

  private final ExplorerModel model;
  private final SweepDesk desk;
  private final SweepPictures pictures = new SweepPictures(this::show);
  private final SweepChoice choice;
  private final ChoiceBox<SweepGrid> grids = new ChoiceBox<>();
  private final ChoiceBox<String> metrics = new ChoiceBox<>();
  private final PlotView figure = new PlotView();
  private final PlotView cells = new PlotView();
  private final VBox verdicts = new VBox();
  private final Label notice = new Label();
  private final FileSaver saver;
  private SweepPictures.Picture shown;
  private SweepCell asked;
  private boolean filling;

  /**
   * @param presets those that are sweeps can be chosen
   * @param builder makes sweeps of the user's own
   */
  public SweepPage(
      ExplorerModel model,
      SweepDesk desk,
      Collection<Preset> presets,
      FileSaver saver,
      SweepBuilder builder) {
    this.model = model;
    this.desk = desk;
    this.saver = saver;
    choice = new SweepChoice(desk, presets);
    builder.setOnBuilt(choice::take);
    setId("sweep-page");
    getStyleClass().add("sweep-page");
    prepareChoosers();
    HBox head = new HBox(choice, new SweepProgressView(desk));
    head.getStyleClass().add("sweep-head");
    figure.setId("sweep-figure");
    cells.setId("sweep-cells");
    cells.setOnPicked(this::open);
    HBox plots = new HBox(figure, cells);
    plots.getStyleClass().add("figures");
    for (PlotView view : List.of(figure, cells)) {
      HBox.setHgrow(view, Priority.ALWAYS);
      view.setPrefWidth(1);
    }
    VBox.setVgrow(plots, Priority.ALWAYS);
    verdicts.setId("sweep-verdicts");
    verdicts.getStyleClass().add("verdicts");
    ScrollPane scroll = new ScrollPane(verdicts);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("verdict-scroll");
    scroll.managedProperty().bind(scroll.visibleProperty());
    scroll.visibleProperty().bind(javafx.beans.binding.Bindings.isNotEmpty(verdicts.getChildren()));
    getChildren().addAll(head, builder, tools(builder), plots, scroll);
    desk.statusProperty().addListener((property, before, now) -> follow(before, now));
    model.stateProperty().addListener((property, before, now) -> restyle(now));
    restyle(model.state());
    follow(desk.statusProperty().get(), desk.statusProperty().get());
  }

  /** Ends all work of the page. */
  void close() {
    desk.close();
    pictures.close();
  }

  private void prepareChoosers() {
    grids.setId("sweep-grid");
    grids.setTooltip(new Tooltip("The grid of the sweep that is shown"));
    grids.setConverter(words(SweepGrid::title));
    metrics.setId("sweep-metric");
    metrics.getStyleClass().add("sweep-metric");
    metrics.managedProperty().bind(metrics.visibleProperty());
    metrics.visibleProperty().bind(metrics.valueProperty().isNotNull());
    metrics.setTooltip(new Tooltip("The metric that is shown, by its id in analyze"));
    metrics.setConverter(words(SweepWords::metric));
    grids.valueProperty().addListener((property, before, now) -> draw());
    metrics.valueProperty().addListener((property, before, now) -> draw());
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("nothing is typed");
      }
    };
  }

  private HBox tools(SweepBuilder builder) {
    Button picture = Icons.button("fas-download", "Save the figure…", this::savePicture);
    picture.setId("sweep-save");
    Button table = Icons.button("fas-table", "Save all grids as a table, CSV…", this::saveTable);
    table.setId("sweep-csv");
    ToggleButton build =
        Icons.toggle("fas-plus", "Build a sweep of your own by picking axes", () -> {});
    build.setId("sweep-build");
    builder.visibleProperty().bind(build.selectedProperty());
    builder.managedProperty().bind(builder.visibleProperty());
    notice.getStyleClass().add("muted");
    notice.setId("sweep-notice");
    saver.noticeProperty().addListener((property, before, now) -> tell(now, false));
    saver.problemProperty().addListener((property, before, now) -> tell(now, true));
    HBox.setHgrow(notice, Priority.ALWAYS);
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.setPrefWidth(1); // the rest of the line, however long it is
    HBox tools = new HBox(grids, metrics, notice, build, picture, table);
    tools.getStyleClass().add("sweep-tools");
    return tools;
  }

  private void tell(String text, boolean problem) {
    notice.getStyleClass().setAll("label", problem ? "problem" : "muted");
    notice.setText(text);
  }

  /** Whether it shows the sweep of this id. */
  boolean shows(String id) {
    return desk.statusProperty().get().name().equals(id);
  }

  /** Takes up the sweep of a preset. */
  void take(String id) {
    choice.select(id);
  }

  private void restyle(ExplorerState state) {
    Theme theme = state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT;
    figure.setTheme(theme);
    cells.setTheme(theme);
  }

  private void follow(SweepDesk.Status before, SweepDesk.Status now) {
    cells.setVisible(now.result() != null);
    cells.setManaged(now.result() != null);
    if (now.result() == null) {
      fill(List.of(), List.of());
      String none =
          now.phase() == SweepDesk.Phase.OPENING ? "Opening…" : "Choose a sweep, or build one.";
      figure.showWaiting(now.problem().isEmpty() ? none : now.problem());
      return;
    }
    SweepPlan plan = now.result().sweep().plan();
    boolean another =
        before.result() == null
            || before.result().sweep() != now.result().sweep()
            || grids.getItems().isEmpty();
    if (another) {
      fill(plan.grids(), SweepFigures.metrics(plan));
    }
    draw();
  }

  private void fill(List<SweepGrid> newGrids, List<String> newMetrics) {
    filling = true;
    String metric = metrics.getValue();
    grids.getItems().setAll(newGrids);
    metrics.getItems().setAll(newMetrics);
    grids.getSelectionModel().selectFirst();
    metrics.setValue(null);
    metrics.getSelectionModel().selectFirst();
    if (metrics.getItems().contains(metric)) {
      metrics.setValue(metric);
    }
    grids.setVisible(newGrids.size() > 1);
    grids.setManaged(newGrids.size() > 1);
    filling = false;
  }

  private void draw() {
    SweepDesk.Status now = desk.statusProperty().get();
    if (!filling && now.result() != null && grids.getValue() != null) {
      pictures.draw(new SweepInput(now.result(), grids.getValue().id(), metrics.getValue()));
    }
  }

  private void show(SweepPictures.Picture picture) {
    SweepDesk.Status now = desk.statusProperty().get();
    if (now.result() == null
        || picture.input().result().sweep() != now.result().sweep()
        || !picture.input().grid().equals(grids.getValue().id())
        || !picture.input().metric().equals(metrics.getValue())) {
      return; // of another wish than the one that holds
    }
    shown = picture;
    if (picture.figure() == null) {
      figure.showFailed(picture.problem());
      return;
    }
    figure.show(picture.figure());
    cells.show(picture.cells());
    verdicts.getChildren().setAll(picture.judgements().stream().map(SweepPage::row).toList());
  }

  private static HBox row(Judgement judgement) {
    Label outcome = Verdicts.chip(judgement.outcome());
    Label claim = new Label(judgement.prediction().claim() + found(judgement));
    claim.setWrapText(true);
    claim.setTooltip(new Tooltip(judgement.prediction().source()));
    HBox.setHgrow(claim, Priority.ALWAYS);
    HBox row = new HBox(outcome, claim);
    row.getStyleClass().add("verdict-row");
    return row;
  }

  private static String found(Judgement judgement) {
    String metric = SweepWords.metric(judgement.prediction().metric());
    return judgement.outcome() == Judgement.Outcome.NOT_MEASURED
        ? ""
        : " Found: " + metric + " " + judgement.found() + ".";
  }

  /** Opens a network in the explorer, which trains it again to the same weights. */
  private void open(Hover hover) {
    if (shown == null || hover.isNone()) {
      return;
    }
    Optional<SweepCell> cell = SweepFigures.CELLS.cell(shown.input(), hover.row(), hover.column());
    cell.ifPresent(this::open);
  }

  private void open(SweepCell cell) {
    Optional<RunConfig> trained = cell.trained();
    if (trained.isEmpty()) {
      tell("All neurons of this network are dedicated: there is nothing to train.", false);
      return;
    }
    if (cell.point().dedicated() > 0 && !cell.equals(asked)) {
      asked = cell;
      tell(partly(cell, trained.get()), false);
      return;
    }
    RunConfig base = desk.statusProperty().get().result().sweep().plan().base();
    String name = desk.statusProperty().get().name();
    model.experiment(new Experiment(name, base, trained.get()));
    model.open(model.chapters().get(0).id());
  }

  /** What a click on a network opens of it whose neurons are not all trained. */
  private static String partly(SweepCell cell, RunConfig trained) {
    return Numbers.whole(cell.point().dedicated())
        + " of "
        + Numbers.counted(cell.config().hidden(), "neuron")
        + " are dedicated; another click opens the trained "
        + Numbers.whole(trained.hidden())
        + ".";
  }

  private void savePicture() {
    Picture picture = picture();
    if (picture == null) {
      tell("There is no figure to save yet.", true);
    } else {
      saver.savePicture(picture, model.pictureOptionsProperty().get());
    }
  }

  /** The figure of the metric that was chosen; null before it is drawn. */
  Picture picture() {
    SweepPictures.Picture picture = shown;
    if (picture == null || picture.figure() == null) {
      return null;
    }
    String name = desk.statusProperty().get().name() + "-" + picture.input().metric();
    return new Picture(
        SweepFigures.METRIC.id(), name, Optional.empty(), model.state(), picture::figure);
  }

  private void saveTable() {
    SweepDesk.Status now = desk.statusProperty().get();
    if (now.result() == null) {
      tell("There is no sweep to save yet.", true);
      return;
    }
    SweepResult result = now.result().copy();
    saver.saveTable(
        now.name(), file -> StagedFiles.write(file, out -> SweepFolder.writeSummary(result, out)));
  }
}
