package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;
import superposition.state.Layout;
import superposition.state.Selection;
import superposition.train.TrainedModel;

/** What everything answers to the hand, by mouse and keys on the real window. */
@ExtendWith(ApplicationExtension.class)
class HandTest {

  private static final RunConfig SHORT = OpenWindow.SHORT;

  private OpenWindow window;
  private ExplorerModel model;

  @Start
  void open(Stage stage) {
    window = new OpenWindow(stage);
    model = window.model;
  }

  @Stop
  void close() {
    window.close();
  }

  @Test
  void whatIsUnderTheMouseLightsUpInTheFigureBesideToo(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure("matrix-m"));
    robot.interact(() -> model.look(state -> state.withLayout(Layout::withFilledSwitched)));
    OpenWindow.await(() -> model.frontProperty().get().size() == 2);
    List<String> front = model.frontProperty().get();
    OpenWindow.await(() -> front.stream().allMatch(model.desk()::isCurrent));
    String other = front.stream().filter(id -> !id.equals("matrix-m")).findFirst().get();
    robot.moveTo(0, 0);
    int[] dark = pixels(robot, other);
    robot.moveTo("#figure-matrix-m");
    OpenWindow.await(() -> model.pointedProperty().get().feature() >= 0);
    OpenWindow.await(() -> !Arrays.equals(dark, pixels(robot, other)));

    robot.clickOn(MouseButton.PRIMARY);
    int feature = model.pointedProperty().get().feature();
    assertEquals(new Selection(feature, -1), model.state().selection());
    robot.moveTo(0, 0);
    assertFalse(Arrays.equals(dark, pixels(robot, other)), "pinned, it stays lit");
    robot.type(KeyCode.ESCAPE); // out of the filled window
    robot.type(KeyCode.ESCAPE);
    assertEquals(Selection.NONE, model.state().selection());
  }

  private static int[] pixels(FxRobot robot, String figure) {
    Node plot = robot.lookup("#figure-" + figure + " .chart-canvas").query();
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> plot.snapshot(null, null));
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            javafx.scene.image.PixelFormat.getIntArgbInstance(),
            pixels,
            0,
            width);
    return pixels;
  }

  @Test
  void aStackIsSwitchedOffWithControlAndAClickAndItsFigureShowsBoth(FxRobot robot)
      throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure("neuron-weights"));
    OpenWindow.await(() -> model.desk().isCurrent("neuron-weights"));
    robot.moveTo("#figure-neuron-weights");
    for (int k = 0; k < 20 && model.pointedProperty().get().neuron() < 0; k++) {
      robot.moveBy(4, 6);
    }
    int neuron = model.pointedProperty().get().neuron();
    assertTrue(neuron >= 0);
    robot.press(KeyCode.CONTROL).clickOn(MouseButton.PRIMARY).release(KeyCode.CONTROL);
    assertEquals(Set.of(neuron), model.state().experiment().off());
    assertEquals(Selection.NONE, model.state().selection());
    OpenWindow.await(
        () ->
            model.desk().isCurrent("neuron-weights")
                && model.desk().contents().get("neuron-weights").beside().isPresent());
    assertEquals(
        "all neurons", model.desk().contents().get("neuron-weights").beside().get().name());
    assertEquals(1, model.historyProperty().get().past().size());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(Set.of(), model.state().experiment().off());
  }

  @Test
  void arrowKeysWalkThroughTheSnapshotsAndEveryStepIsNamed(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    Slider time = robot.lookup("#time").query();
    robot.interact(time::requestFocus);
    robot.type(KeyCode.LEFT, 3);
    // A snapshot a step: 40 steps are fewer than the 200 snapshots that there can be.
    Label words = robot.lookup("#time-words").query();
    assertEquals("step 37 of 40", words.getText());
    assertEquals(37, model.subjectProperty().get().losses().length);
    robot.type(KeyCode.HOME);
    assertEquals("step 0 of 40", words.getText());
    OpenWindow.await(() -> model.desk().isCurrent(model.state().figure()));
    robot.type(KeyCode.END);
    assertEquals("step 40 of 40", words.getText());
  }

  @Test
  void whatIsChangedIsMarkedAndADoubleClickOnItsNameResetsIt(FxRobot robot)
      throws TimeoutException {
    window.awaitTrained(SHORT);
    OpenWindow.type(robot, "#hidden", "12");
    window.awaitTrained(SHORT.withHidden(12));
    String name = superposition.app.control.Parameters.HIDDEN.label();
    Label label = robot.lookup("• " + name).query();
    robot.doubleClickOn(label);
    assertEquals(SHORT, model.state().config());
    assertEquals(name, label.getText());
    assertEquals(2, model.historyProperty().get().past().size());
  }

  @Test
  void rewindTrainsFromTheSameFirstWeights(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    TrainedModel before = model.trainer().modelProperty().get();
    robot.clickOn("#rewind");
    OpenWindow.await(
        () -> {
          TrainedModel now = model.trainer().modelProperty().get();
          return now != before && now.losses().length == SHORT.steps();
        });
    TrainedModel again = model.trainer().modelProperty().get();
    assertNotSame(before.network(), again.network());
    assertTrue(
        Arrays.equals(
            before.snapshots().get(0).network().wIn(), again.snapshots().get(0).network().wIn()));
    assertTrue(Arrays.equals(before.network().wOut(), again.network().wOut()));
  }

  @Test
  void aNumberIsCopiedByKeysAndAProblemAtAFieldIsInTheLog(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure("matrix-m"));
    OpenWindow.await(() -> model.desk().isCurrent("matrix-m"));
    Label number =
        robot.lookup(".measured").queryAllAs(Label.class).stream().findFirst().orElseThrow();
    assertTrue(number.isFocusTraversable());
    robot.interact(number::requestFocus);
    robot.type(KeyCode.ENTER);
    assertEquals(
        number.getText(),
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Clipboard.getSystemClipboard().getString()));
    OpenWindow.type(robot, "#density", "2");
    String problem = robot.lookup("#density-problem").<Label>query().getText();
    assertTrue(window.log().text().endsWith(problem), window.log().text());
  }
}
