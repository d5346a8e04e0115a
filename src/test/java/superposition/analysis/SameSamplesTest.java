package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;
import superposition.train.TrainedModel;

/**
 * Sampled quantities against {@link Network#forward} in double precision on the very samples that
 * were drawn: no sampling error stands between the two, single precision only.
 */
class SameSamplesTest {

  private static final double ROUNDING = 2e-5;
  private static final int N = SmallModels.FEATURES;

  static List<TrainedModel> family() {
    return SmallModels.family();
  }

  /** .05 jumps from one active entry to the next, the others ask every entry. */
  @ParameterizedTest
  @ValueSource(doubles = {0.002, 0.05, 0.1, 0.11, 0.6, 1})
  void hiddenInputsAreThoseOfTheInputs(double p) {
    for (TrainedModel model : List.of(family().get(0), family().get(4))) {
      RunConfig config = model.config().withDensity(p);
      Network network = model.network();
      SampleBlock block = new SampleBlock(config, network);
      RandomStream stream = Purpose.TRAINING.stream(3, 0);
      int blocks = 60;
      int active = 0;
      double sum = 0;
      for (int b = 0; b < blocks; b++) {
        block.draw(stream);
        for (int l = 0; l < Lanes.COUNT; l++) {
          double[] x = lane(block.x, l);
          assertHiddenInputs(network, x, block.z, l);
          active += (int) Arrays.stream(x).filter(v -> v != 0).count();
          sum += Arrays.stream(x).sum();
        }
      }
      double low = config.inputRange().low();
      double entries = (double) blocks * N * Lanes.COUNT;
      assertEquals(p, active / entries, 5 * Math.sqrt(p * (1 - p) / entries));
      // E x² of an entry is p/3 for both ranges
      assertEquals(p * (1 + low) / 2, sum / entries, 5 * Math.sqrt(p / 3 / entries));
    }
  }

  private static void assertHiddenInputs(Network network, double[] x, float[][] z, int lane) {
    for (int n = 0; n < network.hidden(); n++) {
      double expected = 0;
      for (int i = 0; i < x.length; i++) {
        expected += network.wIn(n, i) * x[i];
      }
      assertEquals(expected, z[n][lane], ROUNDING);
    }
  }

  @ParameterizedTest
  @MethodSource("family")
  void aForcedFeatureIsThatInEverySample(TrainedModel model) {
    RunConfig config = model.config();
    Network network = model.network();
    RandomStream stream = Purpose.BACKGROUND.stream(5, 0);
    SampleBlock block = new SampleBlock(config, network);
    block.draw(stream);
    float[] forced = new float[Lanes.COUNT];
    Lanes.stratify(forced, stream, 0, Lanes.COUNT, config.inputRange().low());
    ForcedKernel kernel = new ForcedKernel(config, network);
    LanePower power = new LanePower(config.lossExponent());
    double q = config.lossExponent();
    for (int count : new int[] {Lanes.COUNT, 100}) {
      kernel.load(block, forced, count);
      for (int i : new int[] {0, 4, N - 1}) {
        kernel.force(i);
        double[][] x = new double[count][];
        for (int l = 0; l < count; l++) {
          x[l] = lane(block.x, l);
          x[l][i] = forced[l];
        }
        assertClose(sum(config, network, x, i, 2), kernel.squaredError());
        assertClose(sum(config, network, x, i, q), kernel.power(power));
        double[] squares = new double[SmallModels.HIDDEN * N];
        double[] losses = new double[SmallModels.HIDDEN * N];
        kernel.ablateSquares(i, 0.7, squares);
        kernel.ablatePowers(i, power, 0.7, losses);
        for (int n = 0; n < SmallModels.HIDDEN; n++) {
          Network without = network.without(Set.of(n));
          assertClose(
              0.7 * (sum(config, without, x, i, 2) - sum(config, network, x, i, 2)),
              squares[n * N + i]);
          assertClose(
              0.7 * (sum(config, without, x, i, q) - sum(config, network, x, i, q)),
              losses[n * N + i]);
        }
      }
    }
  }

  /** Σ over samples of |y_i − target|^r. */
  private static double sum(RunConfig config, Network network, double[][] x, int i, double r) {
    return Arrays.stream(x).mapToDouble(sample -> power(config, network, sample, i, r)).sum();
  }

  private static double power(RunConfig config, Network network, double[] x, int i, double r) {
    return Math.pow(Math.abs(network.forward(x)[i] - config.target().of((float) x[i])), r);
  }

