package superposition.app;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import superposition.app.desk.Words;
import superposition.app.session.Dialogs;
import superposition.app.session.SessionKeeper;
import superposition.export.SpareFonts;
import superposition.figure.Figures;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.store.UserFolder;

/**
 * The explorer as a JavaFX application: opens where it was left, at first on the canonical preset,
 * and trains.
 */
public final class ExplorerApp extends Application {

  private static final Logger LOG = Logger.getLogger(ExplorerApp.class.getName());

  /** Held, because loggers are collected with their levels when nobody holds them. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

  /** Read while the toolkit starts. */
  private static final CompletableFuture<PresetLibrary> PRESETS =
      CompletableFuture.supplyAsync(() -> PresetLibrary.with(PresetLibrary.userFolder()));

  private ExplorerWindow window;

  /** For {@link Application#launch}. */
  public ExplorerApp() {}

  /**
   * Opens the window; returns when it was closed.
   *
   * @throws UnsupportedOperationException if the display cannot be opened
   */
  public static void open() {
    // On the class path, which is how ChartFx must be used, the toolkit complains of just that.
    TOOLKIT_LOG.setLevel(Level.SEVERE);
    SpareFonts.provide();
    launch(ExplorerApp.class);
  }

  @Override
  public void start(Stage stage) {
    PresetLibrary library = PRESETS.join();
    Preset opening = library.find(Preset.CANONICAL).orElseThrow();
    window =
        ExplorerWindow.open(
            stage,
            Experiment.of(opening.id(), opening.run()),
            List.copyOf(library.all()),
            Figures.CHAPTERS,
            SessionKeeper.in(UserFolder.path()),
            new Dialogs(stage));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> Platform.runLater(() -> unexpected(thread, e)));
    // Not left to implicit exit, which the export of pictures switches off.
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> Platform.exit());
    library
        .problems()
        .forEach(problem -> window.warn("A preset was left out. " + Words.sentence(problem)));
  }

  /** What nobody expected is for the log, and for whoever reads the trace. */
  private void unexpected(Thread thread, Throwable e) {
    LOG.log(Level.SEVERE, "unexpected, in " + thread.getName(), e);
    window.log().add("Unexpected, in " + thread.getName() + ": " + Words.sentence(e));
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }
}
