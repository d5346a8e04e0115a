package superposition.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import superposition.preset.Preset;
import superposition.store.BadInputException;
import superposition.store.InputFile;
import superposition.store.weights.NetworkFile;
import superposition.store.weights.WeightChoice;
import superposition.store.weights.WeightNames;
import superposition.store.weights.Weights;
import superposition.train.TrainedModel;

/**
 * The options that give a network that was trained elsewhere instead of one that is trained now.
 */
final class WeightOptions {

  @CommandLine.Option(
      names = "--weights",
      paramLabel = "FILE",
      description = {
        "Takes the network of an npz or safetensors file instead of training one, under the preset's"
            + " run: sizes and bias come from the file, all else from the run.",
        "Tensors are found by name (W_in, fc1.weight, encoder.weight, 0.weight …) or shape."
      })
  private String file;

  @CommandLine.Option(
      names = "--w-in",
      paramLabel = "NAME",
      description = "The tensor that holds the hidden neurons' weights.")
  private String wIn;

  @CommandLine.Option(
      names = "--w-out",
      paramLabel = "NAME",
      description = "The tensor that holds the outputs' weights; that of --w-in if they are tied.")
  private String wOut;

  @CommandLine.Option(
      names = "--bias",
      paramLabel = "NAME",
      description = "The tensor that holds the output bias, or none.")
  private String bias;

  @CommandLine.Option(
      names = "--order",
      paramLabel = "out-in|in-out",
      description =
          "How matrices are stored: a row an output, as in PyTorch's layers, or a row an input.")
  private String order;

  /** Whether there are weights, so that nothing is trained. */
  boolean given() {
    if (file == null && (wIn != null || wOut != null || bias != null || order != null)) {
      throw new BadInputException(
          wIn != null ? "--w-in" : wOut != null ? "--w-out" : bias != null ? "--bias" : "--order",
          "speaks of a file's tensors; allowed: with --weights");
    }
    return file != null;
  }

  /**
   * The network of the file, or of the preset's run, which is trained, where there is no file.
   *
   * @throws BadInputException if the file's tensors are no network, or may be several
   * @throws FailedException if the training diverges
   */
  TrainedModel model(Preset scenario, int threads, PrintWriter out, PrintWriter err) {
    return given() ? read(scenario, out) : Training.converged(scenario, threads, err).model();
  }

  /**
   * The network of the file under a preset's run, after lines that say which tensors were taken for
   * what, and what the file does not say.
   *
   * @throws BadInputException if the file's tensors are no network, or may be several
   */
  TrainedModel read(Preset scenario, PrintWriter out) {
    Path path = InputFile.path("--weights", file);
    WeightChoice choice = NetworkFile.choice(path, new WeightNames(wIn, wOut, bias, order()));
    TrainedModel model = NetworkFile.read(path, choice).under(scenario.run());
    out.println(path.getFileName() + ": " + choice.words());
    out.println(
        "not in the file, taken from " + scenario.id() + ": " + Weights.assumed(model.config()));
    return model;
  }

  private WeightNames.Order order() {
    if (order == null) {
      return null;
    }
    return switch (order) {
      case "out-in" -> WeightNames.Order.OUT_IN;
      case "in-out" -> WeightNames.Order.IN_OUT;
      default ->
          throw new BadInputException(
              "--order " + order, "is not possible; allowed: out-in, in-out");
    };
  }
}
