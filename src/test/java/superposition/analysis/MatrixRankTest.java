package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

class MatrixRankTest {

  private static final int FEATURES = 12;
  private static final int HIDDEN = 4;

  /** The rank of M when the first {@code dead} neurons have no weights. */
  private static int rank(int dead) {
    Random random = new Random(3);
    float[] in = new float[HIDDEN * FEATURES];
    float[] out = new float[FEATURES * HIDDEN];
    for (int n = dead; n < HIDDEN; n++) {
      for (int i = 0; i < FEATURES; i++) {
        in[n * FEATURES + i] = (float) random.nextGaussian();
        out[i * HIDDEN + n] = (float) random.nextGaussian();
      }
    }
    RunConfig config = RunConfig.canonical(1).withFeatures(FEATURES).withHidden(HIDDEN);
    Network network =
        new Network(FEATURES, HIDDEN, Activation.RELU, Activation.IDENTITY, in, out, null);
    return new Study(TrainedModel.of(config, network), 100, 1).get(MatrixStructure.ANALYSIS).rank();
  }

  @Test
  void isTheNumberOfNeuronsWithWeights() {
    for (int dead = 0; dead <= HIDDEN; dead++) {
      assertEquals(HIDDEN - dead, rank(dead), dead + " dead neurons");
    }
  }
}
