package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** Analyses of networks for which the answer is a formula. */
class ClosedFormsTest {

  /** A neuron a feature, each passed on with a factor: y = c·relu(x). */
  private static Study diagonal(double factor, double q) {
    int n = 6;
    float[] wIn = new float[n * n];
    float[] wOut = new float[n * n];
    for (int i = 0; i < n; i++) {
      wIn[i * n + i] = 2;
      wOut[i * n + i] = (float) (factor / 2);
    }
    RunConfig config =
        RunConfig.canonical(1).withFeatures(n).withHidden(n).withDensity(0.3).withLossExponent(q);
    Network network = new Network(n, n, Activation.RELU, Activation.IDENTITY, wIn, wOut, null);
    return new Study(TrainedModel.of(config, network), 500, 2);
  }

  @Test
  void theBestFactorUndoesAnother() {
    OptimalRescaling best = OptimalRescaling.of(diagonal(0.5, 2));
    assertEquals(2, best.factor(), 1e-6);
    assertEquals(0, best.standardError(), 1e-5, "all samples say the same");
    assertEquals(0.125, OptimalRescaling.of(diagonal(8, 2)).factor(), 1e-6);
    assertEquals(16, OptimalRescaling.of(diagonal(1.0 / 16, 2)).factor(), 1e-5);
    // without any loss at the best factor the derivative has a root of third order there
    assertEquals(2, OptimalRescaling.of(diagonal(0.5, 4)).factor(), 5e-3);
    Map<String, Double> theory = Metrics.of(diagonal(0.5, 2), SlopeTheory.ANALYSIS.metrics());
    // the slope ½ where 1 is the optimum, with or without other features
    assertEquals(-0.5, theory.get("theory.distance-rescaled"), 1e-6);
    assertEquals(1, theory.get("theory.slope-alone"), 1e-12);
    assertEquals(-0.5, theory.get("theory.distance-alone"), 1e-7);
    assertEquals(1, theory.get("theory.slope"));
    assertEquals(-0.5, theory.get("theory.distance"), 1e-7);
    assertEquals(-0.5, theory.get("theory.distance-refined"), 1e-7);
  }

  @Test
  void noFactorMendsTheWrongSign() {
    assertTrue(Double.isNaN(OptimalRescaling.of(diagonal(-1, 4)).factor()));
    assertTrue(Double.isNaN(OptimalRescaling.of(diagonal(1, 3)).factor()), "odd exponents");
    assertTrue(Double.isNaN(OptimalRescaling.of(diagonal(1e-13, 2)).factor()), "beyond 2⁴⁰");
  }

  @Test
  void theBestFactorOfAnotherNetworkIsKnownAsWellAsSamplesTellIt() {
    TrainedModel model = SmallModels.report(4);
    OptimalRescaling few = OptimalRescaling.of(new Study(model, 1000, 1));
    OptimalRescaling many = OptimalRescaling.of(new Study(model, 16_000, 2));
    assertEquals(many.factor(), few.factor(), 4 * few.standardError());
    // sixteen times the samples, a quarter of the error; both are known to 15 %
    assertEquals(4, few.standardError() / many.standardError(), 2.5);
  }

  /** DEFINITIONS section 7: g₁ = 1/(1 + A^{1/(q−1)}), with A of the response matrices. */
  @ParameterizedTest
  @ValueSource(doubles = {2, 2.5, 4})
  void theSlopeAloneWeighsWhatOthersReceive(double q) {
    TrainedModel report = SmallModels.report(4);
    TrainedModel model = TrainedModel.of(report.config().withLossExponent(q), report.network());
    int n = SmallModels.FEATURES;
    double slope = 0;
    double sum = 0;
    for (int j = 0; j < n; j++) {
      slope += model.network().response(j, j, 1) / n;
      for (int i = 0; i < n; i++) {
        sum += j == i ? 0 : Math.pow(Math.abs(model.network().response(j, i, 1)), q);
        sum += Math.pow(Math.abs(model.network().response(j, i, -1)), q);
      }
    }
    double a = sum / n / Math.pow(slope, q);
    Study study = new Study(model, 50, 1);
    assertEquals(1 / (1 + Math.pow(a, 1 / (q - 1))), study.get(SlopeTheory.ANALYSIS).alone(), 1e-9);
  }

  /** DEFINITIONS section 3: ((1 − P_ii)² + Q_ii²)/6, and the same with the fourth power by 10. */
  @Test
  void aloneAFeatureCostsWhatItsTwoResponsesMiss() {
    TrainedModel model = SmallModels.report(2);
    IsolatedErrors.Result errors = new Study(model, 1, 1).get(IsolatedErrors.ANALYSIS);
    double p = model.config().density();
    for (int i = 0; i < SmallModels.FEATURES; i++) {
      double missed = 1 - model.network().response(i, i, 1);
      double leaked = model.network().response(i, i, -1);
      double square = (missed * missed + leaked * leaked) / 6;
      assertEquals(square, errors.active()[i], 1e-7 * (1 + square));
      assertEquals(p * square, errors.allOutputs()[i], 1e-7 * (1 + square));
      double fourth = (Math.pow(missed, 4) + Math.pow(leaked, 4)) / 10;
      assertEquals(p * fourth, errors.losses()[i], 1e-6 * (1 + fourth));
    }
  }

