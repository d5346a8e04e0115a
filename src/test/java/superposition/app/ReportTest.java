package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.desk.ExplorerModel;
import superposition.app.session.Dialogs;
import superposition.app.session.SessionKeeper;
import superposition.config.RunConfig;
import superposition.figure.Chapter;
import superposition.figure.Figures;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;

/** The report of the run in hand, saved from the real window. */
@ExtendWith(ApplicationExtension.class)
class ReportTest {

  private static final RunConfig SMALL =
      RunConfig.canonical(1).withFeatures(8).withHidden(3).withSteps(5).withBatch(16);

  private static final List<Chapter> CHAPTERS =
      Figures.CHAPTERS.stream().filter(chapter -> chapter.id().equals("training")).toList();

  @TempDir Path folder;

  private Stage stage;
  private ExplorerModel model;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    Dialogs dialogs =
        new Dialogs(stage) {
          @Override
          protected File save(FileChooser chooser) {
            return folder.resolve("mine.html").toFile();
          }
        };
    model =
        ExplorerWindow.open(
                stage,
                Experiment.of("canonical-l4", SMALL),
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

  @Test
  void aReportIsSavedOfTheRunInHand(FxRobot robot) throws Exception {
    OpenWindow.await(() -> !model.trainer().progressProperty().get().running());
    robot.interact(() -> DesktopTest.item(robot, "File", "Save report…").fire());
    // Longer than other waits: some thirty pictures are drawn.
    WaitForAsyncUtils.waitFor(
        180, TimeUnit.SECONDS, () -> notice(robot).matches("Saved as mine.html.|Not saved.*"));
    assertEquals("Saved as mine.html.", notice(robot));
    int pictures =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(folder.resolve("mine.html").toFile())
            .getElementsByTagName("img")
            .getLength();
    assertEquals(Figures.of(SMALL).size(), pictures);
  }

  private static String notice(FxRobot robot) {
    return WaitForAsyncUtils.waitForAsyncFx(
        30_000, () -> robot.lookup("#notice-text").queryAs(Label.class).getText());
  }
}
