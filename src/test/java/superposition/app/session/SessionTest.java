package superposition.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.ExplorerWindow;
import superposition.config.RunConfig;
import superposition.figure.Chapter;
import superposition.figure.Figures;
import superposition.preset.PresetLibrary;
import superposition.preset.SessionFile;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Layout;
import superposition.state.Metric;
import superposition.state.Selection;
import superposition.state.Theme;

/** The real window, closed and opened again. */
class SessionTest {

  private static final RunConfig SHORT = RunConfig.canonical(1).withSteps(3).withBatch(16);

  /** Two chapters are enough, and quick. */
  private static final List<Chapter> CHAPTERS =
      Figures.CHAPTERS.stream()
          .filter(chapter -> List.of("training", "weights").contains(chapter.id()))
          .toList();

  @TempDir private Path folder;
  private Stage stage;
  private ExplorerWindow window;
  private SessionKeeper keeper;

  @BeforeEach
  void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    onFx(() -> stage.hide());
  }

  private void open() {
    onFx(
        () -> {
          stage = new Stage();
          keeper = SessionKeeper.in(folder);
          window =
              ExplorerWindow.open(
                  stage,
                  Experiment.of("canonical-l4", SHORT),
                  PresetLibrary.shipped().all(),
                  CHAPTERS,
                  keeper,
                  new Dialogs(stage));
        });
  }

  private void reopen() {
    close();
    open();
  }

  private ExplorerState state() {
    return onFx(() -> window.model().state());
  }

  @Test
  void theStateAndTheSizeComeBack() throws TimeoutException {
    open();
    onFx(
        () -> {
          window.model().configure(SHORT.withSeed(5));
          window
              .model()
              .look(
                  state ->
                      state
                          .withTab("weights", "norm-ratio")
                          .withTheme(Theme.DARK)
                          .withLayout(Layout::withReaderSwitched)
                          .withStep(2)
                          .withSelection(new Selection(4, -1))
                          .withOptions(state.options().withMetric(Metric.LOSS)));
        });
    await(() -> window.model().trainer().progressProperty().get().step() == 3);
    onFx(() -> stage.setWidth(1111));
    ExplorerState before = state();
    reopen();
    assertEquals(before, state());
    assertEquals(5, state().config().seed());
    await(() -> stage.getWidth() == 1111);
    // What was restored is trained, at the step that was looked at.
    await(
        () ->
            window.model().subjectProperty().get() != null
                && window.model().subjectProperty().get().losses().length == 2);
    onFx(() -> window.model().look(state -> state.withTheme(Theme.LIGHT)));
  }

  @Test
  void aStateThatIsNotToBeRestoredIsNotKept() {
    open();
    onFx(() -> window.model().configure(SHORT.withSeed(5)));
    onFx(() -> keeper.keep(kept -> kept.withRestores(false)));
    reopen();
    assertEquals(1, state().config().seed());
    assertFalse(onFx(() -> keeper.session().restores()));
    assertTrue(SessionFile.read(folder.resolve(SessionFile.NAME)).state().isEmpty());
  }

  @Test
  void whatTheTourShowsIsNotTheUsersSession() {
    open();
    onFx(() -> window.model().configure(SHORT.withSeed(5)));
    onFx(
        () ->
            ((MenuBar) stage.getScene().lookup(".menu-bar"))
                .getMenus().stream()
                    .flatMap(menu -> menu.getItems().stream())
                    .filter(item -> "Guided _tour".equals(item.getText()))
                    .forEach(MenuItem::fire));
    assertNotEquals(5, state().config().seed());
    reopen();
    assertEquals(5, state().config().seed());
  }

  @Test
  void aBrokenFileIsSetAsideWithAMessage() throws IOException {
    Path file = folder.resolve(SessionFile.NAME);
    Files.writeString(file, "{\"format\": 1, broken");
    open();
    assertEquals(SHORT, state().config());
    Label notice = (Label) onFx(() -> stage.getScene().lookup("#notice-text"));
    assertTrue(notice.isVisible() && notice.getParent().isVisible());
    assertTrue(notice.getText().startsWith("The last session cannot be restored."));
    assertTrue(notice.getText().contains("session-broken.json"), notice.getText());
    Path aside = folder.resolve("session-broken.json");
    assertEquals("{\"format\": 1, broken", Files.readString(aside));
    reopen();
    assertFalse(onFx(() -> stage.getScene().lookup("#notice").isVisible()));
  }

  @Test
  void aStateWithAFigureThatIsNoMoreOpensOnAnother() {
    open();
    onFx(() -> window.model().look(state -> state.withTab("weights", "norm-ratio")));
    close();
    Path file = folder.resolve(SessionFile.NAME);
    var session = SessionFile.read(file);
    SessionFile.write(
        session.withState(session.state().get().withTab("gone", "gone-figure")), file);
    open();
    assertEquals("training", state().tab());
    assertEquals("training-loss", state().figure());
  }

  @Test
  void aFolderThatCannotBeWrittenToDoesNoHarm() throws IOException, TimeoutException {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    folder = taken.resolve("home"); // below a file, where not even root can write
    open();
    onFx(() -> window.model().look(state -> state.withTheme(Theme.DARK)));
    Label notice = (Label) onFx(() -> stage.getScene().lookup("#notice-text"));
    await(() -> notice.getText().startsWith("The session is not kept."));
    onFx(() -> window.model().look(state -> state.withTheme(Theme.LIGHT)));
  }

  private static void onFx(Runnable work) {
    WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static <T> T onFx(Supplier<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(20_000, work::get);
  }

  private static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
  }
}
