package superposition.app.family;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.control.NumbersTable;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress;
import superposition.config.RunConfig;
import superposition.figure.FamilyInput;
import superposition.figure.Figures;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Stacks;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.FamilyState;

/** The page of families by itself, driven by a robot. */
@ExtendWith(ApplicationExtension.class)
class FamilyViewTest {

  private static final RunConfig TINY =
      RunConfig.canonical(7).withFeatures(12).withHidden(4).withSteps(30).withBatch(64);

  /** Seven networks in a moment. */
  private static final Preset SHORT =
      changed("abs-value-densities", run -> run.withSteps(20).withBatch(20));

  /** Ten networks that nobody waits for. */
  private static final Preset ENDLESS =
      changed("five-in-two-densities", run -> run.withSteps(RunConfig.MAX_STEPS));

  @TempDir private Path folder;
  private ExplorerModel model;
  private FamilyView view;

  private static Preset shipped(String id) {
    return PresetLibrary.findShipped(id).orElseThrow();
  }

  private static Preset changed(String id, UnaryOperator<RunConfig> change) {
    Preset preset = shipped(id);
    return preset.withRun(change.apply(preset.run()));
  }

  @Start
  void open(Stage stage) {
    ExplorerState opening =
        ExplorerState.opening(
            Experiment.of("canonical-l4", TINY), "training", Figures.ALL.get(0).id());
    model = new ExplorerModel(opening, Figures.CHAPTERS);
    model.trainApart(Set.of(FamilyView.ID));
    view =
        new FamilyView(model, List.of(SHORT, ENDLESS), chooser -> folder.resolve("saved").toFile());
    stage.setScene(new Scene(view, 1000, 700));
    stage.show();
  }

  @Stop
  void close() {
    view.close();
    model.close();
  }

  @Test
  void panelsFillAsTheRunsFinish(FxRobot robot) throws TimeoutException {
    robot.clickOn("#family-train");
    await(() -> progress().phase() == Progress.Phase.DONE);
    await(() -> stacks().stream().noneMatch(panel -> panel.columns().isEmpty()));
    assertEquals(7, stacks().size());
    assertTrue(stacks().stream().allMatch(panel -> panel.columns().size() == 40));
    assertTrue(stacks().get(0).columns().get(0).ink().isPresent(), "coloured by class");
    robot.clickOn("#family-color");
    await(() -> stacks().get(0).columns().get(0).ink().isEmpty());
    robot.clickOn("#family-monosemanticity");
    await(() -> heading().title().startsWith("At density 1"));
    Node color = robot.lookup("#family-color").query();
    assertFalse(color.isVisible(), "shares have no colours to choose from");
  }

  @Test
  void stoppingKeepsWhatIsThereAndSaysHowFarItWent(FxRobot robot) throws TimeoutException {
    // as the preset chooser at the top of the window does
    robot.interact(
        () -> {
          model.families(state -> state.withPreset(ENDLESS.id()));
          model.open(FamilyView.ID);
          model.experiment(Experiment.of(ENDLESS.id(), TINY));
        });
    assertEquals(Progress.Phase.IDLE, model.trainer().progressProperty().get().phase());
    await(() -> progress().step() > 0);
    FamilyInput family = view.trainer().familyProperty().get();
    assertEquals(10, family.members().size());
    await(() -> view.plot() != null && heading().title().equals("No network is trained yet"));
    robot.clickOn("#family-stop");
    assertEquals(Progress.Phase.STOPPED, progress().phase());
    Labeled words = robot.lookup("#family-progress").query();
    assertTrue(words.getText().startsWith("stopped at step "), words.getText());
    assertEquals(10, ((Grid) view.plot()).panels().size());
    robot.interact(() -> model.open("training"));
    assertEquals(TINY.steps(), model.trainer().progressProperty().get().steps());
    await(() -> model.trainer().progressProperty().get().phase() == Progress.Phase.DONE);
  }

  @Test
  void whatIsChosenIsPartOfTheWindowsState(FxRobot robot) throws TimeoutException {
    robot.clickOn("#family-color");
    robot.clickOn("#family-monosemanticity");
    assertEquals(new FamilyState(SHORT.id(), "monosemanticity", true), model.state().families());
    robot.interact(
        () ->
            model.families(state -> new FamilyState(ENDLESS.id(), "loss-split-by-density", false)));
    ChoiceBox<Preset> presets = robot.lookup("#family-presets").query();
    assertEquals(ENDLESS, presets.getValue());
    assertTrue(robot.lookup("#family-loss-split-by-density").<ToggleButton>query().isSelected());
  }

  @Test
  void whatIsShownIsSavedWithItsNumbersBeside(FxRobot robot) throws TimeoutException {
    save(robot, 1);
    await(() -> !robot.lookup("#family-problem").<Label>query().getText().isEmpty());
    robot.clickOn("#family-monosemanticity");
    robot.clickOn("#family-train");
    await(() -> progress().phase() == Progress.Phase.DONE);
    await(() -> view.plot() != null && heading().title().contains("at density 0.001"));
    save(robot, 0);
    save(robot, 1);
    await(() -> Files.exists(folder.resolve("saved.png")));
    await(() -> Files.exists(folder.resolve("saved.csv")));
    NumbersTable numbers = robot.lookup("#family-numbers").query();
    // two heads, and for each of seven networks a name and two numbers
    assertEquals(2 + 7 * 3, numbers.getChildren().size());
  }

  private static void save(FxRobot robot, int item) {
    MenuButton menu = robot.lookup("#family-save").query();
    robot.interact(() -> menu.getItems().get(item).fire());
  }

  @Test
  void anotherFamilyIsNotDrawnFromTheNetworksOfTheOneBefore(FxRobot robot) throws TimeoutException {
    robot.clickOn("#family-train");
    await(() -> progress().phase() == Progress.Phase.DONE);
    await(() -> stacks().size() == 7);
    ChoiceBox<Preset> presets = robot.lookup("#family-presets").query();
    robot.interact(() -> presets.setValue(ENDLESS));
    robot.clickOn("#family-features-per-dimension");
    WaitForAsyncUtils.waitForFxEvents();
    assertNull(view.plot());
    robot.interact(() -> presets.setValue(SHORT));
    await(() -> stacks().size() == 7);
  }

  @Test
  void onlyPresetsWithFiguresOfFamiliesAreFamilies() {
    assertTrue(FamilyView.isFamily(SHORT));
    assertFalse(FamilyView.isFamily(shipped("loss-exponent")));
    assertFalse(FamilyView.isFamily(shipped("abs-motif")));
  }

  private Progress progress() {
    return view.trainer().progressProperty().get();
  }

  private Heading heading() {
    return view.plot().heading();
  }

  private List<Stacks> stacks() {
    return view.plot() instanceof Grid grid
        ? grid.panels().stream().map(Stacks.class::cast).toList()
        : List.of();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, condition);
  }
}
