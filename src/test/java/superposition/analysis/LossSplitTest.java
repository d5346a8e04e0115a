package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;

/** The split against samples of the training distribution, sorted by what is active. */
class LossSplitTest {

  private static final int FEATURES = 5;
  private static final int HIDDEN = 2;
  private static final int SAMPLES = 60_000;

  /** Random W, b, p and importance. */
  static java.util.stream.Stream<TrainedModel> models() {
    return IntStream.range(0, 20).mapToObj(LossSplitTest::model);
  }

  private static TrainedModel model(int seed) {
    Random random = new Random(seed);
    double density = seed == 0 ? 1 : Math.pow(10, -1.5 * random.nextDouble());
    RunConfig config =
        OutputModel.config(FEATURES, HIDDEN, density, Activation.RELU)
            .withImportance(new Importance.Geometric(0.7));
    double[][] columns = new double[FEATURES][HIDDEN];
    for (double[] column : columns) {
      Arrays.setAll(column, a -> 0.7 * random.nextGaussian());
    }
    double[] bias = random.doubles(FEATURES, -0.4, 0.4).toArray();
    return OutputModel.of(config, columns, bias);
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyPartIsThatOfSamples(TrainedModel model) {
    LossSplit.Result split = new Study(model, 20_000, 1).get(LossSplit.ANALYSIS);
    double[][] parts = new double[4][SAMPLES];
    Random random = new Random(7);
    for (int s = 0; s < SAMPLES; s++) {
      sample(model, random, parts, s);
    }
    // a sample in which only one part counts is a sample of that part's share of the loss
    assertAgree(parts[0], split.l0(), 0);
    assertAgree(parts[1], Statistics.mean(split.benefit()), 0);
    assertAgree(parts[2], Statistics.mean(split.interference()), 0);
    assertAgree(parts[3], Statistics.mean(split.rest()), split.restStandardError());
  }

  private static void sample(TrainedModel model, Random random, double[][] parts, int s) {
    Network network = model.network();
    float[] importance = model.config().importance().weights(FEATURES);
    double[] x = new double[FEATURES];
    int active = 0;
    for (int i = 0; i < FEATURES; i++) {
      if (random.nextDouble() < model.config().density()) {
        x[i] = random.nextDouble();
        active++;
      }
    }
    double[] y = network.forward(x);
    for (int j = 0; j < FEATURES; j++) {
      double loss = importance[j] * (y[j] - x[j]) * (y[j] - x[j]) / FEATURES;
      int part = active == 0 ? 0 : active > 1 ? 3 : x[j] > 0 ? 1 : 2;
      parts[part][s] += loss;
    }
  }

  private static void assertAgree(double[] plain, double measured, double standardError) {
    double own = Math.sqrt(StatUtils.variance(plain) / plain.length);
    assertEquals(StatUtils.mean(plain), measured, 4 * Math.hypot(own, standardError) + 1e-12);
  }

  @ParameterizedTest
  @MethodSource("models")
  void thePartsAddUpToTheTrainingLoss(TrainedModel model) {
    Map<String, Double> metrics = Metrics.of(new Study(model, 20_000, 1)).values();
    double l1 = metrics.get("loss-split.l1");
    double sum = metrics.get("loss-split.l0") + l1 + metrics.get("loss-split.rest");
    double error =
        Math.hypot(
            metrics.get("loss-split.rest.standard-error"),
            metrics.get("error.loss.standard-error"));
    assertEquals(metrics.get("error.loss"), sum, 4 * error);
    assertEquals(
        l1, metrics.get("loss-split.benefit") + metrics.get("loss-split.interference"), 1e-15);
    assertEquals(l1 / sum, metrics.get("loss-split.share"), 1e-12);
  }

  @Test
  void theFormAtOneIsThatOfThePaper() {
    TrainedModel model = model(3);
    Network network = model.network();
    OneActiveLoss.Result one = new Study(model, 1, 1).get(OneActiveLoss.ONE);
    for (int j = 0; j < FEATURES; j++) {
      double[] x = new double[FEATURES];
      x[j] = 1;
      double weight = Math.pow(0.7, j);
      assertEquals(weight * square(1 - network.forward(x)[j]), one.benefit()[j], 1e-6);
      double received = 0;
      for (int i = 0; i < FEATURES; i++) {
        received += i == j ? 0 : weight * square(network.response(j, i, 1));
      }
      assertEquals(received, one.interference()[j], 1e-6);
    }
  }

  @Test
  void theLinearFormIsTheLinearModelsLoss() {
    TrainedModel relu = model(4);
    RunConfig config =
        OutputModel.config(FEATURES, HIDDEN, relu.config().density(), Activation.IDENTITY)
            .withImportance(relu.config().importance());
    Network weights = relu.network();
    Network linear =
        new Network(
            FEATURES,
            HIDDEN,
            Activation.IDENTITY,
            Activation.IDENTITY,
            weights.wIn(),
            weights.wOut(),
            weights.bias());
    Study study = new Study(TrainedModel.of(config, linear), 20_000, 1);
    TrainingErrors.Result sampled = study.get(TrainingErrors.ANALYSIS);
    double exact = study.get(LinearLossSplit.ANALYSIS).loss();
    assertEquals(sampled.loss(), exact, 4 * sampled.lossStandardError());
    assertEquals(
        exact, new Study(relu, 1, 1).get(LinearLossSplit.ANALYSIS).loss(), 1e-15, "of the weights");
    assertFalse(Metrics.of(study).values().containsKey("loss-split.l1"));
  }

  @Test
  void otherModelsHaveNoSplit() {
    // the family's only ReLU output model is the fifth
    for (int k = 0; k < SmallModels.family().size(); k++) {
      Metrics metrics = Metrics.of(new Study(SmallModels.family().get(k), 100, 1));
      assertEquals(k == 4, metrics.values().containsKey("loss-split.share"), "model " + k);
      assertEquals(k == 4, metrics.arrays().containsKey("loss-split.rest"), "model " + k);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 0.3, 1})
  void aSingleFeatureHasNoRest(double density) {
    RunConfig config = OutputModel.config(1, 1, density, Activation.RELU);
    TrainedModel model = OutputModel.of(config, new double[][] {{0.9}}, new double[] {0.1});
    LossSplit.Result split = new Study(model, 100, 1).get(LossSplit.ANALYSIS);
    assertEquals(0, Statistics.mean(split.rest()));
    assertTrue(split.l1() > 0);
    assertEquals((1 - density) * 0.01, split.l0(), 1e-7);
  }

  @Test
  void rareCompanyIsSampledWell() {
    RunConfig config = OutputModel.config(6, 2, 1e-4, Activation.RELU);
    TrainedModel hexagon = OutputModel.polygon(6, 1e-4);
    LossSplit.Result split =
        new Study(TrainedModel.of(config, hexagon.network()), 20_000, 1).get(LossSplit.ANALYSIS);
    // one input in seven million has company here, and the rest is known to better than 2 %
    assertTrue(split.restStandardError() < 0.02 * Statistics.mean(split.rest()));
  }

  private static double square(double value) {
    return value * value;
  }
}
