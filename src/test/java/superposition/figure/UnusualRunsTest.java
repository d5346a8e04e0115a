package superposition.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import superposition.analysis.Study;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;
import superposition.model.Network;
import superposition.plot.Grid;
import superposition.plot.Plot;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.train.TrainedModel;

/** Every figure of runs at the edges of what may be configured, by every metric. */
class UnusualRunsTest {

  private record Unusual(String name, Study study) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Unusual> runs() {
    return List.of(
        run("all weights 0", canonical(12, 3), 0),
        run("weights beyond single precision", canonical(12, 3), 1e30f),
        run("more neurons than features", canonical(3, 7), 0.5f),
        run("as many neurons as features", canonical(4, 4), 0.5f),
        run("one neuron", canonical(30, 1), 0.5f),
        run("two features", canonical(2, 1), 0.5f),
        run("dense", canonical(12, 3).withDensity(1), 0.5f),
        run("hardly ever active", canonical(12, 3).withDensity(1e-7), 0.5f),
        run("absolute values", model(Activation.ABS, Target.ABS, InputRange.SYMMETRIC, 2.5), 0.5f),
        run("tied", model(Activation.IDENTITY, Target.IDENTITY, InputRange.UNIT, 2), 0.5f),
        run("smooth", model(Activation.GELU, Target.RELU, InputRange.SYMMETRIC, 10), 0.5f),
        run("many features", canonical(500, 2), 0.05f));
  }

  private static RunConfig canonical(int features, int hidden) {
    return RunConfig.canonical(1).withFeatures(features).withHidden(hidden);
  }

  /** With a bias and relu outputs. */
  private static RunConfig model(
      Activation hidden, Target target, InputRange range, double exponent) {
    RunConfig c = canonical(9, 4);
    return new RunConfig(
        c.features(),
        c.hidden(),
        hidden,
        Activation.RELU,
        true,
        hidden == Activation.IDENTITY,
        target,
        range,
        0.1,
        new Importance.Geometric(0.8),
        exponent,
        c.initialization(),
        c.learningRate(),
        c.schedule(),
        c.steps(),
        c.batch(),
        c.sampling(),
        c.seed());
  }

  private static Unusual run(String name, RunConfig config, float sigma) {
    Random random = new Random(5);
    int weights = config.features() * config.hidden();
    float[] in = normal(random, weights, sigma);
    float[] out = normal(random, weights, sigma);
    if (config.tied()) {
      for (int k = 0; k < weights; k++) {
        out[k % config.features() * config.hidden() + k / config.features()] = in[k];
      }
    }
    Network network =
        new Network(
            config.features(),
            config.hidden(),
            config.hiddenActivation(),
            config.outputActivation(),
            in,
            out,
            config.bias() ? normal(random, config.features(), 0.1f) : null);
    return new Unusual(name, new Study(TrainedModel.of(config, network), 300, 1));
  }

  private static float[] normal(Random random, int count, float sigma) {
    float[] values = new float[count];
    for (int k = 0; k < count; k++) {
      values[k] = (float) (sigma * random.nextGaussian());
    }
    return values;
  }

  @ParameterizedTest
  @MethodSource("runs")
  void haveEveryFigureInWords(Unusual run) {
    for (RunFigure figure : Figures.ALL) {
      for (Metric metric : Metric.values()) {
        FigureOptions options =
            FigureOptions.DEFAULT.withMetric(metric).withSorted(metric == Metric.LOSS);
        FigureInput input = new FigureInput(run.study(), options);
        String name = figure.id() + " by " + metric.id();
        Plot plot = figure.plot(input);
        check(plot.heading().title(), name);
        assertFalse(plot.heading().subtitle().isBlank(), name);
        assertFalse(plot instanceof Grid grid && grid.panels().isEmpty(), name);
        Reading reading = figure.reading(input);
        check(reading.text(), name);
        check(reading.definition(), name);
        for (Reading.Row row : reading.rows()) {
          check(row.measured(), name + ": " + row.name());
          assertTrue(row.reported().isEmpty(), name + ": the reports have no such run");
        }
      }
    }
  }

  private static void check(String words, String name) {
    assertFalse(words.isBlank(), name);
    for (String raw : Arrays.asList("NaN", "Infinity", "null", "∞")) {
      assertFalse(words.contains(raw), name + ": " + words);
    }
  }
}
