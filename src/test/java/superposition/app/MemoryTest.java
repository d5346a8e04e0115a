package superposition.app;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.audit.AuditPage;
import superposition.app.family.FamilyView;
import superposition.app.phase.PhasePage;
import superposition.app.probe.InputPage;
import superposition.app.runs.RunsPage;
import superposition.app.sweep.SweepTab;
import superposition.config.RunConfig;
import superposition.figure.Chapter;

/**
 * What the window keeps in memory: nothing of itself once it is closed, and no more after many
 * trainings with every tab open than after a few. Short here; the long form, with the process's
 * resident memory, is {@code mvn test -Dtest=MemoryTest -Dmemory.retrains=500}.
 */
@ExtendWith(ApplicationExtension.class)
class MemoryTest {

  private static final int RETRAINS = Integer.getInteger("memory.retrains", 16);
  private static final RunConfig TINY = RunConfig.canonical(1).withSteps(5).withBatch(64);
  private static final double MEGABYTE = 1 << 20;

  /** A chart and what it draws takes a few hundred kilobytes; a run of the session takes ten. */
  private static final double ALLOWED_EACH = 0.03 * MEGABYTE;

  private static final double ALLOWED = 6 * MEGABYTE;

  private Stage stage;
  private OpenWindow window;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    window = new OpenWindow(stage);
  }

  @Stop
  void close() {
    stage.hide();
  }

  @Test
  void aClosedWindowIsLetGo() throws Exception {
    WeakReference<Object> model = openedAndClosed();
    for (int k = 0; k < 40 && model.get() != null; k++) {
      System.gc();
      Thread.sleep(100);
      WaitForAsyncUtils.waitForFxEvents();
    }
    assertNull(model.get(), "something holds the window");
  }

  private WeakReference<Object> openedAndClosed() throws Exception {
    visitAll();
    WeakReference<Object> model = new WeakReference<>(window.model);
    WaitForAsyncUtils.asyncFx(
            () -> {
              window.close();
              stage.setScene(null);
              window = null;
            })
        .get();
    return model;
  }

  @Test
  void retrainingWithEveryTabOpenComesToRest() throws Exception {
    visitAll();
    int settled = Math.max(5, RETRAINS / 4);
    train(1, settled);
    double early = used();
    train(settled + 1, RETRAINS);
    double late = used();
    System.out.printf(
        Locale.ROOT,
        "heap after %d trainings %.1f MB, after %d %.1f MB; resident %s%n",
        settled,
        early / MEGABYTE,
        RETRAINS,
        late / MEGABYTE,
        resident());
    double allowed = ALLOWED + ALLOWED_EACH * (RETRAINS - settled);
    assertTrue(late - early < allowed, () -> "grew by " + (late - early) / MEGABYTE + " MB");
  }

  private void train(int from, int to) throws Exception {
    for (int seed = from; seed <= to; seed++) {
      RunConfig config = TINY.withSeed(seed);
      WaitForAsyncUtils.asyncFx(() -> window.model.configure(config)).get();
      window.awaitTrained(config);
      WaitForAsyncUtils.waitForFxEvents();
    }
    OpenWindow.await(
        () -> window.model.frontProperty().get().stream().allMatch(window.model.desk()::isCurrent));
  }

  private void visitAll() throws Exception {
    for (String tab : tabs()) {
      WaitForAsyncUtils.asyncFx(() -> window.model.open(tab)).get();
      WaitForAsyncUtils.waitForFxEvents();
    }
    WaitForAsyncUtils.asyncFx(() -> window.model.open("matrix")).get();
  }

  private List<String> tabs() {
    return Stream.concat(
            window.model.chapters().stream().map(Chapter::id),
            Stream.of(
                InputPage.ID, RunsPage.ID, AuditPage.ID, FamilyView.ID, SweepTab.ID, PhasePage.ID))
        .toList();
  }

  private static double used() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    double least = Double.MAX_VALUE;
    for (int k = 0; k < 6; k++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, (double) runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  /** Resident memory of this process where the system tells. */
  private static String resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    return !Files.isReadable(status)
        ? "unknown"
        : Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .map(line -> line.replaceAll("\\s+", " "))
            .findFirst()
            .orElse("unknown");
  }
}
