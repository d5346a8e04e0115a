package superposition.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import superposition.app.audit.AuditDesk;
import superposition.app.audit.AuditPage;
import superposition.app.control.Action;
import superposition.app.control.FileSaver;
import superposition.app.desk.ExplorerModel;
import superposition.app.family.FamilyView;
import superposition.app.figures.FigurePane;
import superposition.app.figures.FigureSaver;
import superposition.app.figures.FigureTabs;
import superposition.app.panel.ExperimentView;
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
import superposition.state.Theme;

/** The explorer's window: puts the views together and trains the experiment it is opened with. */
public final class ExplorerWindow {

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double NARROW_WIDTH = 1200;
  private static final double WIDE_WIDTH = 2200;
  private static final double WIDE_FONT = 1.2;
  private static final double MIN_WIDTH = 960;
  private static final double MIN_HEIGHT = 600;
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

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

  private ExplorerWindow(Stage stage, ExplorerModel model, Collection<Preset> presets) {
    this.stage = stage;
    this.model = model;
    FigureSaver saver = new FigureSaver(model, chooser -> chooser.showSaveDialog(stage));
    runs = new RunsDesk(model);
    runsPage = new RunsPage(model, runs, new FileSaver(chooser -> chooser.showSaveDialog(stage)));
    audits = new AuditDesk(model);
    AuditPage audit = new AuditPage(model, audits, chooser -> chooser.showSaveDialog(stage));
    experiment = new ExperimentView(model);
    reader = new ReaderView(model);
    page = new BorderPane(new FigurePane(model, saver));
    phases = new PhasePage(model, presets, chooser -> chooser.showSaveDialog(stage));
    List<Preset> families = presets.stream().filter(FamilyView::isFamily).toList();
    family =
        families.isEmpty()
            ? null
            : new FamilyView(model, families, chooser -> chooser.showSaveDialog(stage));
    sweeps = new SweepTab(model, presets, () -> sweepPage(presets));
    tabs = new FigureTabs(model, page, pages(audit));
    top =
        new VBox(
            new MenuView(actions(saver)),
            new ToolbarView(model, new PresetChooser(presets, model, sweeps::choose)));
    time = new TimeView(model);
    root.setTop(top);
    root.setCenter(tabs);
    tour = new TourView(model);
    root.setBottom(new VBox(tour, time));
    root.getStyleClass().add("explorer");
    model.trainApart(Set.of(FamilyView.ID, PhasePage.ID));
    model.stateProperty().addListener((property, before, now) -> show(now));
    root.widthProperty().addListener((property, before, width) -> fit(width.doubleValue()));
    fit(WIDTH);
    show(model.state());
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
    Chapter first = chapters.get(0);
    ExplorerState state = ExplorerState.opening(opening, first.id(), first.figures().get(0).id());
    ExplorerModel model = new ExplorerModel(state, chapters);
    ExplorerWindow window = new ExplorerWindow(stage, model, presets);
    window.present();
    model.train();
    return window;
  }

  private List<Action> actions(FigureSaver saver) {
    ModelActions of = new ModelActions(model);
    List<Action> actions = new ArrayList<>();
    actions.add(Action.of("File", "Save figure as _PNG…", "Shortcut+S", saver::save));
    actions.add(Action.of("File", "_Quit", "Shortcut+Q", stage::close).parted());
    actions.addAll(of.edit());
    actions.addAll(of.run());
    actions.addAll(of.view());
    actions.add(Action.of("Help", "Guided _tour", "", () -> tour.begin()));
    return actions;
  }

  private List<FigureTabs.Page> pages(AuditPage audit) {
    List<FigureTabs.Page> pages = new ArrayList<>();
    pages.add(new FigureTabs.Page(InputPage.ID, "Probe", new InputPage(model)));
    pages.add(new FigureTabs.Page(RunsPage.ID, "Runs", runsPage));
    pages.add(new FigureTabs.Page(AuditPage.ID, "Audit", audit));
    if (family != null) {
      pages.add(new FigureTabs.Page(FamilyView.ID, "Families", family));
    }
    pages.add(new FigureTabs.Page(SweepTab.ID, "Sweep", sweeps));
    pages.add(new FigureTabs.Page(PhasePage.ID, "Phase", phases));
    return pages;
  }

  private SweepPage sweepPage(Collection<Preset> presets) {
    return new SweepPage(
        model,
        new SweepDesk(SweepDesk.userFolder()),
        presets,
        new FileSaver(chooser -> chooser.showSaveDialog(stage)),
        new SweepBuilder(model, PresetLibrary.userFolder()));
  }

  /** Ends all work of the window. */
  public void close() {
    runs.close();
    audits.close();
    phases.close();
    if (family != null) {
      family.close();
    }
    model.close();
    sweeps.close();
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
    Scene scene = new Scene(root);
    scene.getStylesheets().add(resource("/superposition/explorer.css"));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    stage.setTitle("Superposition Explorer");
    stage.getIcons().add(new Image(resource("/superposition/assets/icon.png")));
    size(screen);
    stage.setScene(scene);
    stage.setOnHidden(event -> close());
    stage.show();
    // Once more: some window managers shrink a new window to its smallest size.
    Platform.runLater(() -> size(screen));
  }

  private void size(Rectangle2D screen) {
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
    stage.setMinWidth(Math.min(MIN_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(MIN_HEIGHT, screen.getHeight()));
  }

  /** Texts follow the system's font, and grow a little where there is much room. */
  private void fit(double width) {
    root.pseudoClassStateChanged(NARROW, width < NARROW_WIDTH);
    double size = Font.getDefault().getSize() * (width < WIDE_WIDTH ? 1 : WIDE_FONT);
    root.setStyle("-fx-font-size: " + size + "px");
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
    boolean filled = state.layout().filled();
    boolean apart = model.isApart(); // its page has its own controls and no steps to go back to
    boolean left = state.layout().experimentShown() && !filled && !apart;
    if (!left && root.getLeft() != null) {
      tabs.requestFocus(); // else the menu bar would get it, and keep Esc to itself
    }
    root.setLeft(left ? experiment : null);
    page.setRight(state.layout().readerShown() && !filled ? reader : null);
    // Hidden and not taken away: the keys of a menu work as long as it is in the window.
    for (Region part : List.of(top, time)) {
      boolean shown = !filled && !(part == time && apart);
      part.setVisible(shown);
      part.setManaged(shown);
    }
    tabs.showOnly(filled);
    boolean dark = state.theme() == Theme.DARK;
    root.pseudoClassStateChanged(DARK, dark);
    String sheet =
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet();
    if (!sheet.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(sheet);
    }
  }

  private static String resource(String path) {
    return Objects.requireNonNull(ExplorerWindow.class.getResource(path), path).toExternalForm();
  }
}
