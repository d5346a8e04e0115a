package superposition.cli;

/**
 * Reads a {@code train} command line of nothing but known options with their values, each once
 * (changes as often as they like), the way picocli does; anything else is left to picocli.
 */
final class PlainTrain {

  private PlainTrain() {}

  /** The command, or null for a command line that is not plain. */
  static TrainCommand parse(String[] arguments) {
    if (arguments.length % 2 == 0 || !arguments[0].equals("train")) {
      return null;
    }
    TrainCommand command = new TrainCommand();
    for (int i = 1; i < arguments.length; i += 2) {
      if (arguments[i + 1].startsWith("-") || !take(command, arguments[i], arguments[i + 1])) {
        return null;
      }
    }
    return command;
  }

  private static boolean take(TrainCommand command, String option, String value) {
    if (!option.equals("--out")) {
      return command.options.take(option, value);
    }
    boolean first = command.out == null;
    command.out = value;
    return first;
  }
}
