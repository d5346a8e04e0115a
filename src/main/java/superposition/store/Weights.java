package superposition.store;

import java.util.Arrays;
import java.util.List;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/**
 * Weights as a file holds them; their sizes and whether there is a bias follow from them.
 *
 * @param place the file, for error messages
 * @param features number of inputs and outputs n
 * @param hidden number of neurons m
 * @param wIn hidden × features values in row order
 * @param wOut features × hidden values in row order
 * @param bias features values, or null where there is none
 */
public record Weights(
    String place, int features, int hidden, float[] wIn, float[] wOut, float[] bias) {

  static Weights of(String file, NpyArray wIn, NpyArray wOut, NpyArray bias) {
    List<Integer> shape = wIn.shape();
    if (shape.size() != 2
        || !within(shape.get(0), RunConfig.MAX_HIDDEN)
        || !within(shape.get(1), RunConfig.MAX_FEATURES)) {
      throw wrongShape(
          file + ": W_in",
          shape,
          "(hidden, features), hidden from 1 to %d, features from 1 to %d"
              .formatted(RunConfig.MAX_HIDDEN, RunConfig.MAX_FEATURES));
    }
    int hidden = shape.get(0);
    int features = shape.get(1);
    if (!wOut.shape().equals(List.of(features, hidden))) {
      throw wrongShape(
          file + ": W_out",
          wOut.shape(),
          "(" + features + ", " + hidden + "), the transpose of W_in's");
    }
    if (bias != null && !bias.shape().equals(List.of(features))) {
      throw wrongShape(file + ": b", bias.shape(), "(" + features + ",), a value a feature");
    }
    return new Weights(
        file, features, hidden, wIn.values(), wOut.values(), bias == null ? null : bias.values());
  }

  /**
   * The network under a run, whose sizes and bias give way to those of the arrays.
   *
   * @throws BadInputException if the run's weights are tied and these are not
   */
  public TrainedModel under(RunConfig run) {
    if (run.tied() && !Arrays.equals(wOut, transposed())) {
      throw new BadInputException(
          place + ": W_out",
          "is not the transpose of W_in; allowed: tied weights, or a run whose tied is false");
    }
    return TrainedModel.of(
        run.withFeatures(features).withHidden(hidden).withBias(bias != null),
        new Network(
            features, hidden, run.hiddenActivation(), run.outputActivation(), wIn, wOut, bias));
  }

  private float[] transposed() {
    float[] transposed = new float[wIn.length];
    for (int n = 0; n < hidden; n++) {
      for (int i = 0; i < features; i++) {
        transposed[i * hidden + n] = wIn[n * features + i];
      }
    }
    return transposed;
  }

  private static boolean within(int length, int most) {
    return length >= 1 && length <= most;
  }

  private static BadInputException wrongShape(String place, List<Integer> shape, String allowed) {
    String text = shape.toString().replace('[', '(').replace(']', ')');
    return new BadInputException(place, "has shape " + text + "; allowed: " + allowed);
  }
}
