package superposition.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.preset.Preset;
import superposition.store.NumberText;
import superposition.store.StagedFiles;
import superposition.store.weights.WeightsFormat;

/** Trains a network and writes its run file and weights. */
@CommandLine.Command(
    name = "train",
    description = "Trains a network; writes run.json and weights.npz into a folder.")
final class TrainCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @CommandLine.Mixin final RunOptions options = new RunOptions();

  @CommandLine.Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files; made if there is none.")
  String out;

  @CommandLine.Option(names = "--safetensors", description = "Write weights.safetensors, too.")
  private boolean safetensors;

  @Override
  public Integer call() {
    return run(spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  /** Trains, writes the files and says so on one line. */
  int run(PrintWriter out, PrintWriter err) {
    Preset scenario = options.scenario();
    int threads = options.threads();
    Path folder = Output.folder(this.out);
    Training training = Training.of(scenario, threads, err);
    try (StagedFiles files = StagedFiles.in(folder)) {
      Output.addRun(files, training);
      if (safetensors) {
        files.add(
            WeightsFormat.SAFETENSORS.fileName(),
            stream -> WeightsFormat.SAFETENSORS.write(training.model().network(), stream));
      }
      files.commit();
    }
    if (training.model().diverged()) {
      throw new FailedException(
          scenario.id()
              + ": "
              + Training.divergence(training.model())
              + "; the last good weights, of step "
              + training.last().step()
              + ", are in "
              + folder);
    }
    out.println(
        scenario.id()
            + ": loss "
            + NumberText.rounded(training.last().loss(), 3)
            + " after "
            + training.last().step()
            + " steps in "
            + NumberText.rounded(training.seconds(), 2)
            + " s, in "
            + folder);
    return Commands.DONE;
  }
}
