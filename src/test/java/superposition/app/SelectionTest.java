package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.desk.ExplorerModel;
import superposition.state.Selection;

/** Choosing a feature or a neuron by number and keys, on the real window. */
@ExtendWith(ApplicationExtension.class)
class SelectionTest {

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
  void numbersAndArrowsChooseAndEscapeLetsGo(FxRobot robot) throws TimeoutException {
    window.awaitTrained(OpenWindow.SHORT);
    robot.clickOn("#select-feature").write("99").type(KeyCode.ENTER);
    assertEquals(new Selection(99, -1), model.state().selection());
    robot.type(KeyCode.DOWN, 2);
    assertEquals(new Selection(97, -1), model.state().selection());
    robot.clickOn("#select-neuron").write("4").type(KeyCode.ENTER);
    assertEquals(new Selection(97, 4), model.state().selection());
    Label facts = robot.lookup("#selection-facts").query();
    OpenWindow.await(
        () ->
            facts.getText().startsWith("Feature 97\nslope ")
                && facts.getText().contains("\n\nNeuron 4\nnorms: in "));
    robot.type(KeyCode.ESCAPE);
    assertEquals(Selection.NONE, model.state().selection());
    assertEquals("", facts.getText());
  }

  @Test
  void aSelectedNeuronIsSwitchedOff(FxRobot robot) throws TimeoutException {
    window.awaitTrained(OpenWindow.SHORT);
    robot.clickOn("#select-neuron").write("6").type(KeyCode.ENTER);
    robot.clickOn("#switch-selected");
    assertEquals(Set.of(6), model.state().experiment().off());
    assertEquals(new Selection(-1, 6), model.state().selection());
    robot.clickOn("#switch-selected");
    assertEquals(Set.of(), model.state().experiment().off());
  }

  @Test
  void beyondTheLastNothingIsSelected(FxRobot robot) throws TimeoutException {
    window.awaitTrained(OpenWindow.SHORT);
    robot.clickOn("#select-feature").write("100").type(KeyCode.ENTER);
    assertEquals(Selection.NONE, model.state().selection());
    robot.interact(() -> robot.lookup("#select-neuron").<TextField>query().setText("many"));
    robot.clickOn("#select-neuron").type(KeyCode.ENTER);
    assertTrue(model.state().selection().isNone());
  }
}
