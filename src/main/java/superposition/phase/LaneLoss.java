package superposition.phase;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import superposition.train.RowSums;

/**
 * Loss and gradient of many ReLU output models at once, a lane each: L = Σ_j I_j·E(ReLU(z_j) −
 * x_j)² with z_j = b_j + Σ_i G_ji·x_i and G = WᵀW. Every quantity is a row over the lanes, and
 * every loop runs over lanes in one plain pass, which HotSpot turns into vector code; nothing is
 * summed across lanes, so a model's bits do not depend on its neighbours.
 *
 * <p>With D_ji = ∂L/∂G_ji as if G were free, ∂L/∂W_ai = Σ_j (D_ji + D_ij)·W_aj.
 */
final class LaneLoss {

  private final int features;
  private final int hidden;
  private final boolean bias;
  private final int lanes;
  private final float[][] importance;
  private final float[][][] gram;
  private final float[][][] slope;
  private final float[][] biasSlope;
  private final float[][] errors;
  private final int[] all;
  private final float[] none;
  private final BooleanSupplier stopped;

  /**
   * @param importance I_j of every model, {@code [feature][lane]}
   * @param stopped whether nobody waits for the result any more; asked before each slice of points,
   *     because a pass over all of them may take a second
   */
  LaneLoss(int hidden, boolean bias, float[][] importance, BooleanSupplier stopped) {
    this.features = importance.length;
    this.hidden = hidden;
    this.bias = bias;
    this.importance = importance;
    this.stopped = stopped;
    lanes = importance[0].length;
    gram = new float[features][features][];
    for (int j = 0; j < features; j++) {
      for (int i = 0; i <= j; i++) {
        gram[j][i] = new float[lanes];
        gram[i][j] = gram[j][i];
      }
    }
    slope = new float[features][features][lanes];
    biasSlope = new float[features][lanes];
    errors = new float[InputPoints.sliceSize()][lanes];
    all = new int[InputPoints.sliceSize()];
    Arrays.setAll(all, k -> k);
    none = new float[lanes];
  }

  /**
   * The loss of each model, summed over the features, of which {@link
   * superposition.config.RunConfig}'s loss is the mean.
   *
   * @param weights rows of W, {@code [neuron·features + feature][lane]}, then of b if there is one
   * @throws CancellationException if it is stopped
   */
  float[] losses(float[][] weights, InputPoints points) {
    correlate(weights);
    float[] losses = new float[lanes];
    float[] sum = new float[lanes];
    for (int j = 0; j < features; j++) {
      Arrays.fill(sum, 0f);
      float[] b = biasRow(weights, j);
      addSquares(sum, b, (float) points.emptyWeight(), 0f, lanes);
      for (PointSlice slice : points.slices()) {
        goOn();
        for (int point = 0; point < slice.count; point++) {
          preActivate(errors[0], b, j, slice, point);
          addSquares(sum, errors[0], slice.weight[point], slice.x[point][j], lanes);
        }
      }
      addProducts(losses, importance[j], sum, lanes);
    }
    return losses;
  }

  /**
   * The gradient of the mean over the features.
   *
   * @param weights as for {@link #losses}
   * @param gradient rows of the same shape, overwritten
   * @throws CancellationException if it is stopped
   */
  void gradient(float[][] weights, InputPoints points, float[][] gradient) {
    correlate(weights);
    for (int j = 0; j < features; j++) {
      slopes(j, biasRow(weights, j), points);
      float[] factor = errors[0];
      Arrays.fill(factor, 0f);
      addScaled(factor, importance[j], 2f / features, lanes);
      for (int i = 0; i < features; i++) {
        multiply(slope[j][i], factor, lanes);
      }
      multiply(biasSlope[j], factor, lanes);
    }
    for (int a = 0; a < hidden; a++) {
      for (int i = 0; i < features; i++) {
        float[] into = gradient[a * features + i];
        Arrays.fill(into, 0f);
        for (int j = 0; j < features; j++) {
          addProducts(into, slope[j][i], weights[a * features + j], lanes);
          addProducts(into, slope[i][j], weights[a * features + j], lanes);
        }
      }
    }
    for (int j = 0; bias && j < features; j++) {
      System.arraycopy(biasSlope[j], 0, gradient[hidden * features + j], 0, lanes);
    }
  }

  /** G = WᵀW. */
  private void correlate(float[][] weights) {
    for (int j = 0; j < features; j++) {
      for (int i = 0; i <= j; i++) {
        Arrays.fill(gram[j][i], 0f);
        for (int a = 0; a < hidden; a++) {
          addProducts(gram[j][i], weights[a * features + j], weights[a * features + i], lanes);
        }
      }
    }
  }

  /** Half the derivatives of output j's expected squared error by G_ji and b_j. */
  private void slopes(int j, float[] b, InputPoints points) {
    for (int i = 0; i < features; i++) {
      Arrays.fill(slope[j][i], 0f);
    }
    Arrays.fill(biasSlope[j], 0f);
    System.arraycopy(b, 0, errors[0], 0, lanes);
    derive(errors[0], 0f, lanes);
    addScaled(biasSlope[j], errors[0], (float) points.emptyWeight(), lanes);
    for (PointSlice slice : points.slices()) {
      goOn();
      for (int point = 0; point < slice.count; point++) {
        preActivate(errors[point], b, j, slice, point);
        derive(errors[point], slice.x[point][j], lanes);
      }
      for (int i = 0; i < features; i++) {
        RowSums.add(
            slope[j][i], lanes, errors, slice.touched[i], slice.touches[i], slice.weightedX[i], 0);
      }
      RowSums.add(biasSlope[j], lanes, errors, all, slice.count, slice.weight, 0);
    }
  }

  private void goOn() {
    if (stopped.getAsBoolean()) {
      throw new CancellationException("phase diagram stopped");
    }
  }

  /** z = b + Σ_i G_ji·x_i. */
  private void preActivate(float[] z, float[] b, int j, PointSlice slice, int point) {
    System.arraycopy(b, 0, z, 0, lanes);
    RowSums.add(z, lanes, gram[j], slice.active[point], slice.actives[point], slice.x[point], 0);
  }

  private float[] biasRow(float[][] weights, int j) {
    return bias ? weights[hidden * features + j] : none;
  }

  // The loops are methods of their own, with few arrays each: only such ones become vector code.

  /** z becomes (ReLU(z) − target)·ReLU′(z), 0 at the kink. */
  private static void derive(float[] z, float target, int lanes) {
    for (int l = 0; l < lanes; l++) {
      float value = z[l];
      // a step without a comparison, which would be a branch: exact where |z| ≥ 1e-30
      float on = Math.min(Math.max(value * 1e30f, 0f), 1f);
      z[l] = (value - target) * on;
    }
  }

  /** sum += weight·(ReLU(z) − target)². */
  private static void addSquares(float[] sum, float[] z, float weight, float target, int lanes) {
    for (int l = 0; l < lanes; l++) {
      float error = Math.max(z[l], 0f) - target;
      sum[l] += weight * (error * error);
    }
  }

  private static void addProducts(float[] sum, float[] a, float[] b, int lanes) {
    for (int l = 0; l < lanes; l++) {
      sum[l] += a[l] * b[l];
    }
  }

  private static void addScaled(float[] sum, float[] a, float factor, int lanes) {
    for (int l = 0; l < lanes; l++) {
      sum[l] += factor * a[l];
    }
  }

  private static void multiply(float[] values, float[] factor, int lanes) {
    for (int l = 0; l < lanes; l++) {
      values[l] *= factor[l];
    }
  }
}
