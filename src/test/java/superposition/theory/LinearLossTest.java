package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearLossTest {

  private static final int FEATURES = 4;
  private static final int HIDDEN = 2;
  private static final int SAMPLES = 200_000;

  /** Twenty random W, b and p: the exact loss within four standard errors of the sampled one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void theLossIsThatOfSamples(int seed) {
    Random random = new Random(seed);
    double p = random.nextDouble();
    double[][] gram = gram(random);
    double[] bias = random.doubles(FEATURES, -0.5, 0.5).toArray();
    LinearLoss linear = new LinearLoss(p);
    double exact = 0;
    for (int j = 0; j < FEATURES; j++) {
      exact += loss(linear, gram[j], j, bias[j]);
    }
    double sum = 0;
    double squares = 0;
    for (int s = 0; s < SAMPLES; s++) {
      double loss = sampled(random, p, gram, bias);
      sum += loss;
      squares += loss * loss;
    }
    double mean = sum / SAMPLES;
    double error = Math.sqrt((squares / SAMPLES - mean * mean) / SAMPLES);
    assertEquals(mean, exact, 4 * error);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 1})
  void theBestBiasRemovesTheMeanError(double p) {
    LinearLoss linear = new LinearLoss(p);
    double best = linear.mean() * (1 - 0.4);
    assertEquals(0, linear.bias(0.4, best), 1e-15);
    assertTrue(linear.bias(0.4, best + 0.1) > 0 && linear.bias(0.4, best - 0.1) > 0);
  }

  /** Two antipodal features never cost less than one alone: superposition does not pay. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.3, 1})
  void aSharedDimensionDoesNotPay(double p) {
    LinearLoss linear = new LinearLoss(p);
    double alone = linear.own(1) + linear.own(0);
    for (double norm = 0.05; norm <= 1; norm += 0.05) {
      double shared = 2 * linear.own(norm) + 2 * linear.other(-norm);
      // σ²[2(1 − g)² + 2g²] ≥ σ², with equality at g = 1/2
      assertTrue(shared >= alone - 1e-12, "norm² " + norm);
    }
  }

  private static double loss(LinearLoss linear, double[] row, int j, double b) {
    double sum = linear.own(row[j]);
    double total = 0;
    for (int i = 0; i < FEATURES; i++) {
      total += row[i];
      sum += i == j ? 0 : linear.other(row[i]);
    }
    return sum + linear.bias(total, b);
  }

  private static double[][] gram(Random random) {
    double[][] w = new double[HIDDEN][FEATURES];
    for (double[] row : w) {
      for (int i = 0; i < FEATURES; i++) {
        row[i] = random.nextGaussian();
      }
    }
    double[][] gram = new double[FEATURES][FEATURES];
    for (int j = 0; j < FEATURES; j++) {
      for (int i = 0; i < FEATURES; i++) {
        for (double[] row : w) {
          gram[j][i] += row[j] * row[i];
        }
      }
    }
    return gram;
  }

  private static double sampled(Random random, double p, double[][] gram, double[] bias) {
    double[] x = new double[FEATURES];
    for (int i = 0; i < FEATURES; i++) {
      x[i] = random.nextDouble() < p ? random.nextDouble() : 0;
    }
    double loss = 0;
    for (int j = 0; j < FEATURES; j++) {
      double error = x[j] - bias[j];
      for (int i = 0; i < FEATURES; i++) {
        error -= gram[j][i] * x[i];
      }
      loss += error * error;
    }
    return loss;
  }
}
