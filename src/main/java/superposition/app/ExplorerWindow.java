package superposition.app;

import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import superposition.app.audit.AuditDesk;
import superposition.app.audit.AuditPage;
import superposition.app.control.Action;
import superposition.app.control.Colors;
import superposition.app.control.CommandPalette;
import superposition.app.control.FailureLog;
import superposition.app.control.FileSaver;
import superposition.app.control.NoticeBar;
import superposition.app.control.Overlay;
import superposition.app.control.ProblemLabel;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.FigureContent;
import superposition.app.desk.Progress;
import superposition.app.family.FamilyView;
import superposition.app.figures.FigurePane;
import superposition.app.figures.FigureSaver;
import superposition.app.figures.FigureTabs;
import superposition.app.figures.FigureTabs.Page;
import superposition.app.panel.ExperimentView;
import superposition.app.panel.HelpActions;
import superposition.app.panel.MenuView;
import superposition.app.panel.ModelActions;
import superposition.app.panel.PresetChooser;
import superposition.app.panel.ReaderView;
import superposition.app.panel.TimeView;
import superposition.app.panel.ToolbarView;
import superposition.app.phase.PhasePage;
import superposition.app.probe.InputPage;
import superposition.app.runs.RunsDesk;
import superposition.app.runs.RunsPage;
import superposition.app.session.Dialogs;
import superposition.app.session.FileActions;
import superposition.app.session.FileDrop;
import superposition.app.session.FileOpener;
import superposition.app.session.NetworkImporter;
import superposition.app.session.SessionKeeper;
import superposition.app.sweep.SweepBuilder;
import superposition.app.sweep.SweepDesk;
import superposition.app.sweep.SweepPage;
import superposition.app.sweep.SweepTab;
import superposition.app.tour.TourView;
import superposition.figure.Chapter;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Layout;
import superposition.state.Selection;
import superposition.state.Session;
import superposition.state.Theme;

/** The explorer's window: puts the views together and trains the experiment it is opened with. */
public final class ExplorerWindow {

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double NARROW_WIDTH = 1200;
  private static final double WIDE_WIDTH = 2200;
  private static final double WIDE_FONT = 1.2;
  private static final double MIN_WIDTH = 960;
  private static final double MIN_HEIGHT = 600;

  private final Stage stage;
  private final ExplorerModel model;
  private final RunsDesk runs;
  private final RunsPage runsPage;
  private final AuditDesk audits;
  private final BorderPane root = new BorderPane();
  private final ExperimentView experiment;
  private final ReaderView reader;
  private final BorderPane page;
  private final FamilyView family;
  private final FigureTabs tabs;
  private final PhasePage phases;
  private final SweepTab sweeps;
  private final VBox top;
  private final TimeView time;
  private final TourView tour;
  private final InvalidationListener resized = change -> keepSize();
  private final SessionKeeper keeper;
  private final Session opening;
  private final FailureLog log = new FailureLog();
  private final NoticeBar notice = new NoticeBar(log);
  private final Overlay overlay = new Overlay();
  private final StackPane frame = new StackPane(root, overlay);
  private final Dialogs dialogs;
  private final WindowActions actions;
  private final Runnable showKeys;
  private FileOpener opener;
  private double textSize = 1;

  private ExplorerWindow(
      Stage stage,
      ExplorerModel model,
      Collection<Preset> presets,
      SessionKeeper keeper,
      Dialogs dialogs) {
    this.stage = stage;
    this.model = model;
    this.keeper = keeper;
    opening = keeper.session();
    this.dialogs = dialogs;
    Function<FileChooser, File> saving = dialogs.saving();
    FigureSaver saver = new FigureSaver(model, saving, overlay);
    runs = new RunsDesk(model);
    FileSaver tables = new FileSaver(saving);
    log.follow(tables.problemProperty());
    runsPage = new RunsPage(model, runs, tables);
    audits = new AuditDesk(model);
    AuditPage audit = new AuditPage(model, audits, saving);
    experiment = new ExperimentView(model);
    reader = new ReaderView(model);
    page = new BorderPane(new FigurePane(model, saver));
    phases = new PhasePage(model, presets, saving);
    List<Preset> families = presets.stream().filter(FamilyView::isFamily).toList();
    family = families.isEmpty() ? null : new FamilyView(model, families, saving);
    sweeps = new SweepTab(model, presets, () -> sweepPage(presets));
    saver.add(PhasePage.ID, phases::picture);
    saver.add(SweepTab.ID, sweeps::picture);
    if (family != null) {
      saver.add(FamilyView.ID, family::picture);
    }
    List<Page> pages = pages(audit);
    tabs = new FigureTabs(model, page, pages);
    PresetChooser chooser = new PresetChooser(presets, model, sweeps::choose);
    actions = new WindowActions(model, chooser, pages);
    HelpActions help =
        new HelpActions(actions::inMenus, log, overlay, new CommandPalette(actions::all, overlay));
    showKeys = help::showKeys;
    top = new VBox(menu(chooser, saver, help), new ToolbarView(model, chooser), notice);
    time = new TimeView(model);
    root.setTop(top);
    root.setCenter(tabs);
    tour = new TourView(model);
    root.setBottom(new VBox(tour, time));
    model.trainApart(Set.of(FamilyView.ID, PhasePage.ID));
    model.stateProperty().addListener((property, before, now) -> show(now));
    frame.widthProperty().addListener((property, before, width) -> fit(width.doubleValue()));
    fit(opening.width());
    show(model.state());
    follow(saver, audit);
  }

