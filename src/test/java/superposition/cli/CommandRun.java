package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command did in this process, through the way in that the launcher takes.
 *
 * @param code exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int code, String out, String err) {

  static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Commands.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new CommandRun(code, out.toString(), err.toString());
  }

  /** The one line of a command that refused its input. */
  String refusal() {
    assertEquals(Commands.REFUSED, code, err);
    assertEquals("", out);
    return onlyLine();
  }

  /** Standard error, which must be one line. */
  String onlyLine() {
    String line = err.stripTrailing();
    assertEquals(1, line.lines().count(), err);
    return line;
  }
}
