package superposition.cli;

import java.io.PrintWriter;
import superposition.config.InvalidConfigException;
import superposition.store.BadInputException;

/** The way into the command line, and its exit codes. */
public final class Commands {

  /** Exit code of a command that did what it was asked. */
  public static final int DONE = 0;

  /** Exit code of a command that failed. */
  public static final int FAILED = 1;

  /** Exit code of wrong usage and bad input. */
  public static final int REFUSED = 2;

  private Commands() {}

  /**
   * Runs a command. Whatever goes wrong is one line on {@code err}.
   *
   * @param arguments command name and options
   * @return the exit code
   */
  public static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    try {
      // A training takes half a second in all, and loading picocli half of that again: a plain
      // train is read without it. Everything else, help and mistakes included, is picocli's.
      TrainCommand train = PlainTrain.parse(arguments);
      int code = train == null ? RootCommand.run(arguments, out, err) : train.run(out, err);
      return code == DONE ? delivered(out, err) : code;
    } catch (RuntimeException e) {
      return failure(e, err);
    } catch (OutOfMemoryError e) {
      err.println("out of memory; give Java more with -Xmx, or make the run smaller");
      return FAILED;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /** A writer keeps its failures to itself; what nobody got was not done. */
  private static int delivered(PrintWriter out, PrintWriter err) {
    if (!out.checkError()) {
      return DONE;
    }
    err.println("standard output: cannot be written; allowed: a place with room, or a reader");
    return FAILED;
  }

  /** Says in one line what went wrong, and gives the exit code. */
  static int failure(Exception e, PrintWriter err) {
    if (e instanceof BadInputException || e instanceof InvalidConfigException) {
      err.println(BadInputException.oneLine(e.getMessage()));
      return REFUSED;
    }
    String message = e.getMessage();
    if (!(e instanceof FailedException)) {
      StackTraceElement[] trace = e.getStackTrace(); // hot code may throw without one
      message = "failed unexpectedly: " + e + (trace.length == 0 ? "" : ", at " + trace[0]);
    }
    err.println(BadInputException.oneLine(message));
    return FAILED;
  }
}
