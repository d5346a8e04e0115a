package superposition.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import superposition.store.BadInputException;

/** The command line as picocli sees it: help, version, and the commands. */
@CommandLine.Command(
    name = "superposition-explorer",
    description = {
      "How small neural networks hold more features than they have neurons: trains them, measures"
          + " them and draws what they do.",
      "Without a command it opens the explorer's window."
    },
    synopsisSubcommandLabel = "COMMAND")
final class RootCommand implements Callable<Integer> {

  private record Entry(String name, Supplier<Callable<Integer>> command) {}

  private static final List<Entry> ALL =
      List.of(
          new Entry("presets", PresetsCommand::new),
          new Entry("train", TrainCommand::new),
          new Entry("analyze", AnalyzeCommand::new),
          new Entry("figures", FiguresCommand::new),
          new Entry("audit", AuditCommand::new),
          new Entry("phase", PhaseCommand::new),
          new Entry("sweep", SweepCommand::new),
          new Entry("reproduce", ReproduceCommand::new));

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  /** Runs a command and gives its exit code. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    CommandLine line = new CommandLine(new RootCommand());
    // Building a command costs a few hundredths of a second: where one is named, only that one.
    boolean named = arguments.length > 0 && names().contains(arguments[0]);
    for (Entry entry : ALL) {
      if (!named || entry.name.equals(arguments[0])) {
        line.addSubcommand(entry.name, entry.command.get());
      }
    }
    return line.setOut(out)
        .setErr(err)
        .setExpandAtFiles(false)
        .setParameterExceptionHandler(RootCommand::wrongUsage)
        .setExecutionExceptionHandler((e, command, parsed) -> Commands.failure(e, err))
        .execute(arguments);
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command");
  }

  /** One line instead of picocli's several. */
  private static int wrongUsage(CommandLine.ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    boolean atRoot = command.getParent() == null;
    String place = command.getCommandSpec().qualifiedName();
    String problem = e.getMessage();
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      place += " " + unmatched.getUnmatched().get(0);
      problem = atRoot ? "unknown command" : "unknown option or argument";
    }
    String allowed = String.join(", ", atRoot ? names() : options(command));
    return Commands.failure(
        new BadInputException(place, problem + "; allowed: " + allowed), command.getErr());
  }

  /** The names of the commands, in the order of the help. */
  static List<String> names() {
    return ALL.stream().map(Entry::name).toList();
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .map(CommandLine.Model.OptionSpec::longestName)
        .toList();
  }
}
