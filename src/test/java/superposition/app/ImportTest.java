package superposition.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.desk.ExplorerModel;
import superposition.app.session.Dialogs;
import superposition.app.session.SessionKeeper;
import superposition.config.RunConfig;
import superposition.figure.Chapter;
import superposition.figure.Figures;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.store.weights.NetworkFile;
import superposition.store.weights.Weights;
import superposition.train.TrainedModel;

/** Networks of other programs in the real window. */
@ExtendWith(ApplicationExtension.class)
class ImportTest {

  private static final RunConfig SHORT = RunConfig.canonical(1).withSteps(20).withBatch(64);

  private static final Path FOREIGN = Path.of("src/test/resources/foreign");

  private static final List<Chapter> CHAPTERS =
      Figures.CHAPTERS.stream().filter(chapter -> chapter.id().equals("weights")).toList();

  @TempDir Path folder;

  private File file;
  private Stage stage;
  private ExplorerModel model;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    Dialogs dialogs =
        new Dialogs(stage) {
          @Override
          public File open(FileChooser chooser) {
            return file;
          }

          @Override
          protected File save(FileChooser chooser) {
            return file;
          }
        };
    model =
        ExplorerWindow.open(
                stage,
                Experiment.of("canonical-l4", SHORT),
                PresetLibrary.shipped().all(),
                CHAPTERS,
                SessionKeeper.none(),
                dialogs)
            .model();
  }

  @Stop
  void close() {
    stage.hide();
  }

  private void choose(FxRobot robot, String action, Path chosen) throws TimeoutException {
    OpenWindow.await(() -> !model.trainer().progressProperty().get().running());
    file = chosen.toFile();
    robot.interact(() -> DesktopTest.item(robot, "File", action).fire());
  }

  private static String notice(FxRobot robot) {
    return robot.lookup("#notice-text").queryAs(Label.class).getText();
  }

  private TrainedModel shown() {
    return model.trainer().modelProperty().get();
  }

  @Test
  void anImportedNetworkStandsForItsExperiment(FxRobot robot) throws Exception {
    Path path = FOREIGN.resolve("in-out.safetensors");
    choose(robot, "Import network…", path);
    OpenWindow.await(() -> notice(robot).startsWith("Imported"));
    assertEquals(
        "Imported in-out.safetensors: W_in = W_enc (5, 3) transposed, W_out = W_dec (3, 5)"
            + " transposed, b = b_dec (5,): 5 features, 3 neurons; left alone: step. Not in the"
            + " file, taken from the experiment before: relu neurons, identity outputs, target"
            + " relu, inputs symmetric, density 0.02, loss exponent 4.",
        notice(robot));
    TrainedModel imported = shown();
    Weights weights = NetworkFile.read(path);
    assertArrayEquals(weights.wIn(), imported.network().wIn());
    assertEquals(5, model.state().config().features());
    assertEquals(
        "not trained here", robot.lookup("#progress-words").queryAs(Label.class).getText());
    OpenWindow.await(() -> model.subjectProperty().get() == imported);

    // Going back trains the run before; coming back finds the network, which is not trained again.
    robot.interact(model::undo);
    OpenWindow.await(() -> shown().config().equals(SHORT));
    robot.interact(model::redo);
    OpenWindow.await(() -> shown() == imported);
    robot.interact(model::train);
    assertSame(imported, shown());

    // Pinned, it is what the next run is compared with.
    robot.interact(model::pin);
    robot.interact(() -> model.configure(model.state().config().withSteps(5)));
    OpenWindow.await(() -> shown().losses().length == 5);
    assertSame(imported.network(), model.shelf().get(imported.config()).orElseThrow().network());
    assertFalse(model.lacksImport());
  }

  @Test
  void whatIsNotClearIsAsked(FxRobot robot) throws Exception {
    choose(robot, "Open…", FOREIGN.resolve("ambiguous.npz"));
    OpenWindow.await(() -> robot.lookup("#import-form").tryQuery().isPresent());
    List<Node> offered =
        List.copyOf(robot.from(robot.lookup("#import-form")).lookup(".button").queryAll());
    assertEquals(2, offered.size());
    robot.clickOn(offered.get(1));
    OpenWindow.await(() -> notice(robot).contains("W_in = beta (5, 3) transposed"));
    assertEquals(3, shown().network().hidden());
  }

  @Test
  void whatCannotBeReadChangesNothing(FxRobot robot) throws Exception {
    for (String name : List.of("pickle.pt", "hidden-bias.safetensors", "absent.npz")) {
      choose(robot, "Open…", FOREIGN.resolve(name));
      OpenWindow.await(
          () -> notice(robot).startsWith("Not imported.") && notice(robot).contains(name));
    }
    assertEquals(SHORT, model.state().config());
  }

  @Test
  void weightsAreSavedAndOpenedAgain(FxRobot robot) throws Exception {
    for (String ending : List.of("npz", "safetensors")) {
      Path path = folder.resolve("mine." + ending);
      choose(robot, "Save weights…", path);
      OpenWindow.await(() -> notice(robot).equals("Saved as mine." + ending + "."));
      TrainedModel trained = shown();
      assertArrayEquals(trained.network().wOut(), NetworkFile.read(path).wOut());
      choose(robot, "Open…", path);
      OpenWindow.await(() -> notice(robot).startsWith("Imported mine." + ending));
      assertArrayEquals(trained.network().wOut(), shown().network().wOut());
      assertTrue(shown().snapshots().isEmpty());
    }
  }
}
