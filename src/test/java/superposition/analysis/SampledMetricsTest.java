package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/**
 * Sampled metrics of every kind of model against their definitions, written as plain as can be with
 * {@link Network#forward} and other random numbers.
 */
class SampledMetricsTest {

  private static final int SAMPLES = 20_000;

  static List<TrainedModel> family() {
    return SmallModels.family();
  }

  @ParameterizedTest
  @MethodSource("family")
  void activeErrorIsThatOfAForcedFeature(TrainedModel model) {
    ActiveErrors.Result errors = new Study(model, SAMPLES, 1).get(ActiveErrors.ANALYSIS);
    for (int i : new int[] {0, 7}) {
      Sampler plain = new Sampler(model, 100 + i);
      double[] squares =
          plain.sample(
              x -> {
                x[i] = plain.value();
                return Math.pow(plain.error(x, i), 2);
              });
      assertAgree(squares, errors.errors()[i], errors.standardErrors()[i]);
    }
  }

  @ParameterizedTest
  @MethodSource("family")
  void trainingErrorsAreThoseOfTheLoss(TrainedModel model) {
    TrainingErrors.Result errors = new Study(model, SAMPLES, 1).get(TrainingErrors.ANALYSIS);
    RunConfig config = model.config();
    float[] importance = config.importance().weights(config.features());
    Sampler plain = new Sampler(model, 3);
    double[] all = plain.sample(x -> plain.mean(i -> Math.pow(plain.error(x, i), 2)));
    assertAgree(all, errors.allOutputs(), errors.allOutputsStandardError());
    double[] loss =
        plain.sample(
            x ->
                plain.mean(
                    i ->
                        importance[i]
                            * Math.pow(Math.abs(plain.error(x, i)), config.lossExponent())));
    assertAgree(loss, errors.loss(), errors.lossStandardError());
  }

