package superposition.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.preset.Preset;
import superposition.store.InputFile;
import superposition.store.MetricsFile;
import superposition.store.StagedFiles;
import superposition.store.weights.NetworkFile;
import superposition.train.TrainedModel;

/** Measures a network, trained now or elsewhere, by every metric id. */
@CommandLine.Command(
    name = "analyze",
    description = {
      "Measures a network and writes every metric into a JSON file.",
      "The network is trained first, unless weights are given."
    })
final class AnalyzeCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @CommandLine.Mixin private final RunOptions options = new RunOptions();

  @CommandLine.Option(
      names = "--weights",
      paramLabel = "FILE.npz",
      description = "Weights W_in, W_out and b if any; measured under the preset's run.")
  private String weights;

  @CommandLine.Option(
      names = "--out",
      paramLabel = "FILE.json",
      description = "File for the metrics.")
  private String out;

  @Override
  public Integer call() {
    Preset scenario = options.scenarioOr(Preset.CANONICAL);
    int threads = options.threads();
    Path file = Output.file(out);
    TrainedModel model =
        weights == null
            ? Training.converged(scenario, threads, spec.commandLine().getErr()).model()
            : NetworkFile.read(InputFile.path("--weights", weights)).under(scenario.run());
    MetricsFile metrics = Output.metrics(Output.study(model));
    StagedFiles.write(file, metrics::writeTo);
    spec.commandLine()
        .getOut()
        .println(scenario.id() + ": " + metrics.metrics().size() + " metrics, in " + file);
    return Commands.DONE;
  }
}
