package superposition.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Schedule;
import superposition.config.Target;

/** The kernel's loss and gradient against central differences of {@link ReferenceLoss}. */
class GradientTest {

  /**
   * Central differences in double precision are exact to about 1e-9; the rest is the kernel's
   * single precision.
   */
  private static final double STEP = 1e-6;

  static Stream<RunConfig> family() {
    List<RunConfig> all = new ArrayList<>();
    double[] exponents = {1, 1.5, 2, 2.25, 2.5, 3, 3.3, 4, 6, 10};
    int k = 0;
    for (Activation hidden : Activation.values()) {
      for (Activation output : List.of(Activation.IDENTITY, Activation.RELU)) {
        for (boolean bias : new boolean[] {false, true}) {
          for (boolean tied : new boolean[] {false, true}) {
            for (double density : new double[] {0.06, 0.6}) {
              Target target = Target.values()[k % 3];
              Importance importance =
                  k % 3 == 0
                      ? new Importance.Uniform()
                      : k % 3 == 1 ? new Importance.Geometric(0.8) : new Importance.First(2, 10);
              all.add(
                  new RunConfig(
                      9,
                      4 + k % 4,
                      hidden,
                      output,
                      bias,
                      tied,
                      target,
                      InputRange.values()[k % 2],
                      density,
                      importance,
                      exponents[k % exponents.length],
                      new Initialization.Linear(),
                      0.01,
                      Schedule.COSINE,
                      10,
                      60,
                      k % 5 == 0 ? Sampling.CONDITIONAL : Sampling.INDEPENDENT,
                      k));
              k++;
            }
          }
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("family")
  void isTheDerivativeOfTheLoss(RunConfig config) {
    check(config);
  }

  static Stream<RunConfig> wide() {
    return family()
        .filter(config -> config.seed() % 16 == 3)
        .map(config -> config.withFeatures(261).withHidden(3).withDensity(0.02));
  }

  @ParameterizedTest
  @MethodSource("wide")
  @Tag("slow")
  void alsoWhereFeaturesDoNotFitInOnePanel(RunConfig config) {
    check(config);
  }

  static Stream<RunConfig> integrated() {
    return family()
        .filter(config -> config.seed() % 3 == 1)
        .map(
            config ->
                config
                    .withFeatures(2 + (int) config.seed() % 2)
                    .withHidden(2)
                    .withSampling(Sampling.QUADRATURE));
  }

  @ParameterizedTest
  @MethodSource("integrated")
  void alsoOfTheExpectedLoss(RunConfig config) {
    check(config);
  }

  private static void check(RunConfig config) {
    Parameters weights = Initializer.draw(config);
    Block block = filled(config, new Block());
    Gradient gradient = new Gradient(config);
    boolean dense = HiddenLayer.isDense(config);
    Block used = dense ? filled(config, new Block(config.features())) : block;
    new PlainKernel(config).accumulate(used, weights, gradient);
    double empty =
        new EmptySample(config)
            .add(weights, gradient.of, LossScale.ofEmpty(config, gradient.empty));
    double loss = gradient.loss * LossScale.ofRows(config) + empty;

    double[][] in = copy(weights.in);
    double[][] out = config.tied() ? in : copy(weights.out);
    double[] bias = weights.bias == null ? null : copy(new float[][] {weights.bias})[0];
    double exact = ReferenceLoss.of(config, block, in, out, bias);
    assertEquals(exact, loss, 2e-5 * exact + 1e-12, "loss");

    List<double[]> rows = new ArrayList<>(List.of(in));
    if (!config.tied()) {
      rows.addAll(List.of(out));
    }
    if (bias != null) {
      rows.add(bias);
    }
    double largest = 0;
    for (float[] row : gradient.rows()) {
      for (float g : row) {
        largest = Math.max(largest, Math.abs(g));
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      double[] row = rows.get(r);
      for (int i = 0; i < row.length; i++) {
        double w = row[i];
        row[i] = w + STEP;
        double up = ReferenceLoss.of(config, block, in, out, bias);
        row[i] = w - STEP;
        double down = ReferenceLoss.of(config, block, in, out, bias);
        row[i] = w;
        assertEquals(
            (up - down) / (2 * STEP),
            gradient.rows()[r][i],
            1e-4 * largest + 1e-9,
            "row " + r + ", feature " + i);
      }
    }
  }

  private static Block filled(RunConfig config, Block block) {
    SampleSource.of(config).fill(block, new RandomStream(config.seed(), 99), 0, config.batch());
    return block;
  }

  private static double[][] copy(float[][] rows) {
    double[][] copy = new double[rows.length][rows[0].length];
    for (int r = 0; r < rows.length; r++) {
      for (int i = 0; i < rows[r].length; i++) {
        copy[r][i] = rows[r][i];
      }
    }
    return copy;
  }
}
