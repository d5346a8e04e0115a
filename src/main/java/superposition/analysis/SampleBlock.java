package superposition.analysis;

import java.util.Arrays;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;
import superposition.train.RowSums;

/**
 * A block of {@link Lanes#COUNT} samples of the training distribution, each feature active with
 * probability p and uniform in the input range, with the hidden units' inputs. Samples are the
 * lanes, so that what is summed over features or neurons never crosses them.
 */
final class SampleBlock {

  /** Density up to which it pays to jump from one active entry to the next. */
  private static final double SPARSE = 0.1;

  /** Inputs, {@code [feature][lane]}. */
  final float[][] x;

  /** W_in·x, {@code [neuron][lane]}. */
  final float[][] z;

  private final int[] lane = new int[Lanes.COUNT];
  private final double[] draw = new double[Lanes.COUNT];
  private final int[] features;
  private final float[] wIn;
  private final int low;
  private final double density;

  SampleBlock(RunConfig config, Network network) {
    x = new float[network.features()][Lanes.COUNT];
    z = new float[network.hidden()][Lanes.COUNT];
    features = RowSums.inOrder(0, x.length);
    wIn = network.wIn();
    low = config.inputRange().low();
    density = config.density();
  }

  /** Draws the next block. */
  void draw(RandomStream stream) {
    clear();
    if (density <= SPARSE) {
      drawSparse(stream);
    } else {
      drawDense(stream);
    }
  }

  /** The number of inactive entries before an active one is geometric: ⌊ln u/ln(1 − p)⌋. */
  private void drawSparse(RandomStream stream) {
    double scale = 1 / StrictMath.log1p(-density);
    long entries = (long) x.length * Lanes.COUNT;
    long entry = skip(stream, scale, entries);
    while (entry < entries) {
      int feature = (int) (entry / Lanes.COUNT);
      int lane = (int) (entry % Lanes.COUNT);
      float value = value(stream.uniform());
      join(feature, lane, value);
      entry += 1 + skip(stream, scale, entries);
    }
  }

  /** Inactive entries before the next active one; for tiny p no more than would end the block. */
  private static long skip(RandomStream stream, double scale, long entries) {
    return (long) Math.min(entries, StrictMath.log(stream.uniform()) * scale);
  }

  /** One draw decides and gives the value: below p it is uniform in (0, p). */
  private void drawDense(RandomStream stream) {
    for (float[] row : x) {
      // first where, then what: a branch would often be guessed wrong
      int active = 0;
      for (int l = 0; l < Lanes.COUNT; l++) {
        double u = stream.uniform();
        lane[active] = l;
        draw[active] = u;
        active += u < density ? 1 : 0;
      }
      for (int k = 0; k < active; k++) {
        row[lane[k]] = value(draw[k] / density);
      }
    }
    for (int n = 0; n < z.length; n++) {
      RowSums.add(z[n], Lanes.COUNT, x, features, x.length, wIn, n * x.length);
    }
  }

  /** Takes everything out. */
  void clear() {
    for (float[] row : x) {
      Arrays.fill(row, 0f);
    }
    for (float[] row : z) {
      Arrays.fill(row, 0f);
    }
  }

  /** Makes a feature that was inactive in a lane active there. */
  void join(int feature, int lane, float value) {
    x[feature][lane] = value;
    for (int n = 0; n < z.length; n++) {
      z[n][lane] += wIn[n * x.length + feature] * value;
    }
  }

  /** Adds what feature i gives to the hidden inputs. */
  void join(int i) {
    for (int n = 0; n < z.length; n++) {
      Lanes.addScaled(z[n], wIn[n * x.length + i], x[i]);
    }
  }

  private float value(double u) {
    return (float) (low + (1 - low) * u);
  }
}
