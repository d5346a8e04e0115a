package superposition.app;

import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import superposition.figure.Figures;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.store.BadInputException;

/** The explorer as a JavaFX application: opens on the canonical preset and trains it. */
public final class ExplorerApp extends Application {

  /** Held, because loggers are collected with their levels when nobody holds them. */
  private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

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
    launch(ExplorerApp.class);
  }

  @Override
  public void start(Stage stage) {
    setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    PresetLibrary library = PresetLibrary.with(PresetLibrary.userFolder());
    Preset opening = library.find(Preset.CANONICAL).orElseThrow();
    window =
        ExplorerWindow.open(
            stage,
            Experiment.of(opening.id(), opening.run()),
            List.copyOf(library.all()),
            Figures.CHAPTERS);
    // Not left to implicit exit, which the export of pictures switches off.
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> Platform.exit());
    if (!library.problems().isEmpty()) {
      complain(stage, library.problems());
    }
  }

  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }

  /** One line a file of the user's folder that is no preset; the others are there. */
  private static void complain(Stage stage, List<BadInputException> problems) {
    String lines = problems.stream().map(Throwable::getMessage).collect(Collectors.joining("\n"));
    Alert alert = new Alert(Alert.AlertType.WARNING, lines);
    alert.initOwner(stage);
    alert.setHeaderText("Presets that were left out");
    alert.show();
  }
}
