package superposition;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import superposition.cli.CanonicalFolder;
import superposition.cli.Commands;

/** The way in: without arguments the explorer, with arguments the command line. */
public final class Launcher {

  private Launcher() {}

  /** Opens the window, or runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    if (arguments.length > 0) {
      System.exit(Commands.run(arguments, out, err));
    } else {
      System.exit(CanonicalFolder.write(Path.of(""), out, err));
    }
  }

  /** UTF-8 whatever the locale, so that scripts read the same bytes everywhere. */
  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
