package superposition.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Stacks;

/** A view in a window: swapped plots, the mouse, empty states, and that it can be collected. */
class PlotViewTest {

  private final FxRobot robot = new FxRobot();
  private Stage stage;
  private StackPane root;

  @BeforeEach
  void openWindow() throws Exception {
    FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          // A stage of its own: the primary one keeps the size that another test gave it.
          stage = new Stage();
          root = new StackPane();
          stage.setScene(new Scene(root, 760, 560));
          stage.show();
        });
  }

  @AfterEach
  void closeWindow() {
    robot.interact(() -> stage.hide());
  }

  private PlotView open(Plot plot) {
    PlotView view = Rendered.onFx(PlotView::new);
    robot.interact(
        () -> {
          root.getChildren().setAll(view);
          view.show(plot);
        });
    pulses(3);
    return view;
  }

  private static void pulses(int count) {
    for (int i = 0; i < count; i++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private void point(PlotView view, double x, double y) {
    PlotChart chart = view.panels().get(0).chart();
    Point2D place =
        chart
            .getCanvas()
            .localToScreen(chart.x().getDisplayPosition(x), chart.y().getDisplayPosition(y));
    robot.moveTo(place);
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void theMouseNamesTheTrueCell() {
    PlotView view = open(PictureTest.matrix(100));
    point(view, 15, 12);
    Hover hover = view.pointedProperty().get();
    // (12·31 + 15·17) mod 21 − 10 = 8, over 10
    assertEquals("row 12, column 15: 0.800", hover.text());
    assertEquals(12, hover.row());
    assertEquals(15, hover.column());
    assertEquals(15, hover.feature());
    point(view, 99, 0);
    assertEquals("row 0, column 99: −0.700", view.pointedProperty().get().text());
    point(view, 0, 0);
    assertEquals("row 0, column 0: left out", view.pointedProperty().get().text());
  }

  @Test
  void theMouseNamesTheBarAndItsBaseline() {
    PlotView view = open(PictureTest.bars(100));
    point(view, 42, 0.01);
    assertEquals("feature 42: 0.0700, naive baseline 0.167", view.pointedProperty().get().text());
    assertEquals(42, view.pointedProperty().get().feature());
    robot.moveTo(stage.getX() + 5, stage.getY() + 5);
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(view.pointedProperty().get().isNone());
  }

  @Test
  void aClearedViewHasBareAxesWithoutNames() {
    PlotView view = open(PictureTest.bars(100));
    robot.interact(view::clear);
    pulses(3);
    assertNull(view.plot());
    PlotChart chart = view.panels().get(0).chart();
    assertEquals("", chart.x().getName() + chart.y().getName());
    assertNull(chart.drawing());
  }

  /** ChartFx gives ticks empty labels while they are invisible, and keeps them. */
  @Test
  void ticksHaveTheirLabelsAgainAfterAFigureWithoutAxes() {
    Plot lines = PictureTest.bars(100);
    PlotView view = open(lines);
    PlotChart chart = view.panels().get(0).chart();
    List<String> labels = labels(chart);
    assertFalse(labels.isEmpty() || labels.contains(""), labels::toString);
    robot.interact(view::clear);
    pulses(3);
    robot.interact(() -> view.show(lines));
    pulses(3);
    assertEquals(labels, labels(chart));
  }

  private static List<String> labels(PlotChart chart) {
    return chart.y().getTickMarks().stream().map(mark -> mark.getText()).toList();
  }

  @Test
  void theMouseAtRestNamesWhatIsShownNext() {
    PlotView view = open(PictureTest.matrix(100));
    point(view, 15, 12);
    robot.interact(() -> view.show(PictureTest.bars(100)));
    pulses(5);
    String text = view.pointedProperty().get().text();
    assertTrue(text.startsWith("feature "), text);
  }

  @Test
  void theMouseNamesTheSegmentOfAStack() {
    PlotView view =
        open(
            new Stacks(
                new Heading("stack", ""),
                Axis.index("neuron", 2, Axis.Item.NEURON),
                Axis.linear("weight"),
                List.of(
                    new Stacks.Column(
                        0, List.of(new Stacks.Segment(7, 2), new Stacks.Segment(3, -1))),
                    new Stacks.Column(1, List.of(new Stacks.Segment(5, 1)))),
                10));
    point(view, 0, 1);
    assertEquals("neuron 0, feature 7: 2.00", view.pointedProperty().get().text());
    point(view, 0, -0.5);
    assertEquals("neuron 0, feature 3: −1.00", view.pointedProperty().get().text());
    point(view, 1, 1.8);
    assertEquals("neuron 1", view.pointedProperty().get().text());
  }

  @Test
  void aClickPicksWhatIsUnderTheMouse() {
    PlotView view = open(PictureTest.bars(100));
    List<Hover> picked = new ArrayList<>();
    view.setOnPicked(picked::add);
    point(view, 42, 0.01);
    robot.clickOn(javafx.scene.input.MouseButton.PRIMARY);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(42), picked.stream().map(Hover::feature).toList());
  }

  @Test
  void plotsOfAllKindsReplaceOneAnotherWhileTheWindowDraws() {
    // Writing to a data set of a chart that joins a scene hangs ChartFx; replacing it must not.
    PlotView view = open(PictureTest.bars(3));
    for (int i = 0; i < 60; i++) {
      int step = i;
      robot.interact(
          () -> {
            view.show(step % 3 == 0 ? PictureTest.bars(100) : plot(step));
            if (step % 10 == 0) {
              root.getChildren().clear();
              root.getChildren().add(view);
              view.show(plot(step + 1));
            }
          });
    }
    assertEquals("step 59", view.plot().heading().title());
  }

  private static Plot plot(int step) {
    Lines lines = PictureTest.lines(new double[] {1, 2, step % 9}, Lines.Stroke.SOLID);
    return new Lines(
        new Heading("step " + step, ""), lines.x(), lines.y(), lines.lines(), List.of(), "");
  }

  @Test
  void onScreenAndOffScreenAreTheSamePicture() {
    PlotView view = open(PictureTest.matrix(20));
    pulses(5);
    WritableImage screen = Rendered.onFx(() -> root.snapshot(null, null));
    Rendered file = Rendered.of(PictureTest.matrix(20), Theme.LIGHT, 760, 560);
    int different = 0;
    for (int y = 0; y < 560; y++) {
      for (int x = 0; x < 760; x++) {
        int a = screen.getPixelReader().getArgb(x, y);
        different += a == file.image().getPixelReader().getArgb(x, y) ? 0 : 1;
      }
    }
    assertTrue(view.isVisible());
    assertEquals(0, different, "pixels that differ");
  }

  @Test
  void aViewThatWaitsSaysSoOverBareAxesAndAnswersNoMouse() {
    PlotView view = Rendered.onFx(PlotView::new);
    robot.interact(
        () -> {
          root.getChildren().setAll(view);
          view.showWaiting("Training…");
        });
    pulses(3);
    Label message = robot.lookup("Training…").query();
    assertTrue(message.isVisible());
    assertEquals(Palette.of(Theme.LIGHT).mutedText(), message.getTextFill(), "waiting is no fault");
    robot.interact(() -> view.showFailed("Training…"));
    assertEquals(Palette.of(Theme.LIGHT).label(Ink.WORSE), message.getTextFill());
    robot.interact(() -> view.showWaiting("Training…"));
    robot.moveTo(view);
    assertTrue(view.pointedProperty().get().isNone());
    robot.interact(() -> view.show(PictureTest.bars(3)));
    assertFalse(robot.lookup("Training…").tryQuery().filter(node -> node.isVisible()).isPresent());
  }

  @Test
  void aFailureStaysReadableInBothThemes() {
    PlotView view = open(PictureTest.bars(3));
    robot.interact(
        () -> {
          view.showFailed("The run diverged at step 12.");
          view.setTheme(Theme.DARK);
        });
    pulses(2);
    assertTrue(robot.lookup("The run diverged at step 12.").query().isVisible());
    assertEquals("A finding", view.plot().heading().title());
  }

  @Test
  void aViewThatLeftTheWindowIsCollected() throws Exception {
    WeakReference<PlotView> left = openedAndLeft();
    for (int i = 0; i < 50 && left.get() != null; i++) {
      System.gc();
      pulses(2);
      Thread.sleep(20);
    }
    assertNull(left.get(), "the view is still held");
  }

  private WeakReference<PlotView> openedAndLeft() {
    PlotView view = open(PictureTest.bars(100));
    for (int i = 0; i < 5; i++) {
      Plot next = i % 2 == 0 ? PictureTest.matrix(10) : PictureTest.bars(10);
      robot.interact(() -> view.show(next));
      pulses(2);
    }
    robot.interact(() -> root.getChildren().clear());
    pulses(3);
    return new WeakReference<>(view);
  }
}
