package superposition.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/** A line of progress that is rewritten in place, where standard error is a terminal. */
final class Progress {

  private static final double SECONDS_BETWEEN = 0.1;
  private static final Path ERROR_STREAM = Path.of("/proc/self/fd/2");

  private final PrintWriter terminal;
  private final long start = System.nanoTime();
  private double shown;

  private Progress(PrintWriter terminal) {
    this.terminal = terminal;
  }

  /** Progress that shows only if the process's standard error is a terminal. */
  static Progress on(PrintWriter err) {
    return new Progress(isTerminal() ? err : null);
  }

  /** Shows how many of how many are done and the time left, ten times a second at most. */
  void show(String what, long done, long of) {
    double seconds = (System.nanoTime() - start) / 1e9;
    show(what, done, of, done == 0 ? Double.NaN : seconds * (of - done) / done);
  }

  /** The same where the time left, in seconds, is known better. */
  void show(String what, long done, long of, double left) {
    double seconds = (System.nanoTime() - start) / 1e9;
    if (terminal == null || seconds - shown < SECONDS_BETWEEN || done == 0) {
      return;
    }
    shown = seconds;
    terminal.print("\r\u001b[K%s %,d of %,d, %.1f s left".formatted(what, done, of, left));
    terminal.flush();
  }

  /** Takes the line away. */
  void clear() {
    if (terminal != null && shown > 0) {
      terminal.print("\r\u001b[K");
      terminal.flush();
    }
  }

  /** Java knows only whether input and output are terminals; Linux tells it of errors too. */
  private static boolean isTerminal() {
    try {
      if (Files.isSymbolicLink(ERROR_STREAM)) {
        String device = Files.readSymbolicLink(ERROR_STREAM).toString();
        return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
      }
    } catch (IOException e) {
      return false;
    }
    return System.console() != null;
  }
}
