package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;
import superposition.state.ExplorerState;
import superposition.train.TrainedModel;

/** The guided tour from its first stop to its last, on the real window. */
@ExtendWith(ApplicationExtension.class)
class TourTest {

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
  void everyStopShowsItsTabAndTheEndBringsBackWhatWasThere(FxRobot robot) throws TimeoutException {
    RunConfig own = OpenWindow.SHORT.withSeed(5);
    robot.interact(() -> model.configure(own));
    window.awaitTrained(own);
    ExplorerState before = model.state();
    TrainedModel trained = model.trainer().modelProperty().get();
    begin(robot);
    Button next = robot.lookup("#tour-next").query();
    Set<String> texts = new HashSet<>();
    Set<String> tabs = new HashSet<>();
    int stops = 0;
    while (robot.lookup("#tour").<Node>query().isVisible() && stops < 50) {
      stops++;
      assertTrue(texts.add(robot.lookup("#tour-text").<Label>query().getText()));
      String tab = model.state().tab();
      tabs.add(tab);
      if (model.chapter(tab).isPresent()) {
        // What a stop speaks of must have something to show of its run.
        assertTrue(model.figure(model.state().figure()).appliesTo(model.state().config()), tab);
        assertTrue(
            model
                .chapter(tab)
                .orElseThrow()
                .figures()
                .contains(model.figure(model.state().figure())),
            tab);
      }
      robot.interact(next::fire);
    }
    assertTrue(stops >= 11 && stops <= 13, "about twelve: " + stops);
    assertTrue(tabs.size() >= 8, tabs.toString());
    assertEquals(before, model.state());
    assertSame(trained.network(), model.trainer().modelProperty().get().network());
    robot.interact(model::undo);
    assertEquals(OpenWindow.SHORT, model.state().config(), "the tour is not in the history");
  }

  @Test
  void backGoesBackAndTheCrossEnds(FxRobot robot) throws TimeoutException {
    window.awaitTrained(OpenWindow.SHORT);
    ExplorerState before = model.state();
    begin(robot);
    String first = robot.lookup("#tour-title").<Label>query().getText();
    robot.clickOn("#tour-next");
    assertNotEquals(first, robot.lookup("#tour-title").<Label>query().getText());
    robot.clickOn("#tour-back");
    assertEquals(first, robot.lookup("#tour-title").<Label>query().getText());
    robot.clickOn("#tour-end");
    assertFalse(robot.lookup("#tour").<Node>query().isVisible());
    assertEquals(before, model.state());
  }

  private static void begin(FxRobot robot) {
    MenuBar menus = robot.lookup(".menu-bar").query();
    robot.interact(
        () ->
            menus.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> "Guided _tour".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }
}
