package superposition.app.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress;
import superposition.audit.Audit;
import superposition.audit.AuditRow;
import superposition.audit.claim.Claims;
import superposition.audit.rule.Verdict;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.train.TrainedModel;

/** The audit's page by itself, driven by a robot. Networks are small, so that answers are quick. */
@ExtendWith(ApplicationExtension.class)
class AuditPageTest {

  private static final RunConfig TINY =
      RunConfig.canonical(7).withFeatures(12).withHidden(4).withSteps(30).withBatch(64);

  @TempDir Path folder;
  private ExplorerModel model;
  private AuditDesk desk;
  private AuditTable table;
  private File answer;

  @Start
  void open(Stage stage) {
    ExplorerState opening =
        ExplorerState.opening(
            Experiment.of("canonical-l4", TINY), "training", Figures.ALL.get(0).id());
    model = new ExplorerModel(opening, Figures.CHAPTERS);
    desk = new AuditDesk(model);
    AuditPage page = new AuditPage(model, desk, chooser -> answer);
    stage.setScene(new Scene(page, 1000, 700));
    stage.show();
    table = (AuditTable) page.lookup("#audit-table");
  }

  @Stop
  void close() {
    desk.close();
    model.close();
  }

  @Test
  void theRunInFrontIsAuditedAsSoonAsSomebodyLooks(FxRobot robot) throws TimeoutException {
    robot.interact(model::train);
    await(() -> model.trainer().progressProperty().get().phase() == Progress.Phase.DONE);
    assertSame(null, desk.shownProperty().get(), "nobody looks");
    robot.interact(() -> model.open(AuditPage.ID));
    Audit audit = awaitAudit();
    assertEquals(Claims.ALL.size(), table.getItems().size());
    assertEquals(1, audit.seeds().size());
    Label basis = robot.lookup("#audit-basis").query();
    assertTrue(basis.getText().contains("one network, seed 7"), basis.getText());
    assertTrue(basis.getText().contains("canonical run"), "it is another run");
  }

  @Test
  void aRetrainedRunIsAuditedAgain(FxRobot robot) throws TimeoutException {
    Audit before = auditOfRun(robot);
    robot.interact(() -> model.configure(TINY.withSeed(8)));
    await(() -> desk.shownProperty().get() != before);
    assertEquals(8, desk.shownProperty().get().seeds().get(0));
    assertFalse(desk.isStale());
  }

  @Test
  void seedsAreAuditedTogetherUntilTheRunChanges(FxRobot robot) throws TimeoutException {
    auditOfRun(robot);
    Spinner<Integer> seeds = robot.lookup("#audit-seeds").query();
    robot.interact(() -> seeds.getValueFactory().setValue(3));
    robot.clickOn("#audit-run");
    await(() -> desk.shownProperty().get().seeds().size() == 3);
    assertEquals("mean of 3 seeds", table.getColumns().get(2).getText());
    robot.interact(() -> model.configure(TINY.withSeed(9)));
    await(() -> desk.shownProperty().get().seeds().equals(java.util.List.of(9L)));
    assertEquals("this run", table.getColumns().get(2).getText());
  }

  @Test
  void workOnSeedsIsCancelled(FxRobot robot) throws TimeoutException {
    Audit ofRun = auditOfRun(robot);
    robot.interact(() -> model.configure(TINY.withSteps(RunConfig.MAX_STEPS)));
    robot.interact(() -> model.trainer().stop());
    robot.interact(() -> desk.run(20));
    Button cancel = robot.lookup("#audit-cancel").query();
    assertTrue(cancel.isVisible());
    assertTrue(desk.workProperty().get().ofSeeds());
    robot.interact(cancel::fire);
    assertFalse(desk.workProperty().get().ofSeeds());
    assertFalse(cancel.isVisible());
    assertNotNull(ofRun);
  }

