package superposition;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import superposition.app.ExplorerApp;
import superposition.cli.CanonicalFolder;
import superposition.cli.Commands;
import superposition.export.Toolkit;

/** The way in: without arguments the explorer, with arguments the command line. */
public final class Launcher {

  private Launcher() {}

  /** Opens the window or runs a command, and ends the process with the exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code;
    try {
      code = run(arguments, out, err);
    } catch (Error e) {
      // The toolkit's thread would keep the process alive for ever.
      e.printStackTrace(err);
      code = Commands.FAILED;
    }
    System.exit(code);
  }

  private static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    if (arguments.length > 0) {
      return Commands.run(arguments, out, err);
    } else if (Toolkit.hasDisplay() || System.getProperty("glass.platform") != null) {
      return window(err);
    }
    return CanonicalFolder.write(Path.of(""), out, err);
  }

  private static int window(PrintWriter err) {
    try {
      ExplorerApp.open();
      return Commands.DONE;
    } catch (UnsupportedOperationException e) {
      // The toolkit starts once a process, so there is no drawing without a display after this.
      err.println(
          "DISPLAY "
              + System.getenv("DISPLAY")
              + ": cannot be opened; allowed: a display that runs, or none, which writes the"
              + " canonical figures into a folder");
      return Commands.FAILED;
    }
  }

  /** UTF-8 whatever the locale, so that scripts read the same bytes everywhere. */
  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
