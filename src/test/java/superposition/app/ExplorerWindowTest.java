package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.control.ChoiceField;
import superposition.app.control.Parameters;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.FigureContent;
import superposition.app.desk.FigureDesk;
import superposition.app.desk.Progress.Phase;
import superposition.app.figures.FigureView;
import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.config.Target;
import superposition.figure.Chapter;
import superposition.figure.FigureOption;
import superposition.figure.Figures;
import superposition.figure.RunFigure;
import superposition.plot.Scatter;
import superposition.render.Hover;
import superposition.state.FeaturePair;
import superposition.state.FeatureQuantity;
import superposition.state.Metric;
import superposition.state.Selection;

/** The real window, driven by a robot. Runs are short, so that the answers are quick. */
@ExtendWith(ApplicationExtension.class)
class ExplorerWindowTest {

  private static final RunConfig SHORT = OpenWindow.SHORT;

  private Stage stage;
  private OpenWindow window;
  private ExplorerModel model;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window = new OpenWindow(stage);
    model = window.model;
  }

  @Stop
  void close() {
    window.close();
  }

  private static final RunConfig ENDLESS = SHORT.withSteps(RunConfig.MAX_STEPS);

  @Test
  void openingTrainsByItselfAndDrawsEveryFigure() throws TimeoutException {
    window.awaitTrained(SHORT);
    awaitFigures();
  }

  private void awaitFigures() throws TimeoutException {
    List<RunFigure> figures = Figures.of(model.state().config());
    OpenWindow.await(() -> model.desk().contents().size() == figures.size());
    for (RunFigure figure : figures) {
      FigureContent content = model.desk().contents().get(figure.id());
      assertFalse(content.failed(), figure.id() + ": " + content.problem());
    }
  }

  @Test
  void everyTabShowsItsFigures(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    for (Chapter chapter : model.chapters()) {
      robot.interact(() -> model.open(chapter.id()));
      List<RunFigure> figures = chapter.figures(SHORT);
      for (RunFigure figure : figures) {
        if (figures.size() > 1) {
          ToggleButton choose = robot.lookup("#choose-" + figure.id()).query();
          assertEquals(figure.name(), choose.getText());
          robot.interact(choose::fire);
          assertTrue(choose.isSelected());
        }
        assertEquals(figure.id(), model.state().figure());
        assertTrue(robot.lookup("#figure-" + figure.id()).query().isVisible(), figure.id());
      }
    }
  }

  @Test
  void aFigureThatComesToTheFrontWhileARunTrainsIsDrawnLive(FxRobot robot) throws TimeoutException {
    robot.interact(() -> model.configure(ENDLESS));
    OpenWindow.await(() -> model.trainer().progressProperty().get().step() > 0);
    for (String id : List.of("per-feature-mse", "matrix-m", "neuron-weights", "response-grid")) {
      robot.interact(() -> model.openFigure(id));
      OpenWindow.await(() -> model.desk().contents().containsKey(id));
      FigureContent content = model.desk().contents().get(id);
      assertFalse(content.failed(), content.problem());
      assertEquals(FigureDesk.LIVE_SAMPLES, content.samples());
    }
  }

  @Test
  void aTabOpensAtTheFigureThatWasLookedAtLast(FxRobot robot) {
    robot.interact(() -> model.openFigure("matrix-m-off-diagonal"));
    robot.interact(() -> model.open("training"));
    robot.interact(() -> model.open("matrix"));
    assertEquals("matrix-m-off-diagonal", model.state().figure());
  }

  @Test
  void arrowsInTheChooserAndKeysOfTheMenuGoFromFigureToFigure(FxRobot robot) {
    robot.interact(() -> model.open("matrix"));
    robot.interact(() -> robot.lookup("#choose-matrix-m").query().requestFocus());
    robot.type(KeyCode.RIGHT);
    assertEquals("matrix-m-off-diagonal", model.state().figure());
    robot.type(KeyCode.LEFT);
    assertEquals("matrix-m", model.state().figure());
    List<String> ids = Figures.ALL.stream().map(RunFigure::id).toList();
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertEquals(ids.get(ids.indexOf("matrix-m") - 1), model.state().figure());
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertEquals("matrix-m", model.state().figure());
    assertEquals("matrix", model.state().tab());
  }

  @Test
  void aFigureFillsTheWindowOnADoubleClickAndEscapeReturns(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    Node figure = robot.lookup("#figure-training-loss").query();
    double before = figure.getLayoutBounds().getWidth();
    robot.doubleClickOn(figure);
    assertTrue(model.state().layout().filled());
    assertFalse(robot.lookup("#train").query().getParent().getParent().isVisible());
    assertTrue(robot.lookup("#experiment").tryQuery().isEmpty());
    OpenWindow.await(() -> figure.getLayoutBounds().getWidth() > before + 300);
    robot.type(KeyCode.ESCAPE);
    assertFalse(model.state().layout().filled());
    OpenWindow.await(() -> figure.getLayoutBounds().getWidth() == before);
  }

  @Test
  void switchesStandBesideTheFiguresThatHeedThem(FxRobot robot) {
    for (RunFigure figure : Figures.ALL) {
      robot.interact(() -> model.openFigure(figure.id()));
      Set<FigureOption> heeded = figure.options();
      assertEquals(heeded.contains(FigureOption.SORT), isShown(robot, "#sort"), figure.id());
      assertEquals(
          heeded.contains(FigureOption.METRIC), isShown(robot, "#metric-heeded"), figure.id());
      assertEquals(
          heeded.contains(FigureOption.STACK_WEIGHT), isShown(robot, "#stack-weight"), figure.id());
      assertEquals(heeded.contains(FigureOption.PAIR), isShown(robot, "#pair-fields"), figure.id());
    }
  }

  private static boolean isShown(FxRobot robot, String id) {
    return robot.lookup(id).tryQuery().map(Node::isVisible).orElse(false);
  }

  @Test
  void theStackSwitchChangesWhatTheStacksAddUp(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure("neuron-weights"));
    OpenWindow.await(() -> model.desk().isCurrent("neuron-weights"));
    assertTrue(subtitle("neuron-weights").startsWith("W_in[n,i] of"));
    robot.clickOn("#stack-through");
    OpenWindow.await(() -> subtitle("neuron-weights").startsWith("W_in[n,i]·max"));
  }

  @Test
  void aClickedCellOfMIsThePairThatIsLookedAt(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure("matrix-m"));
    OpenWindow.await(() -> model.desk().isCurrent("matrix-m"));
    robot.moveTo("#figure-matrix-m");
    OpenWindow.await(() -> model.pointedProperty().get().row() >= 0);
    Hover cell = model.pointedProperty().get();
    robot.clickOn(MouseButton.PRIMARY);
    assertEquals(
        Optional.of(new FeaturePair(cell.column(), cell.row())), model.state().options().pair());
  }

  @Test
  void draggingTheDensitySliderRetrainsWithThatDensityAsOneStep(FxRobot robot)
      throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.drag("#density-slider .thumb").moveBy(20, 0).moveBy(20, 0).drop();
    OpenWindow.await(() -> model.state().config().density() > SHORT.density());
    RunConfig dragged = model.state().config();
    window.awaitTrained(dragged);
    assertEquals(SHORT.withDensity(dragged.density()), dragged);
    assertEquals(1, model.historyProperty().get().past().size());
    assertEquals(
        Parameters.DENSITY.text(dragged), robot.lookup("#density").<TextField>query().getText());
  }

  @Test
  void arrowKeysOnTheSliderRetrainOnceTheyRest(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    Slider slider = robot.lookup("#hidden-slider").query();
    robot.interact(slider::requestFocus);
    // In one go: on a busy machine the robot's keys may be so far apart that the hand seems to
    // rest.
    robot.interact(
        () -> {
          for (int k = 0; k < 3; k++) {
            slider.fireEvent(right(KeyEvent.KEY_PRESSED));
            slider.fireEvent(right(KeyEvent.KEY_RELEASED));
          }
        });
    window.awaitTrained(SHORT.withHidden(13));
    assertEquals(1, model.historyProperty().get().past().size());
  }

  private static KeyEvent right(EventType<KeyEvent> what) {
    return new KeyEvent(what, "", "", KeyCode.RIGHT, false, false, false, false);
  }

  @Test
  void aDoubleClickOnTheSliderBringsThePresetBack(FxRobot robot) throws TimeoutException {
    robot.interact(() -> model.configure(SHORT.withLossExponent(7)));
    robot.doubleClickOn("#lossExponent-slider .thumb");
    window.awaitTrained(SHORT);
  }

  @Test
  void aTypedValueMayGoBeyondTheSlider(FxRobot robot) throws TimeoutException {
    OpenWindow.type(robot, "#hidden", "120");
    window.awaitTrained(SHORT.withHidden(120));
    assertEquals(100, robot.lookup("#hidden-slider").<Slider>query().getValue());
  }

  @Test
  void anInvalidValueIsExplainedAtItsFieldAndChangesNothing(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    OpenWindow.type(robot, "#density", "2");
    Label problem = robot.lookup("#density-problem").query();
    assertTrue(problem.isVisible());
    assertTrue(problem.getText().contains("2"), problem.getText());
    assertEquals(SHORT, model.state().config());
    assertEquals(Phase.DONE, model.trainer().progressProperty().get().phase());
    robot.type(KeyCode.ESCAPE);
    assertFalse(problem.isVisible());
    assertEquals("0.02", robot.lookup("#density").<TextField>query().getText());
  }

  @Test
  void aChoiceThatDoesNotGoWithTheRestIsRefusedWithASentence(FxRobot robot)
      throws TimeoutException {
    RunConfig mirrored = SHORT.withInitialization(new Initialization.Mirrored());
    robot.interact(() -> model.configure(mirrored));
    ChoiceField<Boolean> tied = robot.from(moreRows(robot)).lookup("#tied").query();
    robot.interact(() -> tied.setValue(Parameters.TIED.options().get(1)));
    assertEquals(mirrored, model.state().config());
    assertFalse(tied.getValue().value());
    assertTrue(tied.problemProperty().get().contains("tied"), tied.problemProperty().get());
  }

  @Test
  void whatIsFoldedBelowChangesTheRunToo(FxRobot robot) throws TimeoutException {
    moreRows(robot);
    ChoiceField<Target> target = robot.lookup("#target").query();
    robot.interact(() -> target.setValue(Parameters.TARGET.options().get(1)));
    RunConfig changed = Parameters.TARGET.with().apply(SHORT, Target.ABS);
    window.awaitTrained(changed);
    TextField steps = robot.lookup("#steps").query();
    robot.interact(
        () -> {
          steps.setText("30");
          steps.fireEvent(new ActionEvent());
        });
    window.awaitTrained(changed.withSteps(30));
  }

  private static Node moreRows(FxRobot robot) {
    TitledPane more = robot.lookup("#more").query();
    robot.interact(() -> more.setExpanded(true));
    return more.getContent();
  }

  @Test
  void stopStopsAndKeepsWhatWasReached(FxRobot robot) throws TimeoutException {
    robot.interact(() -> model.configure(ENDLESS));
    OpenWindow.await(() -> model.trainer().progressProperty().get().step() > 0);
    robot.clickOn("#stop");
    OpenWindow.await(() -> model.trainer().progressProperty().get().phase() == Phase.STOPPED);
    assertEquals(ENDLESS, model.trainer().modelProperty().get().config());
    OpenWindow.await(() -> threads("training") == 0);
  }

  @Test
  void escapeStopsTheTraining(FxRobot robot) throws TimeoutException {
    robot.interact(() -> model.configure(ENDLESS));
    robot.interact(() -> robot.lookup("#train").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    OpenWindow.await(() -> model.trainer().progressProperty().get().phase() == Phase.STOPPED);
  }

  @Test
  void pointingAtABarNamesItsFeatureInTheReaderAndEscapeLetsGoOfTheClickedOne(FxRobot robot)
      throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.clickOn("#tab-per-feature-mse");
    OpenWindow.await(() -> model.desk().contents().containsKey("per-feature-mse"));
    robot.moveTo("#figure-per-feature-mse");
    OpenWindow.await(() -> model.pointedProperty().get().feature() >= 0);
    int feature = model.pointedProperty().get().feature();
    String words = robot.lookup("#under-the-mouse").<Label>query().getText();
    assertTrue(words.startsWith("feature " + feature + ": "), words);
    Label facts = robot.lookup("#selection-facts").query();
    OpenWindow.await(() -> facts.getText().startsWith("Feature " + feature + "\nslope "));
    robot.clickOn(MouseButton.PRIMARY);
    assertEquals(new Selection(feature, -1), model.state().selection());
    robot.interact(() -> robot.lookup("#train").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    assertEquals(Selection.NONE, model.state().selection());
  }

  @Test
  void aDivergedRunSaysSoAboveItsFigure(FxRobot robot) throws TimeoutException {
    // Outputs of first weights this large, to the tenth power, are beyond float32.
    RunConfig wild =
        SHORT.withLossExponent(10).withInitialization(new Initialization.Gaussian(100));
    robot.interact(() -> model.configure(wild));
    OpenWindow.await(() -> model.trainer().progressProperty().get().phase() == Phase.DIVERGED);
    Label problem = robot.lookup("#problem").query();
    assertTrue(problem.getText().contains("diverged at step"), problem.getText());
    awaitFigures();
  }

  @Test
  void aRunThatDoesNotFitIsRefusedInTheFigureAndTheNextOneGoesOn(FxRobot robot)
      throws TimeoutException {
    RunConfig huge = SHORT.withFeatures(4096).withHidden(1024).withBatch(65536);
    robot.interact(() -> model.configure(huge));
    OpenWindow.await(() -> model.trainer().progressProperty().get().phase() == Phase.FAILED);
    String problem = model.trainer().progressProperty().get().problem();
    assertEquals(problem, robot.lookup("#progress-words").<Label>query().getText());
    FigureView figure = robot.lookup("#figure-training-loss").query();
    assertTrue(robot.from(figure).lookup(problem).query().isVisible());
    robot.clickOn("#undo");
    window.awaitTrained(SHORT);
  }

  @Test
  void theNewestRunWins(FxRobot robot) throws TimeoutException {
    RunConfig newest = SHORT.withSeed(9);
    robot.interact(
        () -> {
          model.configure(ENDLESS);
          model.configure(ENDLESS.withSeed(2));
          model.configure(newest);
        });
    window.awaitTrained(newest);
    OpenWindow.await(() -> threads("training") == 0);
    assertEquals(newest, model.trainer().modelProperty().get().config());
  }

  @Test
  void undoAndRedoTrainWhatWasBefore(FxRobot robot) throws TimeoutException {
    RunConfig changed = SHORT.withSeed(5);
    OpenWindow.type(robot, "#seed", "5");
    window.awaitTrained(changed);
    robot.clickOn("#undo");
    window.awaitTrained(SHORT);
    assertEquals("1", robot.lookup("#seed").<TextField>query().getText());
    robot.clickOn("#redo");
    window.awaitTrained(changed);
  }

  @Test
  void theDiceThrowsAnotherSeed(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.clickOn("#dice");
    assertNotEquals(SHORT.seed(), model.state().config().seed());
    window.awaitTrained(model.state().config());
  }

  @Test
  void whatIsBehindLeavesTheWindowWhenAllIsStyledAndComesBackAsItWas(FxRobot robot)
      throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.open("audit"));
    robot.clickOn("#audit-words").write("slope");
    Node page = robot.lookup("#audit-table").query();
    robot.interact(() -> model.openFigure("matrix-m"));
    assertSame(stage.getScene(), page.getScene()); // to open it again costs nothing
    robot.clickOn("#theme");
    assertNull(page.getScene());
    assertTrue(robot.lookup("#figure-matrix-m").tryQuery().isPresent());
    robot.interact(() -> model.open("audit"));
    assertSame(page, robot.lookup("#audit-table").query());
    assertEquals("slope", robot.lookup("#audit-words").<TextField>query().getText());
  }

  private Color ground() {
    Region root = (Region) stage.getScene().getRoot();
    return (Color) root.getBackground().getFills().get(0).getFill();
  }

  @Test
  void theThemeSwitchChangesTheColoursOfTheWindow(FxRobot robot) {
    assertTrue(ground().getBrightness() > 0.9);
    robot.clickOn("#theme");
    robot.interact(stage.getScene().getRoot()::applyCss);
    assertTrue(ground().getBrightness() < 0.2);
    robot.clickOn("#theme");
    robot.interact(stage.getScene().getRoot()::applyCss);
    assertTrue(ground().getBrightness() > 0.9);
  }

  @Test
  void theMetricSwitchChangesThePerFeatureFigure(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    OpenWindow.await(() -> model.desk().contents().containsKey("per-feature-mse"));
    String active = subtitle("per-feature-mse");
    robot.clickOn("#metric-all-outputs");
    assertEquals(Metric.ALL_OUTPUTS, model.state().options().metric());
    OpenWindow.await(() -> !subtitle("per-feature-mse").equals(active));
  }

  @Test
  void aChartOfOnesOwnIsChosenByItsTwoQuantities(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    robot.interact(() -> model.openFigure("own-chart"));
    ComboBox<FeatureQuantity> x = robot.lookup("#own-x").queryComboBox();
    robot.interact(() -> x.setValue(FeatureQuantity.TIED_COSINE));
    OpenWindow.await(
        () ->
            model.desk().contents().get("own-chart") != null
                && model.desk().contents().get("own-chart").plot() instanceof Scatter scatter
                && scatter.x().label().equals("tied cosine")
                && scatter.y().label().equals("error"));
  }

  @Test
  void theScrubberShowsAnEarlierStep(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    Slider time = robot.lookup("#time").query();
    robot.interact(() -> time.setValue(0));
    assertEquals("step 0 of 40", robot.lookup("#time-words").<Label>query().getText());
    robot.interact(() -> time.setValue(time.getMax()));
    assertEquals("step 40 of 40", robot.lookup("#time-words").<Label>query().getText());
  }

  @Test
  void playingWalksThroughTheSnapshotsAtTheSpeedThatWasChosen(FxRobot robot)
      throws TimeoutException {
    window.awaitTrained(SHORT);
    Button speed = robot.lookup("#speed").query();
    robot.clickOn(speed);
    assertEquals("2×", speed.getText());
    robot.clickOn(speed);
    assertEquals("4×", speed.getText());
    Slider time = robot.lookup("#time").query();
    robot.interact(() -> time.setValue(0));
    robot.clickOn("#play");
    OpenWindow.await(() -> time.getValue() == time.getMax());
    robot.clickOn(speed);
    assertEquals("¼×", speed.getText());
  }

  @Test
  void aPresetIsTakenUpWhole(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    choose(robot, "loss-exponent-2");
    assertEquals("loss-exponent-2", model.state().experiment().presetId());
    assertEquals(2, model.state().config().lossExponent());
    assertFalse(model.state().experiment().changed());
  }

  @Test
  void aSweepIsOpenedInItsTabHoweverOftenItIsChosen(FxRobot robot) throws TimeoutException {
    window.awaitTrained(SHORT);
    choose(robot, "loss-exponent");
    assertEquals("sweep", model.state().tab());
    robot.interact(() -> model.open(Figures.CHAPTERS.get(0).id()));
    choose(robot, "loss-exponent");
    assertEquals("sweep", model.state().tab());
  }

  private static void choose(FxRobot robot, String id) {
    MenuButton presets = robot.lookup("#presets").queryAs(MenuButton.class);
    MenuItem item =
        presets.getItems().stream()
            .flatMap(group -> ((Menu) group).getItems().stream())
            .filter(one -> one.getId().equals("preset-" + id))
            .findFirst()
            .orElseThrow();
    robot.interact(item::fire);
  }

  @Test
  void closingInMidRunLeavesNoThread(FxRobot robot) throws TimeoutException {
    robot.interact(() -> model.configure(ENDLESS));
    OpenWindow.await(() -> model.trainer().progressProperty().get().step() > 0);
    robot.interact(stage::hide);
    OpenWindow.await(() -> threads("training") + threads("figures") == 0);
  }

  private String subtitle(String figure) {
    return model.desk().contents().get(figure).plot().heading().subtitle();
  }

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && thread.getName().startsWith(name))
        .count();
  }
}