  @Test
  void aClaimThatIsSelectedSaysWhereItStandsAndWhy(FxRobot robot) throws TimeoutException {
    auditOfRun(robot);
    AuditRow row = row("matrix.rank");
    robot.interact(() -> table.getSelectionModel().select(row));
    Label quote = robot.lookup("#audit-quote").query();
    Label why = robot.lookup("#audit-why").query();
    assertTrue(quote.getText().contains("M has rank exactly 10"), quote.getText());
    assertEquals(Verdict.BY_CONSTRUCTION, row.finding().verdict());
    assertTrue(why.getText().startsWith("By construction: Untrained networks"), why.getText());
    assertEquals("matrix-m", model.state().figure(), "the reader speaks of its figure");
    assertEquals(AuditPage.ID, model.state().tab());
  }

  @Test
  void aClaimOpensItsFigure(FxRobot robot) throws TimeoutException {
    auditOfRun(robot);
    robot.interact(() -> table.getSelectionModel().select(row("matrix.rank")));
    robot.interact(table::requestFocus);
    robot.type(KeyCode.ENTER);
    assertEquals("matrix-m", model.state().figure());
    assertEquals("matrix", model.state().tab());
    robot.interact(() -> model.open(AuditPage.ID));
    String first = "open-" + table.getItems().get(0).claim().id();
    // Ids of claims have dots, which a selector would take for style classes.
    Button open = robot.lookup((Node node) -> first.equals(node.getId())).query();
    robot.interact(open::fire);
    assertEquals(table.getItems().get(0).claim().figure(), model.state().figure());
  }

  @Test
  void verdictsChaptersAndWordsFilter(FxRobot robot) throws TimeoutException {
    auditOfRun(robot);
    ToggleButton construction = robot.lookup("#verdict-by-construction").query();
    robot.interact(construction::fire);
    assertTrue(
        table.getItems().stream()
            .allMatch(row -> row.finding().verdict() == Verdict.BY_CONSTRUCTION));
    assertEquals(table.getItems().size() + " by construction", construction.getText());
    robot.interact(construction::fire);
    ComboBox<String> chapter = robot.lookup("#audit-chapter").query();
    robot.interact(() -> chapter.setValue("Footprints"));
    assertEquals(5, table.getItems().size());
    TextField words = robot.lookup("#audit-words").query();
    robot.interact(() -> words.setText("RANDOM subset"));
    assertEquals(1, table.getItems().size());
    assertEquals("footprint.independent", table.getItems().get(0).claim().id());
    robot.interact(() -> words.setText("nowhere to be found"));
    assertTrue(table.getItems().isEmpty());
  }

  @Test
  void theAuditIsSavedByTheEndingOrAsMarkdown(FxRobot robot) throws Exception {
    auditOfRun(robot);
    save(robot, "audit.json");
    assertTrue(Files.readString(folder.resolve("audit.json")).contains("\"claims\""));
    save(robot, "audit");
    assertTrue(Files.readString(folder.resolve("audit.md")).startsWith("# Audit"));
  }

  @Test
  void theAuditIsCopiedAsMarkdown(FxRobot robot) throws TimeoutException {
    auditOfRun(robot);
    fire(robot, 1);
    String[] copied = new String[1];
    robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
    assertTrue(copied[0].startsWith("# Audit"), copied[0]);
  }

  private void save(FxRobot robot, String name) throws TimeoutException, IOException {
    answer = folder.resolve(name).toFile();
    fire(robot, 0);
    Label notice = robot.lookup("#audit-notice").query();
    await(() -> notice.getText().startsWith("Saved as " + name));
  }

  private static void fire(FxRobot robot, int item) {
    MenuButton export = robot.lookup("#audit-export").query();
    robot.interact(() -> export.getItems().get(item).fire());
  }

  private AuditRow row(String id) {
    return table.getItems().stream()
        .filter(row -> row.claim().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Audit auditOfRun(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          model.open(AuditPage.ID);
          model.train();
        });
    return awaitAudit();
  }

  private Audit awaitAudit() throws TimeoutException {
    await(() -> desk.shownProperty().get() != null && !desk.isStale());
    TrainedModel subject = model.subjectProperty().get();
    assertNotNull(subject);
    return desk.shownProperty().get();
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> onFx(condition));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static boolean onFx(Callable<Boolean> condition) throws Exception {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, condition);
  }
}
