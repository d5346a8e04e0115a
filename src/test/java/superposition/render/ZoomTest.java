package superposition.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Plot;

/** Parts of figures enlarged with wheel, mouse and keys. */
class ZoomTest {

  private final FxRobot robot = new FxRobot();
  private Stage stage;
  private PlotView view;

  @BeforeEach
  void openWindow() throws Exception {
    FxToolkit.registerPrimaryStage();
    robot.interact(
        () -> {
          stage = new Stage();
          view = new PlotView();
          view.setOnZoomed(view::setZoom);
          stage.setScene(new Scene(new StackPane(view), 760, 560));
          stage.show();
        });
  }

  @AfterEach
  void closeWindow() {
    robot.interact(() -> stage.hide());
  }

  private PlotChart show(Plot plot) {
    robot.interact(() -> view.show(plot));
    pulses();
    return view.panels().get(0).chart();
  }

  /** The robot's wheel moves by single pixels, a real one by {@code 40} a notch. */
  private void scroll(Point2D screen, int notches) {
    robot.interact(
        () -> {
          Point2D scene = view.getScene().getRoot().screenToLocal(screen);
          view.fireEvent(
              new ScrollEvent(
                  ScrollEvent.SCROLL,
                  scene.getX(),
                  scene.getY(),
                  screen.getX(),
                  screen.getY(),
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  0,
                  40 * notches,
                  0,
                  40 * notches,
                  ScrollEvent.HorizontalTextScrollUnits.NONE,
                  0,
                  ScrollEvent.VerticalTextScrollUnits.NONE,
                  0,
                  0,
                  null));
        });
  }

  private static void pulses() {
    for (int k = 0; k < 4; k++) {
      WaitForAsyncUtils.waitForFxEvents();
    }
  }

  private static Point2D place(PlotChart chart, double x, double y) {
    return chart
        .getCanvas()
        .localToScreen(chart.x().getDisplayPosition(x), chart.y().getDisplayPosition(y));
  }

  @Test
  void theWheelKeepsWhatIsUnderTheMouse() {
    PlotChart chart = show(PictureTest.matrix(100));
    robot.moveTo(place(chart, 15, 12));
    String before = view.pointedProperty().get().text();
    assertTrue(before.startsWith("row 12, column 15"), before);
    scroll(place(chart, 15, 12), 5);
    pulses();
    assertTrue(chart.x().getLength() > 0);
    assertTrue(chart.x().high() - chart.x().low() < 50, "five notches show a third");
    // One cell is some ten pixels now, and the axes' labels may have taken one or two.
    robot.moveBy(1, 0);
    assertEquals(before, view.pointedProperty().get().text());
    scroll(place(chart, 15, 12), -20);
    assertEquals(Zoom.WHOLE, view.zoom());
  }

  @Test
  void aBoxIsShownWhole() {
    PlotChart chart = show(PictureTest.bars(100));
    double top = chart.y().high();
    robot.moveTo(place(chart, 20, top * 0.9));
    robot.press(MouseButton.PRIMARY);
    robot.moveTo(place(chart, 40, top * 0.4));
    Node box = robot.from(view).lookup(".zoom-box").query();
    assertTrue(box.isVisible());
    robot.release(MouseButton.PRIMARY);
    assertFalse(box.isVisible());
    // To a pixel, of which there are some seven a bar.
    assertEquals(20, chart.x().low(), 0.5);
    assertEquals(40, chart.x().high(), 0.5);
    assertEquals(0.4 * top, chart.y().low(), 0.01 * top);
    assertEquals(0.9 * top, chart.y().high(), 0.01 * top);
  }

  @Test
  void aBandEnlargesOneAxisAndADoubleClickOnItResetsIt() {
    PlotChart chart = show(PictureTest.bars(100));
    robot.moveTo(place(chart, 20, chart.y().high() / 2));
    robot.drag(MouseButton.PRIMARY).dropTo(place(chart, 40, chart.y().high() / 2));
    assertEquals(20, view.zoom().left(), 0.5);
    assertTrue(Double.isNaN(view.zoom().low()));
    pulses();
    Point2D below = place(chart, 30, 0).add(0, 12);
    Point2D scene =
        Rendered.onFx(() -> view.getScene().getRoot().screenToLocal(below.getX(), below.getY()));
    assertTrue(Rendered.onFx(() -> view.resetZoom(scene.getX(), scene.getY())));
    assertEquals(Zoom.WHOLE, view.zoom());
    assertFalse(Rendered.onFx(() -> view.resetZoom(scene.getX(), scene.getY())));
  }

  @Test
  void keysEnlargeMoveAndReset() {
    PlotChart chart = show(PictureTest.bars(100));
    robot.interact(view::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertEquals(Zoom.WHOLE, view.zoom());
    robot.interact(view::requestFocus);
    robot.type(KeyCode.EQUALS, 3);
    double left = view.zoom().left();
    double length = view.zoom().right() - left;
    assertEquals(100 / Math.pow(1.25, 3), length, 1e-9);
    robot.type(KeyCode.RIGHT);
    assertEquals(left + 0.1 * length, view.zoom().left(), 1e-9);
    robot.type(KeyCode.RIGHT, 30);
    assertEquals(99.5, view.zoom().right(), 1e-9);
    assertEquals(length, view.zoom().right() - view.zoom().left(), 1e-9);
    robot.type(KeyCode.HOME);
    assertEquals(Zoom.WHOLE, view.zoom());
    assertEquals(-0.5, chart.x().low());
  }

  @Test
  void panelsWithTheSameAxesFollowAndOthersDoNot() {
    Plot bars = PictureTest.bars(100);
    show(
        new Grid(
            new Heading("three", ""),
            3,
            List.of(bars, PictureTest.bars(100), PictureTest.bars(30))));
    robot.interact(() -> view.setZoom(new Zoom(1, 10, 20, Double.NaN, Double.NaN)));
    List<Double> ends = view.panels().stream().map(panel -> panel.chart().x().high()).toList();
    assertEquals(List.of(20.0, 20.0, 29.5), ends);
    robot.interact(() -> view.setZoom(new Zoom(2, 10, 20, Double.NaN, Double.NaN)));
    ends = view.panels().stream().map(panel -> panel.chart().x().high()).toList();
    assertEquals(List.of(99.5, 99.5, 20.0), ends);
  }

  @Test
  void aPartStaysWithTheNextPlotIfThereIsSuchAPart() {
    PlotChart chart = show(PictureTest.bars(100));
    robot.interact(() -> view.setZoom(new Zoom(0, 40, 60, Double.NaN, Double.NaN)));
    show(PictureTest.bars(80));
    assertEquals(40, chart.x().low());
    show(PictureTest.bars(50));
    assertEquals(49.5, chart.x().high());
    show(PictureTest.bars(30));
    assertEquals(-0.5, chart.x().low(), "nothing of it is in 0 to 29");
  }
}