  private MenuView menu(PresetChooser presets, FigureSaver saver, HelpActions help) {
    FileActions files = new FileActions(model, presets, keeper, notice, overlay, dialogs);
    ModelActions changes = new ModelActions(model);
    actions.add(files.actions(saver.actions(), stage::close));
    opener = files.opener();
    actions.add(changes.edit());
    actions.add(reader.actions());
    actions.add(changes.run(notice::tell));
    actions.add(changes.view());
    actions.add(List.of(Action.of("Help", "Guided _tour", "", () -> tour.begin())));
    actions.add(help.actions());
    MenuView menu = new MenuView(actions.inMenus());
    menu.nest("File", FileActions.OPEN, "Open r_ecent", files.opener()::recent);
    return menu;
  }

  /** Has the log remember what went wrong. */
  private void follow(FigureSaver saver, AuditPage audit) {
    log.follow(model.trainer().progressProperty().map(Progress::problem));
    log.follow(saver.problemProperty());
    frame.addEventHandler(ProblemLabel.Said.SAID, said -> log.add(said.sentence()));
    log.follow(audits.problemProperty());
    log.follow(audit.problemProperty());
    if (family != null) {
      family.problems().forEach(log::follow);
    }
    phases.setOnProblem(log::add);
    model
        .desk()
        .contents()
        .addListener(
            (MapChangeListener<String, FigureContent>)
                change -> {
                  FigureContent content = change.getValueAdded();
                  if (content != null && content.failed()) {
                    log.add(model.figure(change.getKey()).name() + ": " + content.problem());
                  }
                });
  }

  /**
   * Opens the window and starts the training. FX thread.
   *
   * @param stage not shown yet
   * @param opening what is trained first
   * @param presets what can be chosen
   * @param chapters what is drawn, one at least
   */
  public static ExplorerWindow open(
      Stage stage, Experiment opening, Collection<Preset> presets, List<Chapter> chapters) {
    return open(stage, opening, presets, chapters, SessionKeeper.none(), new Dialogs(stage));
  }

  /**
   * The same in the state of the last session, if one was kept.
   *
   * @param keeper of the session, closed with the window
   * @param dialogs asks for files
   */
  public static ExplorerWindow open(
      Stage stage,
      Experiment opening,
      Collection<Preset> presets,
      List<Chapter> chapters,
      SessionKeeper keeper,
      Dialogs dialogs) {
    Chapter first = chapters.get(0);
    Colors.useRules();
    ExplorerState fresh = ExplorerState.opening(opening, first.id(), first.figures().get(0).id());
    ExplorerState state = keeper.session().state().orElse(fresh);
    ExplorerModel model = new ExplorerModel(state, chapters);
    ExplorerWindow window = new ExplorerWindow(stage, model, presets, keeper, dialogs);
    window.present();
    window.keep();
    model.restore(model.state());
    if (model.lacksImport()) {
      window.notice.tell(NetworkImporter.LOST);
    }
    return window;
  }

