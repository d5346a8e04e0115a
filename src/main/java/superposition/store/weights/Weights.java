package superposition.store.weights;

import java.util.Arrays;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.NumberText;
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

  /**
   * The network under a run, whose sizes and bias give way to those of the arrays.
   *
   * @throws BadInputException if the run's weights are tied and these are not, or its other values
   *     are impossible with their sizes
   */
  public TrainedModel under(RunConfig run) {
    if (run.tied() && !Arrays.equals(wOut, transposed())) {
      throw new BadInputException(
          place + ": W_out",
          "is not the transpose of W_in; allowed: tied weights, or a run whose tied is false");
    }
    try {
      return TrainedModel.of(
          run.withFeatures(features).withHidden(hidden).withBias(bias != null),
          new Network(
              features, hidden, run.hiddenActivation(), run.outputActivation(), wIn, wOut, bias));
    } catch (InvalidConfigException e) {
      throw new BadInputException(
          place, "does not go with this run: " + e.field() + ": " + e.problem());
    }
  }

  /**
   * A number of up to nine digits that follows from all values: the seed of what is known by its
   * weights and not by its training.
   */
  public long fingerprint() {
    long hash = Arrays.hashCode(new int[] {features, hidden});
    for (float[] values : new float[][] {wIn, wOut, bias == null ? new float[0] : bias}) {
      for (float value : values) {
        hash = hash * 0x9E3779B97F4A7C15L + Float.floatToIntBits(value);
        hash ^= hash >>> 29;
      }
    }
    return Math.floorMod(hash, 1_000_000_000L);
  }

  /**
   * What a run says of a network that its weights do not: {@code relu neurons, identity outputs,
   * target relu, inputs symmetric, density 0.02, loss exponent 4}.
   */
  public static String assumed(RunConfig run) {
    return "%s neurons, %s outputs, target %s, inputs %s, density %s, loss exponent %s"
        .formatted(
            Fields.word(run.hiddenActivation()),
            Fields.word(run.outputActivation()),
            Fields.word(run.target()),
            Fields.word(run.inputRange()),
            NumberText.of(run.density()),
            NumberText.of(run.lossExponent()));
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
}