  static java.util.List<TrainedModel> family() {
    return SmallModels.family();
  }

  /** By the midpoint rule with 20,000 steps; targets are of single precision. */
  @ParameterizedTest
  @MethodSource("family")
  void isolatedErrorsAreIntegrals(TrainedModel model) {
    RunConfig config = model.config();
    IsolatedErrors.Result errors = new Study(model, 1, 1).get(IsolatedErrors.ANALYSIS);
    float[] importance = config.importance().weights(SmallModels.FEATURES);
    int low = config.inputRange().low();
    double p = config.density();
    double q = config.lossExponent();
    int steps = 20_000;
    for (int i : new int[] {1, 8}) {
      double square = 0;
      double power = 0;
      for (int k = 0; k < steps; k++) {
        double x = low + (1 - low) * (k + 0.5) / steps;
        double e = Math.abs(model.network().response(i, i, x) - config.target().of((float) x));
        square += e * e / steps;
        power += Math.pow(e, q) / steps;
      }
      double rest = Math.abs(model.network().response(i, i, 0));
      assertEquals(square, errors.active()[i], 2e-4 * (1 + square));
      assertEquals(p * square + (1 - p) * rest * rest, errors.allOutputs()[i], 2e-4 * (1 + square));
      assertEquals(
          importance[i] * (p * power + (1 - p) * Math.pow(rest, q)),
          errors.losses()[i],
          5e-4 * importance[i] * (1 + power));
    }
  }

  /**
   * The second report's formula has 8.5 at q = 4 and 2.7 at q = 2 for n/m = 10 and a gain of .43.
   */
  @Test
  void theReportsRatioIsItsFormula() {
    LossComparison.Losses losses =
        new LossComparison.Losses(new double[] {2, 4}, new double[2], new double[] {6, 2});
    assertArrayEquals(new double[] {3, 0.5}, losses.ratios());
    LossComparison.Result result =
        new LossComparison.Result(new double[] {2, 4}, losses, losses, 0.9, 0.43, 1);
    assertEquals(8.5, result.formula(4), 0.05);
    assertEquals(2.77, result.formula(2), 0.005);
    assertEquals(1, result.indexOf(4));
    assertTrue(result.indexOf(3) < 0);
  }

  private static double crossover(double[] trained, double error) {
    double[] densities = {0.1, 0.2, 0.4, 0.8};
    double[] errors = {error, error, error, error};
    double[] naive = {1, 1, 1, 1};
    return new DensitySweep.Curve(densities, trained, errors, naive).crossover();
  }

  @Test
  void densitiesAtWhichTheBaselineIsMetAreOnAStraightLine() {
    assertEquals(0.3, crossover(new double[] {0.5, 0.8, 1.2, 2}, 0.01), 1e-12);
    assertEquals(0.25, crossover(new double[] {1.5, 1.1, 0.7, 0.5}, 0.01), 1e-12, "from above");
    assertTrue(Double.isNaN(crossover(new double[] {0.5, 0.8, 0.9, 0.99}, 0.001)), "nowhere");
    assertTrue(Double.isNaN(crossover(new double[] {0.5, 0.8, 0.9, 1.02}, 0.01)), "not clearly");
    // what is within three errors of it counts for neither side, but the line goes through it
    assertEquals(0.3, crossover(new double[] {0.5, 0.98, 1.02, 2}, 0.01), 1e-12);
    assertEquals(0.15, crossover(new double[] {0.5, 1.5, 0.5, 0.4}, 0.01), 1e-12, "the first");
    double[] ratios =
        new DensitySweep.Curve(
                new double[] {1, 2}, new double[] {3, 4}, new double[2], new double[] {2, 8})
            .ratios();
    assertArrayEquals(new double[] {1.5, 0.5}, ratios);
  }

  @Test
  void aLoadCurveRisesByItsDifferences() {
    LoadCurve.Result curve =
        new LoadCurve.Result(new double[] {1, 2, 4, 8}, 2, Double.NaN, Double.NaN, null);
    assertEquals(7.0 / 3, curve.increment(1, 4), 1e-15);
    assertEquals(2, curve.increment(2, 3));
    assertTrue(Double.isNaN(curve.increment(2, 5)));
    assertArrayEquals(new double[] {0.5, 1, 2, 4}, curve.ratios());
    // least squares by hand: Σ(k − 2.5)(e − 3.75)/5
    assertEquals(11.5 / 5, curve.line().getSlope(), 1e-12);
  }
}
