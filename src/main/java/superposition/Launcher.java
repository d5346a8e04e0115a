package superposition;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import superposition.cli.Commands;

/** The way in: arguments go to the command line. */
public final class Launcher {

  private Launcher() {}

  /** Runs the command that the arguments name, and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(Commands.run(arguments, writer(FileDescriptor.out), writer(FileDescriptor.err)));
  }

  /** UTF-8 whatever the locale, so that scripts read the same bytes everywhere. */
  private static PrintWriter writer(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
