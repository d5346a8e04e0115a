package superposition.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.audit.Audit;
import superposition.audit.AuditFormat;
import superposition.audit.Auditor;
import superposition.config.InvalidConfigException;
import superposition.preset.Preset;
import superposition.store.BadInputException;
import superposition.store.StagedFiles;

/** Holds every claim of the reports against a run, or several seeds of it. */
@CommandLine.Command(
    name = "audit",
    description = {
      "Trains a preset and holds every claim of the reports against it: what is claimed, what is"
          + " measured, a control, a verdict.",
      "Prints the table; a file gets it as text, Markdown, LaTeX, JSON or CSV by its ending."
    })
final class AuditCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @CommandLine.Mixin private final RunOptions options = new RunOptions();

  @CommandLine.Mixin private final WeightOptions weights = new WeightOptions();

  @CommandLine.Option(
      names = "--seeds",
      paramLabel = "1..20",
      description = "Trains so many networks, from the run's seed on; 1 if not given.")
  private String seeds = "1";

  @CommandLine.Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File for the table, too: .txt, .md, .tex, .json or .csv.")
  private String out;

  @CommandLine.Option(
      names = "--headline",
      description = "Only the claims that tell most in a few lines.")
  private boolean headline;

  @Override
  public Integer call() {
    Preset scenario = weights.given() ? options.scenarioOr(Preset.CANONICAL) : options.scenario();
    int threads = options.threads();
    int networks = (int) RunOptions.whole("--seeds", seeds, 1, Auditor.MOST_SEEDS);
    Path file = out == null ? null : Output.file(out);
    AuditFormat format = file == null ? null : format(file);
    Audit whole =
        weights.given() ? imported(scenario, networks) : audit(scenario, networks, threads);
    Audit audit = headline ? whole.headline() : whole;
    if (audit.seeds().isEmpty()) {
      throw new FailedException(
          scenario.id() + ": training diverged with every seed; nothing was written");
    }
    if (file != null) {
      StagedFiles.write(file, stream -> format.write(audit, stream));
    }
    spec.commandLine().getOut().print(scenario.id() + ": " + text(audit));
    if (file != null) {
      spec.commandLine().getOut().println("\nin " + file);
    }
    return Commands.DONE;
  }

  private Audit imported(Preset scenario, int networks) {
    if (networks > 1) {
      throw new BadInputException(
          "--seeds " + seeds, "is not possible with --weights, one network; allowed: 1");
    }
    return new Auditor().of(Output.study(weights.read(scenario, spec.commandLine().getOut())));
  }

  private Audit audit(Preset scenario, int networks, int threads) {
    Progress progress = Progress.on(spec.commandLine().getErr());
    try {
      return new Auditor()
          .of(scenario.run(), networks, threads, (done, of) -> progress.show("part", done, of));
    } catch (InvalidConfigException e) {
      throw new BadInputException(scenario.id() + ": run." + e.field(), e.problem());
    } finally {
      progress.clear();
    }
  }

  private static AuditFormat format(Path file) {
    return AuditFormat.of(file.toString())
        .orElseThrow(
            () ->
                new BadInputException(
                    "--out " + file,
                    "has no known ending; allowed: "
                        + String.join(
                            ", ",
                            Arrays.stream(AuditFormat.values())
                                .map(AuditFormat::ending)
                                .toList())));
  }

  private static String text(Audit audit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      AuditFormat.TXT.write(audit, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