  /** A sum of hundreds in single precision, folded; nothing is above a few hundred. */
  private static void assertClose(double expected, double actual) {
    assertEquals(expected, actual, ROUNDING * (10 + Math.abs(expected)));
  }

  @ParameterizedTest
  @MethodSource("family")
  void outputsAreThoseOfTheTrainingSamples(TrainedModel model) {
    int samples = 70; // groups of several sizes, all with lanes that do not count
    ThreadLocal<SampleBlock> last = new ThreadLocal<>();
    TrainingOutputs.Draw draw =
        (block, stream) -> {
          block.draw(stream);
          last.set(block);
        };
    SampledMeans means =
        TrainingOutputs.means(
            new Study(model, samples, 4),
            Purpose.TRAINING,
            () -> draw,
            2,
            () ->
                (i, y, target, count, sums) -> {
                  for (int l = 0; l < Lanes.COUNT; l++) {
                    double[] x = lane(last.get().x, l);
                    assertEquals(model.network().forward(x)[i], y[l], ROUNDING);
                    assertEquals(model.config().target().of((float) x[i]), target[l]);
                  }
                  sums[0] += count;
                  sums[1] += i == 0 ? count : 0;
                });
    assertEquals(TrainingOutputs.OVERSAMPLING * samples, means.samples());
    assertEquals(N, means.means()[0], "every output of every sample");
    assertEquals(1, means.means()[1]);
  }

  /**
   * At load k the draw's features are k at a time, and each error is taken from what it is alone.
   */
  @ParameterizedTest
  @MethodSource("family")
  void errorsUnderLoadAreThoseOfTheGroupsOfADraw(TrainedModel model) {
    Study study = new Study(model, 1000, 6);
    RunConfig config = model.config();
    Network network = model.network();
    int most = 7;
    int count = 40;
    double isolated = 0.25;
    LoadDraw draw = new LoadDraw(study, most);
    draw.next(512);
    for (int from : new int[] {1, 3}) {
      double[] sums = new double[most - from + 1];
      new LoadSampler(study, from, most, isolated).add(512, count, sums);
      for (int k = from; k <= most; k++) {
        int groups = most / k;
        double expected = count * isolated;
        for (int l = 0; l < count; l++) {
          for (int a = 0; a < groups * k; a++) {
            double together = error(config, network, draw, l, a / k * k, a / k * k + k, a);
            double alone = error(config, network, draw, l, a, a + 1, a);
            expected += (together - alone) / (groups * k);
          }
        }
        assertClose(expected, sums[k - from]);
      }
    }
  }

  /** Squared error of the output in place {@code which} with the places from … to − 1 active. */
  private static double error(
      RunConfig config, Network network, LoadDraw draw, int lane, int from, int to, int which) {
    double[] x = new double[N];
    for (int a = from; a < to; a++) {
      x[draw.feature[a][lane]] = draw.x[a][lane];
    }
    return power(config, network, x, draw.feature[which][lane], 2);
  }

  @ParameterizedTest
  @MethodSource("family")
  void errorsOfAllOutputsUnderLoadAreThoseOfTheDraw(TrainedModel model) {
    Study study = new Study(model, 90, 6);
    AllOutputsLoadCurve.Result load = study.get(AllOutputsLoadCurve.ANALYSIS);
    RunConfig config = model.config();
    float[] importance = config.importance().weights(N);
    LoadDraw draw = new LoadDraw(study, N);
    draw.next(0);
    int samples = 30; // one for three of the study
    assertEquals(samples, load.sampled().samples());
    for (int k = 1; k <= N; k++) {
      double squares = 0;
      double losses = 0;
      for (int l = 0; l < samples; l++) {
        double[] x = new double[N];
        for (int a = 0; a < k; a++) {
          x[draw.feature[a][l]] = draw.x[a][l];
        }
        for (int i = 0; i < N; i++) {
          squares += power(config, model.network(), x, i, 2);
          losses += importance[i] * power(config, model.network(), x, i, config.lossExponent());
        }
      }
      assertEquals(squares / samples / N, load.squares()[k - 1], ROUNDING * 10);
      assertEquals(losses / samples / N, load.losses()[k - 1], ROUNDING * (10 + losses));
    }
    // the baseline's grow in proportion, up to its error with every feature active
    assertEquals(load.naiveSquares()[N - 1], N * load.naiveSquares()[0], 1e-15);
    double ignored = 0;
    for (int i = SmallModels.HIDDEN; i < N; i++) {
      ignored += (double) importance[i] / N;
    }
    superposition.theory.NaiveBaseline naive = new superposition.theory.NaiveBaseline(config);
    assertEquals((1 - 4.0 / N) * naive.targetMoment(2), load.naiveSquares()[N - 1], 1e-12);
    assertEquals(
        ignored * naive.targetMoment(config.lossExponent()), load.naiveLosses()[N - 1], 1e-9);
  }

