package superposition.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.session.SessionKeeper;
import superposition.figure.Figures;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.preset.PresetWriter;
import superposition.state.Experiment;

/**
 * A monkey at the real window: no exception, nothing stuck, no thread left. Short here; for longer
 * forms {@code mvn test -Dtest=MonkeyTest -Dmonkey.seconds=3600 -Dmonkey.seed=7 -Dmonkey.hold=100},
 * which also fails where the FX thread worked longer than that many milliseconds at a time (time of
 * its own, which other programs do not change).
 */
@ExtendWith(ApplicationExtension.class)
class MonkeyTest {

  private static final int SECONDS = Integer.getInteger("monkey.seconds", 10);
  private static final long SEED = Long.getLong("monkey.seed", 1);
  private static final int HOLD = Integer.getInteger("monkey.hold", Integer.MAX_VALUE);
  private static final int REMEMBERED = 25;

  @TempDir private static Path folder;

  private final Collection<String> thrown = new ConcurrentLinkedQueue<>();
  private final Deque<String> done = new ArrayDeque<>();
  private Thread.UncaughtExceptionHandler before;
  private Stage stage;
  private ExplorerWindow window;
  private int opened;

  @BeforeEach
  void watch() {
    before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, e) -> {
          StringWriter text = new StringWriter();
          e.printStackTrace(new PrintWriter(text));
          thrown.add(thread.getName() + ": " + text);
        });
  }

  @AfterEach
  void unwatch() {
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  @Start
  void start(Stage stage) throws IOException {
    this.stage = stage;
    open();
  }

  @Stop
  void stop() {
    stage.hide();
  }

  private void open() throws IOException {
    Monkey.Answers answers = new Monkey.Answers(stage, SEED + opened++, files(), folder.toFile());
    window =
        ExplorerWindow.open(
            stage,
            Experiment.of(Preset.CANONICAL, OpenWindow.SHORT),
            PresetLibrary.shipped().all(),
            Figures.CHAPTERS,
            SessionKeeper.none(),
            answers);
  }

  /** A preset, something that is none, and something that is not there. */
  private static List<File> files() throws IOException {
    Preset preset = PresetLibrary.shipped().find(Preset.CANONICAL).orElseThrow();
    Path good = folder.resolve("good.json");
    PresetWriter.write(preset, good);
    Path bad = folder.resolve("bad.json");
    Files.writeString(bad, "{\"format\": 1");
    return List.of(good.toFile(), bad.toFile(), folder.resolve("none.json").toFile());
  }

  @Test
  void theWindowSurvivesAMonkey(FxRobot robot) throws Exception {
    WaitForAsyncUtils.autoCheckException = false;
    List<String> threads = threads();
    PulseMonitor monitor = new PulseMonitor();
    monitor.start();
    Monkey monkey = new Monkey(robot, () -> stage, SEED);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    int acts = 0;
    double hold = 0;
    List<String> held = new ArrayList<>();
    while (System.nanoTime() < end && thrown.isEmpty()) {
      remember(monkey.act());
      WaitForAsyncUtils.waitForFxEvents();
      acts++;
      double now = monitor.longest().cpu();
      hold = Double.isNaN(now) ? hold : Math.max(hold, now);
      if (now > HOLD) {
        held.add(String.format(Locale.ROOT, "%.0f ms: %s", now, done.peekLast()));
      }
      if (!WaitForAsyncUtils.asyncFx(stage::isShowing).get()) {
        WaitForAsyncUtils.asyncFx(
                () -> {
                  open();
                  return null;
                })
            .get();
      }
    }
    monitor.stop();
    System.out.printf(
        Locale.ROOT, "monkey %d: %d acts, %d windows, FX held %.0f ms%n", SEED, acts, opened, hold);
    assertEquals(List.of(), List.copyOf(thrown), () -> "after " + done);
    assertEquals(List.of(), held);
    assertStillWorks();
    WaitForAsyncUtils.asyncFx(() -> stage.hide()).get();
    assertFalse(stage.isShowing());
    assertEquals(List.of(), left(threads));
  }

  private void remember(String act) {
    done.add(act);
    if (done.size() > REMEMBERED) {
      done.remove();
    }
  }

  /** Whatever was going on, an experiment that is asked for now is trained. */
  private void assertStillWorks() throws Exception {
    Experiment asked = Experiment.of(Preset.CANONICAL, OpenWindow.SHORT.withSeed(99));
    WaitForAsyncUtils.asyncFx(
            () -> {
              window.model().open("training"); // some tabs keep the cores for themselves
              window.model().experiment(asked);
            })
        .get();
    OpenWindow.await(
        () -> window.model().trainer().modelProperty().get().config().equals(asked.config()));
  }

  /** Threads of the window that are still there after half a minute. */
  private static List<String> left(List<String> before) throws InterruptedException {
    List<String> left = List.of();
    for (int k = 0; k < 300; k++) {
      left = threads().stream().filter(name -> !before.contains(name)).toList();
      if (left.isEmpty()) {
        break;
      }
      Thread.sleep(100);
    }
    return left;
  }

  /** Names of all threads. */
  private static List<String> threads() {
    Thread[] all = new Thread[10 * Thread.activeCount() + 100];
    int count = Thread.enumerate(all);
    return Stream.of(all).limit(count).map(Thread::getName).sorted().toList();
  }
}