  /** Keeps what the window shows, and its size, for the next start. */
  private void keep() {
    keeper.setOnProblem(notice::warn);
    if (!keeper.problem().isEmpty()) {
      notice.warn(keeper.problem());
    }
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              if (!now.experiment().equals(before.experiment())) {
                notice.forget();
              }
              if (!tour.isOn()) {
                keeper.keep(kept -> kept.withState(now));
              }
            });
    model.pictureOptionsProperty().set(opening.pictures());
    model
        .pictureOptionsProperty()
        .addListener((property, before, now) -> keeper.keep(kept -> kept.withPictures(now)));
    stage.widthProperty().addListener(resized);
    stage.heightProperty().addListener(resized);
    stage.maximizedProperty().addListener(resized);
  }

  /** The stage may outlive the window, which it must not hold. */
  private void letGoOfStage() {
    stage.widthProperty().removeListener(resized);
    stage.heightProperty().removeListener(resized);
    stage.maximizedProperty().removeListener(resized);
    stage.setOnHidden(null);
  }

  private void keepSize() {
    if (stage.isShowing() && stage.getWidth() >= 1 && stage.getHeight() >= 1) {
      boolean maximized = stage.isMaximized();
      keeper.keep(
          kept ->
              maximized
                  ? kept.withWindow(kept.width(), kept.height(), true)
                  : kept.withWindow(stage.getWidth(), stage.getHeight(), false));
    }
  }

  private List<Page> pages(AuditPage audit) {
    List<Page> pages = new ArrayList<>();
    pages.add(new Page(InputPage.ID, "Probe", new InputPage(model)));
    pages.add(new Page(RunsPage.ID, "Runs", runsPage));
    pages.add(new Page(AuditPage.ID, "Audit", audit));
    if (family != null) {
      pages.add(new Page(FamilyView.ID, "Families", family));
    }
    pages.add(new Page(SweepTab.ID, "Sweep", sweeps));
    pages.add(new Page(PhasePage.ID, "Phase", phases));
    return pages;
  }

  private SweepPage sweepPage(Collection<Preset> presets) {
    SweepDesk desk = new SweepDesk(SweepDesk.userFolder());
    FileSaver saver = new FileSaver(dialogs.saving());
    log.follow(desk.problemProperty());
    log.follow(saver.problemProperty());
    return new SweepPage(
        model, desk, presets, saver, new SweepBuilder(model, PresetLibrary.userFolder()));
  }

  /** Ends all work of the window. */
  public void close() {
    letGoOfStage();
    runs.close();
    audits.close();
    phases.close();
    if (family != null) {
      family.close();
    }
    model.close();
    sweeps.close();
    keeper.close();
  }

  /** Says what went wrong across the window. */
  public void warn(String sentence) {
    notice.warn(sentence);
  }

  /** What went wrong since the start. */
  public FailureLog log() {
    return log;
  }

  /** The page of phase diagrams; for tests. */
  public PhasePage phases() {
    return phases;
  }

  /** What the window shows; for tests. */
  public ExplorerModel model() {
    return model;
  }

  private void present() {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene = new Scene(frame);
    Colors.dress(scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::help);
    actions.addSpareKeys(scene);
    FileDrop.on(scene, opener::open);
    stage.setTitle("Superposition Explorer");
    stage.getIcons().setAll(new Image(resource("/superposition/assets/icon.png")));
    size(screen);
    stage.setMaximized(opening.maximized());
    stage.setScene(scene);
    stage.setOnHidden(event -> close());
    stage.show();
    // Once more: some window managers shrink a new window to its smallest size.
    Platform.runLater(() -> size(screen));
  }

  private void size(Rectangle2D screen) {
    stage.setWidth(Math.min(opening.width(), screen.getWidth()));
    stage.setHeight(Math.min(opening.height(), screen.getHeight()));
    stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
  }

  /** Texts follow the system's font, and grow a little where there is much room. */
  private void fit(double width) {
    double wanted = model.state().layout().textSize();
    boolean narrow = width < NARROW_WIDTH * wanted;
    double size = Font.getDefault().getSize() * (width < WIDE_WIDTH ? 1 : WIDE_FONT) * wanted;
    String style = "-fx-font-size: " + size + "px";
    if (!style.equals(frame.getStyle())
        || narrow != frame.getPseudoClassStates().contains(NARROW)) {
      tabs.letGoOfHidden();
      frame.pseudoClassStateChanged(NARROW, narrow);
      frame.setStyle(style);
    }
  }

  /** A question mark that no field wants asks for help. */
  private void help(KeyEvent event) {
    if (event.getCharacter().equals("?")
        && !(event.getTarget() instanceof TextInputControl)
        && !overlay.isOpen()) {
      showKeys.run();
    }
  }

  /**
   * Brings back the window around a figure that fills it; else stops what runs; where nothing runs,
   * lets go of what was clicked.
   */
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (model.state().layout().filled()) {
        model.look(state -> state.withLayout(Layout::withFilledSwitched));
      } else if (model.state().tab().equals(PhasePage.ID) && phases.isRunning()) {
        phases.stop();
      } else if (model.state().tab().equals(FamilyView.ID) && family.isRunning()) {
        family.stop();
      } else if (model.trainer().progressProperty().get().running()) {
        model.trainer().stop();
      } else {
        model.look(state -> state.withSelection(Selection.NONE));
      }
    }
  }

  private void show(ExplorerState state) {
    if (state.layout().textSize() != textSize) {
      textSize = state.layout().textSize();
      fit(frame.getWidth() > 0 ? frame.getWidth() : opening.width());
    }
    boolean filled = state.layout().filled();
    boolean apart = model.isApart(); // its page has its own controls and no steps to go back to
    boolean left = state.layout().experimentShown() && !filled && !apart;
    if (!left && root.getLeft() != null) {
      tabs.requestFocus(); // else the menu bar would get it, and keep Esc to itself
    }
    root.setLeft(left ? experiment : null);
    tabs.keepPlace(state.layout().experimentShown() && !filled && apart);
    page.setRight(state.layout().readerShown() && !filled ? reader : null);
    // Hidden and not taken away: the keys of a menu work as long as it is in the window.
    for (Region part : List.of(top, time)) {
      boolean shown = !filled && !(part == time && apart);
      part.setVisible(shown);
      part.setManaged(shown);
    }
    tabs.showOnly(filled);
    boolean dark = state.theme() == Theme.DARK;
    if (dark != Colors.isDark(frame)) {
      tabs.letGoOfHidden();
      Colors.setDark(frame, dark);
    }
  }

  private static String resource(String path) {
    return Objects.requireNonNull(ExplorerWindow.class.getResource(path), path).toExternalForm();
  }
}
