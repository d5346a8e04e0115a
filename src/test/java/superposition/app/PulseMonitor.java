package superposition.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;

/**
 * Watches for how long the FX thread is not to be had: a probe follows the other, and what lies
 * between two of them is one piece of work or a few short ones.
 */
final class PulseMonitor {

  private static final long NANOS = 1_000_000;

  /**
   * A piece of work.
   *
   * @param wall milliseconds
   * @param cpu milliseconds of it that the thread was running, which other programs do not change
   */
  record Hold(double wall, double cpu) {}

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final List<Hold> holds = new ArrayList<>();
  private long lastWall;
  private long lastCpu;
  private volatile boolean stopped;

  /** Begins to watch. Any thread. */
  void start() {
    Platform.runLater(
        () -> {
          lastWall = System.nanoTime();
          lastCpu = threads.getCurrentThreadCpuTime();
          next();
        });
  }

  private void next() {
    Thread pause =
        new Thread(
            () -> {
              try {
                Thread.sleep(1);
              } catch (InterruptedException e) {
                return;
              }
              if (!stopped) {
                Platform.runLater(this::probe);
              }
            });
    pause.setDaemon(true);
    pause.start();
  }

  private void probe() {
    long wall = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    synchronized (holds) {
      holds.add(new Hold((wall - lastWall) / (double) NANOS, (cpu - lastCpu) / (double) NANOS));
    }
    lastWall = wall;
    lastCpu = cpu;
    next();
  }

  /** The longest piece of work since the last call, by the time that the thread was running. */
  Hold longest() {
    synchronized (holds) {
      Hold longest =
          holds.stream()
              .reduce((a, b) -> a.cpu() >= b.cpu() ? a : b)
              .orElse(new Hold(Double.NaN, Double.NaN));
      holds.clear();
      return longest;
    }
  }

  /** All pieces of work since the last call. */
  List<Hold> taken() {
    synchronized (holds) {
      List<Hold> taken = new ArrayList<>(holds);
      holds.clear();
      return taken;
    }
  }

  /** Ends watching. */
  void stop() {
    stopped = true;
  }
}