  @Test
  void aDrawHasDistinctFeaturesAndEachAsOften() {
    Study study = new Study(family().get(0), 10, 2);
    LoadDraw draw = new LoadDraw(study, 5);
    int blocks = 30;
    int[][] seen = new int[5][N];
    for (int b = 0; b < blocks; b++) {
      draw.next(b * Lanes.COUNT);
      for (int l = 0; l < Lanes.COUNT; l++) {
        int lane = l;
        assertEquals(5, IntStream.range(0, 5).map(k -> draw.feature[k][lane]).distinct().count());
        for (int k = 0; k < 5; k++) {
          seen[k][draw.feature[k][l]]++;
          assertTrue(draw.x[k][l] > -1 && draw.x[k][l] < 1);
        }
      }
    }
    double expected = blocks * Lanes.COUNT / (double) N;
    for (int[] place : seen) {
      for (int count : place) {
        // binomial: five standard deviations
        assertEquals(expected, count, 5 * Math.sqrt(expected));
      }
    }
    // a sample depends on its number only
    float first = draw.x[2][7];
    draw.next((blocks - 1) * Lanes.COUNT + 7);
    assertEquals(first, draw.x[2][0]);
  }

  @Test
  void whatIsActiveAtADensityIsActiveAtEveryLargerOne() {
    TrainedModel model = family().get(0);
    NestedSamples samples = new NestedSamples(model.config(), model.network());
    samples.draw(Purpose.DENSITY.stream(3, 0));
    float[][] before = new float[N][Lanes.COUNT];
    for (double p : new double[] {0.1, 0.5, 1}) {
      SampleBlock block = samples.at(p);
      int active = 0;
      double sum = 0;
      for (int l = 0; l < Lanes.COUNT; l++) {
        double[] x = lane(block.x, l);
        assertHiddenInputs(model.network(), x, block.z, l);
        for (int i = 0; i < N; i++) {
          assertTrue(before[i][l] == 0 || before[i][l] == block.x[i][l]);
          before[i][l] = block.x[i][l];
          active += x[i] == 0 ? 0 : 1;
          sum += x[i];
        }
      }
      double entries = N * Lanes.COUNT;
      assertEquals(p, active / entries, 5 * Math.sqrt(p * (1 - p) / entries));
      assertEquals(0, sum / entries, 5 * Math.sqrt(p / 3 / entries));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.5, 1})
  void severalAreActiveAsOftenAsByTheBinomialDistribution(double p) {
    TrainedModel model = family().get(0);
    SeveralActive several = new SeveralActive(model.config().withDensity(p));
    double none = Math.pow(1 - p, N);
    double one = N * p * Math.pow(1 - p, N - 1);
    assertEquals(1 - none - one, several.probability(), 1e-12);
    SampleBlock block = new SampleBlock(model.config(), model.network());
    RandomStream stream = Purpose.TRAINING.stream(8, 0);
    int blocks = 20;
    int two = 0;
    int[] seen = new int[N];
    for (int b = 0; b < blocks; b++) {
      several.next(block, stream);
      for (int l = 0; l < Lanes.COUNT; l++) {
        double[] x = lane(block.x, l);
        assertHiddenInputs(model.network(), x, block.z, l);
        int active = 0;
        for (int i = 0; i < N; i++) {
          active += x[i] == 0 ? 0 : 1;
          seen[i] += x[i] == 0 ? 0 : 1;
        }
        assertTrue(active >= 2);
        two += active == 2 ? 1 : 0;
      }
    }
    double samples = blocks * Lanes.COUNT;
    double share = N * (N - 1) / 2.0 * p * p * Math.pow(1 - p, N - 2) / several.probability();
    assertEquals(share, two / samples, 5 * Math.sqrt(share * (1 - share) / samples));
    double active = p * (1 - Math.pow(1 - p, N - 1)) / several.probability();
    for (int count : seen) {
      assertEquals(active, count / samples, 5 * Math.sqrt(active * (1 - active) / samples));
    }
  }

  private static double[] lane(float[][] rows, int lane) {
    return IntStream.range(0, rows.length).mapToDouble(i -> rows[i][lane]).toArray();
  }
}
