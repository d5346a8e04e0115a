package superposition.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.preset.Preset;
import superposition.store.BadInputException;
import superposition.store.InputFile;
import superposition.store.MetricsFile;
import superposition.store.StagedFiles;
import superposition.store.weights.WeightsFormat;
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

  @CommandLine.Mixin private final WeightOptions weights = new WeightOptions();

  @CommandLine.Option(
      names = "--save-weights",
      paramLabel = "FILE",
      description =
          "File for the network's weights, too, as W_in, W_out and b: .npz or .safetensors.")
  private String saved;

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
    Path weightsFile = saved == null ? null : InputFile.path("--save-weights", saved);
    WeightsFormat format = weightsFile == null ? null : format(weightsFile);
    PrintWriter print = spec.commandLine().getOut();
    TrainedModel model = weights.model(scenario, threads, print, spec.commandLine().getErr());
    MetricsFile metrics = Output.metrics(Output.study(model));
    StagedFiles.write(file, metrics::writeTo);
    if (weightsFile != null) {
      StagedFiles.write(weightsFile, stream -> format.write(model.network(), stream));
    }
    print.println(scenario.id() + ": " + metrics.metrics().size() + " metrics, in " + file);
    return Commands.DONE;
  }

  private static WeightsFormat format(Path file) {
    WeightsFormat format =
        WeightsFormat.of(file.toString())
            .orElseThrow(
                () ->
                    new BadInputException(
                        "--save-weights " + file,
                        "has no known ending; allowed: .npz, .safetensors"));
    StagedFiles.requireWritableFile(file);
    return format;
  }
}
