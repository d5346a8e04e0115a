package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.analysis.Metrics;
import superposition.analysis.Study;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;
import superposition.plot.Numbers;
import superposition.plot.Scatter;
import superposition.render.Hover;
import superposition.render.PlotView;
import superposition.state.RunAxes;
import superposition.train.TrainingRun;

/** The table of the session's runs, on the real window. */
@ExtendWith(ApplicationExtension.class)
class RunsPageTest {

  private static final RunConfig SHORT = OpenWindow.SHORT;
  private static final int SLOPE = 8;

  private OpenWindow window;
  private ExplorerModel model;
  private TableView<?> table;

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
  void everyRunIsThereOnceWithItsNumbers(FxRobot robot) throws TimeoutException {
    twoRuns(robot);
    assertEquals(List.of("1", "2"), column(0));
    assertEquals(List.of("", "density p 0.2"), column(2));
    // The same numbers as anyone gets who asks for the metric of this very network.
    Study study = new Study(TrainingRun.train(SHORT), Study.INTERACTIVE_SAMPLES, SHORT.seed());
    double slope = Metrics.of(study, List.of("slope.mean")).get("slope.mean");
    assertEquals(Numbers.measured(slope), column(SLOPE).get(0));
  }

  @Test
  void sortedByANumberAndTakenUpAgain(FxRobot robot) throws TimeoutException {
    twoRuns(robot);
    TableColumn<?, ?> slopes = table.getColumns().get(SLOPE);
    double first = Double.parseDouble(column(SLOPE).get(0).replace('−', '-'));
    double second = Double.parseDouble(column(SLOPE).get(1).replace('−', '-'));
    robot.clickOn("#runs-slope-mean");
    List<String> rising = first <= second ? List.of("1", "2") : List.of("2", "1");
    OpenWindow.await(() -> column(0).equals(rising));
    assertEquals(TableColumn.SortType.ASCENDING, slopes.getSortType());

    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(rising.indexOf("1"));
        });
    robot.type(KeyCode.ENTER);
    assertEquals(SHORT, model.state().config());
    robot.clickOn("#pin-run");
    assertEquals(Optional.of(SHORT), model.state().pins().shown().map(pin -> pin.config()));
  }

  @Test
  void seedsGiveMeanAndDeviation(FxRobot robot) throws TimeoutException {
    openRuns(robot);
    robot.interact(() -> robot.lookup("#seeds").<Spinner<Integer>>query().increment(1));
    OpenWindow.await(() -> column(3).equals(List.of("2")) && column(SLOPE).get(0).contains("±"));
  }

  @Test
  void anyMetricIsDrawnAgainstAnyOtherOverTheRuns(FxRobot robot) throws TimeoutException {
    twoRuns(robot);
    ComboBox<String> x = robot.lookup("#run-x").queryComboBox();
    ComboBox<String> y = robot.lookup("#run-y").queryComboBox();
    assertTrue(x.getItems().containsAll(Metrics.ids()));
    robot.interact(() -> x.setValue("hidden"));
    // Not among the table's columns: it is measured when somebody asks for it.
    robot.interact(() -> y.setValue("specialization.max"));
    assertEquals(new RunAxes("hidden", "specialization.max"), model.state().options().runAxes());
    OpenWindow.await(() -> points(robot).size() == 2);
    Study study = new Study(TrainingRun.train(SHORT), Study.INTERACTIVE_SAMPLES, SHORT.seed());
    double most = Metrics.of(study, List.of("specialization.max")).get("specialization.max");
    Scatter.Point first = points(robot).get(0);
    assertEquals(1, first.index());
    assertEquals(10, first.x());
    assertEquals(most, first.y(), 1e-12);
  }

  @Test
  void aClickOnAPointSelectsItsRunInTheTable(FxRobot robot) throws TimeoutException {
    twoRuns(robot);
    robot.interact(
        () -> model.show(options -> options.withRunAxes(new RunAxes("density", "slope.mean"))));
    OpenWindow.await(() -> points(robot).size() == 2);
    PlotView chart = robot.lookup("#runs-chart").query();
    for (int number : List.of(2, 1)) {
      robot.clickOn(placeOf(number, chart, robot));
      assertEquals(number - 1, table.getSelectionModel().getSelectedIndex());
    }
  }

  /** Where on the screen the mouse finds a run's point, searched for in steps of four pixels. */
  private static Point2D placeOf(int number, PlotView chart, FxRobot robot) {
    Point2D[] found = new Point2D[1];
    robot.interact(
        () -> {
          Bounds all = chart.localToScreen(chart.getLayoutBounds());
          for (double y = all.getMinY(); y < all.getMaxY() && found[0] == null; y += 4) {
            for (double x = all.getMinX(); x < all.getMaxX() && found[0] == null; x += 4) {
              chart.fireEvent(moved(chart, x, y));
              Hover there = chart.pointedProperty().get();
              found[0] = !there.isNone() && there.row() == number ? new Point2D(x, y) : null;
            }
          }
        });
    return found[0];
  }

  private static MouseEvent moved(Node node, double screenX, double screenY) {
    Point2D scene = node.localToScene(node.screenToLocal(screenX, screenY));
    return new MouseEvent(
        MouseEvent.MOUSE_MOVED,
        scene.getX(),
        scene.getY(),
        screenX,
        screenY,
        MouseButton.NONE,
        0,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        false,
        true,
        null);
  }

  private static List<Scatter.Point> points(FxRobot robot) {
    return ((Scatter) robot.lookup("#runs-chart").<PlotView>query().plot()).points();
  }

  @Test
  void copiedAsMarkdown(FxRobot robot) throws TimeoutException {
    twoRuns(robot);
    robot.clickOn("#copy-runs");
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    String[] lines = text[0].split("\n");
    assertEquals(4, lines.length, text[0]);
    assertTrue(lines[3].startsWith("| 2 | canonical-l4 | density p 0.2 | 1 | "), lines[3]);
    assertTrue(lines[3].contains("| " + column(SLOPE).get(1) + " |"), lines[3]);
  }

  private void twoRuns(FxRobot robot) throws TimeoutException {
    openRuns(robot);
    RunConfig dense = SHORT.withDensity(0.2);
    robot.interact(() -> model.configure(dense));
    window.awaitTrained(dense);
    robot.interact(() -> model.configure(SHORT));
    window.awaitTrained(SHORT);
    OpenWindow.await(
        () -> table.getItems().size() == 2 && column(SLOPE).stream().noneMatch("–"::equals));
  }

  private void openRuns(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.open("runs"));
    table = robot.lookup("#runs-table").query();
    OpenWindow.await(() -> table.getItems().size() == 1);
  }

  /** The texts of a column from top to bottom. */
  private List<String> column(int place) {
    return java.util.stream.IntStream.range(0, table.getItems().size())
        .mapToObj(row -> text(table, place, row))
        .toList();
  }

  private static <T> String text(TableView<T> table, int place, int row) {
    TableColumn<T, ?> column = table.getColumns().get(place);
    return cell(table, column, row);
  }

  private static <T, S> String cell(TableView<T> table, TableColumn<T, S> column, int row) {
    for (Node node : table.lookupAll(".table-row-cell")) {
      if (node instanceof javafx.scene.control.TableRow<?> line && line.getIndex() == row) {
        for (Node child : line.getChildrenUnmodifiable()) {
          if (child instanceof javafx.scene.control.TableCell<?, ?> cell
              && cell.getTableColumn() == column) {
            return cell.getText();
          }
        }
      }
    }
    return "";
  }
}