  @ParameterizedTest
  @MethodSource("family")
  void ablationIsTheChangeWithoutTheNeuronOnTheSameSamples(TrainedModel model) {
    Study study = new Study(model, SAMPLES, 1);
    Ablation.Result ablation = study.get(Ablation.ANALYSIS);
    double[] with = study.get(ActiveErrors.ANALYSIS).errors();
    for (int n = 0; n < SmallModels.HIDDEN; n++) {
      TrainedModel silenced = TrainedModel.of(model.config(), model.network().without(Set.of(n)));
      double[] without = new Study(silenced, SAMPLES, 1).get(ActiveErrors.ANALYSIS).errors();
      for (int i = 0; i < SmallModels.FEATURES; i++) {
        // the same samples on both sides, so only single-precision rounding is left
        assertEquals(without[i] - with[i], ablation.delta(n, i), 1e-6 * (1 + without[i]));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("family")
  void ablationByTheOtherMetricsIsTheChangeOfAnOutputsPart(TrainedModel model) {
    Study study = new Study(model, SAMPLES, 1);
    Ablation.Result squares = study.get(Ablation.ALL_OUTPUTS);
    Ablation.Result losses = study.get(Ablation.LOSS);
    double q = model.config().lossExponent();
    float[] importance = model.config().importance().weights(SmallModels.FEATURES);
    int n = 1;
    TrainedModel silenced = TrainedModel.of(model.config(), model.network().without(Set.of(n)));
    for (int i : new int[] {0, 7}) {
      Sampler with = new Sampler(model, 70 + i);
      Sampler without = new Sampler(silenced, 0);
      assertAgree(
          with.sample(x -> Math.pow(without.error(x, i), 2) - Math.pow(with.error(x, i), 2)),
          squares.delta(n, i),
          squares.sampled().standardErrors()[n * SmallModels.FEATURES + i]);
      assertAgree(
          with.sample(
              x ->
                  importance[i]
                      * (Math.pow(Math.abs(without.error(x, i)), q)
                          - Math.pow(Math.abs(with.error(x, i)), q))),
          losses.delta(n, i),
          losses.sampled().standardErrors()[n * SmallModels.FEATURES + i]);
    }
  }

  @ParameterizedTest
  @MethodSource("family")
  void theDensitySweepMeasuresWhatANetworkTrainedThereWouldBe(TrainedModel model) {
    DensitySweep.Result sweep = new Study(model, SAMPLES, 1).get(DensitySweep.ANALYSIS);
    assertTrue(sweep.indexOf(model.config().density()) >= 0, "the run's own density");
    double q = model.config().lossExponent();
    float[] importance = model.config().importance().weights(SmallModels.FEATURES);
    for (double p : new double[] {0.05, 1}) {
      int d = sweep.indexOf(p);
      Sampler plain =
          new Sampler(TrainedModel.of(model.config().withDensity(p), model.network()), 20);
      assertAgree(
          plain.sample(
              x ->
                  plain.mean(
                      i -> {
                        double[] forced = x.clone();
                        forced[i] = plain.value();
                        return Math.pow(plain.error(forced, i), 2);
                      })),
          sweep.active().trained()[d],
          sweep.active().standardErrors()[d]);
      assertAgree(
          plain.sample(x -> plain.mean(i -> Math.pow(plain.error(x, i), 2))),
          sweep.allOutputs().trained()[d],
          sweep.allOutputs().standardErrors()[d]);
      assertAgree(
          plain.sample(
              x -> plain.mean(i -> importance[i] * Math.pow(Math.abs(plain.error(x, i)), q))),
          sweep.loss().trained()[d],
          sweep.loss().standardErrors()[d]);
    }
  }

  @ParameterizedTest
  @MethodSource("family")
  void lossesOfAnyExponentAreThoseOfTheDefinition(TrainedModel model) {
    Study study = new Study(model, SAMPLES, 1);
    LossComparison.Result losses = study.get(LossComparison.ANALYSIS);
    float[] importance = model.config().importance().weights(SmallModels.FEATURES);
    int cube = losses.indexOf(3);
    Sampler plain = new Sampler(model, 30);
    assertAgree(
        plain.sample(
            x ->
                plain.mean(
                    i -> {
                      double[] forced = x.clone();
                      forced[i] = plain.value();
                      return importance[i] * Math.pow(Math.abs(plain.error(forced, i)), 3);
                    })),
        losses.forced().trained()[cube],
        losses.forced().standardErrors()[cube]);
    int own = losses.indexOf(model.config().lossExponent());
    TrainingErrors.Result training = study.get(TrainingErrors.ANALYSIS);
    assertEquals(
        training.loss(),
        losses.training().trained()[own],
        4 * Math.hypot(training.lossStandardError(), losses.training().standardErrors()[own]));
  }

  @ParameterizedTest
  @MethodSource("family")
  @Tag("slow")
  void errorsOfAllOutputsUnderLoadAreThoseOfTheDefinition(TrainedModel model) {
    AllOutputsLoadCurve.Result load =
        new Study(model, SAMPLES, 1).get(AllOutputsLoadCurve.ANALYSIS);
    assertEquals(SmallModels.FEATURES, load.squares().length, "no more loads than features");
    double[] errors = load.sampled().standardErrors();
    double q = model.config().lossExponent();
    float[] importance = model.config().importance().weights(SmallModels.FEATURES);
    for (int k : new int[] {1, 4, SmallModels.FEATURES}) {
      Sampler plain = new Sampler(model, 60 + k);
      double[] squares = new double[SAMPLES];
      double[] losses = new double[SAMPLES];
      for (int s = 0; s < SAMPLES; s++) {
        double[] x = plain.underLoad(k);
        squares[s] = plain.mean(i -> Math.pow(plain.error(x, i), 2));
        losses[s] = plain.mean(i -> importance[i] * Math.pow(Math.abs(plain.error(x, i)), q));
      }
      assertAgree(squares, load.squares()[k - 1], errors[k - 1]);
      assertAgree(losses, load.losses()[k - 1], errors[SmallModels.FEATURES + k - 1]);
    }
  }

  @ParameterizedTest
  @MethodSource("family")
  void independentSamplesAgreeWithCommonOnes(TrainedModel model) {
    Study study = new Study(model, SAMPLES, 1);
    SamplingNoise.Result noise = study.get(SamplingNoise.ANALYSIS);
    assertEquals(5000, noise.samples());
    UnpairedAblation.Result unpaired = study.get(UnpairedAblation.ANALYSIS);
    double[] paired = study.get(Ablation.ANALYSIS).deltas();
    Sampler plain = new Sampler(model, 40);
    for (int i : new int[] {0, 7}) {
      double[] squares =
          plain.sample(
              x -> {
                x[i] = plain.value();
                return Math.pow(plain.error(x, i), 2);
              });
      double standardError = Math.sqrt(StatUtils.variance(squares) / noise.samples());
      assertAgree(squares, noise.noisy()[i], standardError);
      int c = SmallModels.FEATURES + i;
      // the silenced network's error varies about as much; eight in all
      assertEquals(paired[c], unpaired.deltas()[c], 8 * standardError);
      assertTrue(paired[c] != unpaired.deltas()[c]);
    }
  }

  @ParameterizedTest
  @MethodSource("family")
  void loadErrorIsThatOfTheActiveOutputs(TrainedModel model) {
    LoadCurve.Result load = new Study(model, SAMPLES, 1).get(LoadCurve.ANALYSIS);
    double[] standardErrors = load.sampled().standardErrors();
    assertEquals(SmallModels.FEATURES, load.errors().length, "no more loads than features");
    for (int k : new int[] {1, 4, SmallModels.FEATURES}) {
      Sampler plain = new Sampler(model, 50 + k);
      double[] means = new double[SAMPLES];
      for (int s = 0; s < SAMPLES; s++) {
        means[s] = plain.errorUnderLoad(k);
      }
      assertAgree(means, load.errors()[k - 1], standardErrors[k - 1]);
    }
  }

  @ParameterizedTest
  @MethodSource("family")
  void oneActiveFeatureIsTheIsolatedErrorWithoutNoise(TrainedModel model) {
    Study study = new Study(model, SAMPLES, 1);
    LoadCurve.Result load = study.get(LoadCurve.ANALYSIS);
    double isolated = StatUtils.mean(study.get(ErrorSplit.ANALYSIS).isolated());
    // the control variate leaves single-precision rounding
    assertEquals(isolated, load.errors()[0], 1e-7 * (1 + isolated));
  }

  /** Within four standard errors of the difference. */
  private static void assertAgree(double[] plain, double measured, double standardError) {
    double own = Math.sqrt(StatUtils.variance(plain) / plain.length);
    assertEquals(StatUtils.mean(plain), measured, 4 * Math.hypot(own, standardError));
  }

  /** Plain samples of a model's training distribution. */
  private static final class Sampler {
    private final RunConfig config;
    private final Network network;
    private final Random random;

    Sampler(TrainedModel model, long seed) {
      config = model.config();
      network = model.network();
      random = new Random(seed);
    }

    double value() {
      return config.inputRange().low() + (1 - config.inputRange().low()) * random.nextDouble();
    }

    double[] sample(ToDoubleFunction<double[]> quantity) {
      double[] values = new double[SAMPLES];
      for (int s = 0; s < SAMPLES; s++) {
        double[] x = new double[config.features()];
        for (int i = 0; i < x.length; i++) {
          x[i] = random.nextDouble() < config.density() ? value() : 0;
        }
        values[s] = quantity.applyAsDouble(x);
      }
      return values;
    }

    double error(double[] x, int output) {
      return network.forward(x)[output] - config.target().of((float) x[output]);
    }

    double mean(java.util.function.IntToDoubleFunction term) {
      return IntStream.range(0, config.features()).mapToDouble(term).average().orElseThrow();
    }

    double errorUnderLoad(int k) {
      double[] x = underLoad(k);
      double[] y = network.forward(x);
      double sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += x[i] == 0 ? 0 : Math.pow(y[i] - config.target().of((float) x[i]), 2);
      }
      return sum / k;
    }

    double[] underLoad(int k) {
      double[] x = new double[config.features()];
      random.ints(0, x.length).distinct().limit(k).forEach(i -> x[i] = value());
      return x;
    }
  }
}
