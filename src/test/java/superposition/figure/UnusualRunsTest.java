package superposition.figure;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import superposition.analysis.Study;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;
import superposition.model.Network;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Histogram;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Scatter;
import superposition.plot.Stacks;
import superposition.state.FeaturePair;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.train.TrainedModel;

/**
 * Every figure of runs at the edges of what may be configured, and of weights that are not finite,
 * with every option.
 */
class UnusualRunsTest {

  /** Things in one plot that a renderer can draw at once; heat maps are images and do not count. */
  private static final int MOST_THINGS = 100_000;

  private static final int MOST_PANELS = 100;

  /**
   * A run.
   *
   * @param finite whether what follows from its weights is finite, so that titles have numbers
   */
  private record Unusual(String name, boolean finite, Study study) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Unusual> runs() {
    return List.of(
        run("all weights 0", canonical(12, 3), 0),
        changed("weights beyond single precision", false, w -> 1e30f * w),
        changed("weights that are not numbers", false, w -> Float.NaN),
        changed("some that are not numbers", false, w -> w > 0.9f ? Float.NaN : w),
        changed("all weights alike", true, w -> 0.1f),
        changed("half of the weights 0", true, w -> Math.max(w, 0)),
        silenced(),
        nearlyOrthogonal(),
        run("one feature", canonical(1, 1), 0.5f),
        run("more neurons than features", canonical(3, 7), 0.5f),
        run("as many neurons as features", canonical(4, 4), 0.5f),
        run("one neuron", canonical(30, 1), 0.5f),
        run("two features", canonical(2, 1), 0.5f),
        run("dense", canonical(12, 3).withDensity(1), 0.5f),
        run("hardly ever active", canonical(12, 3).withDensity(1e-7), 0.5f),
        run("absolute values", model(Activation.ABS, Target.ABS, InputRange.SYMMETRIC, 2.5), 0.5f),
        run("tied", model(Activation.IDENTITY, Target.IDENTITY, InputRange.UNIT, 2), 0.5f),
        run("smooth", model(Activation.GELU, Target.RELU, InputRange.SYMMETRIC, 10), 0.5f),
        run("many features", canonical(600, 2), 0.05f),
        run("many neurons", canonical(40, 70), 0.05f));
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

  /** Another function of the same normal weights. */
  private static Unusual changed(String name, boolean finite, UnaryOperator<Float> change) {
    Network network = run(name, canonical(12, 3), 0.5f).study().model().network();
    float[] in = network.wIn();
    float[] out = network.wOut();
    for (int k = 0; k < in.length; k++) {
      in[k] = change.apply(in[k]);
      out[k] = change.apply(out[k]);
    }
    return new Unusual(name, finite, study(canonical(12, 3), in, out, null));
  }

  private static Unusual silenced() {
    Network network = run("", canonical(12, 3), 0.5f).study().model().network();
    return new Unusual(
        "a silenced neuron",
        true,
        new Study(TrainedModel.of(canonical(12, 3), network.without(Set.of(1))), 300, 1));
  }

  /** One pair of features, whose cosine is 10⁻⁷: bins in proportion to it would be 10⁹. */
  private static Unusual nearlyOrthogonal() {
    float[] weights = {1, 1e-7f, 0, 1};
    return new Unusual(
        "nearly orthogonal", true, study(canonical(2, 2), weights, weights.clone(), null));
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
    float[] bias = config.bias() ? normal(random, config.features(), 0.1f) : null;
    return new Unusual(name, true, study(config, in, out, bias));
  }

  private static Study study(RunConfig config, float[] in, float[] out, float[] bias) {
    Network network =
        new Network(
            config.features(),
            config.hidden(),
            config.hiddenActivation(),
            config.outputActivation(),
            in,
            out,
            bias);
    return new Study(TrainedModel.of(config, network), 300, 1);
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
    for (RunFigure figure : Figures.of(run.study().model().config())) {
      for (Metric metric : Metric.values()) {
        FigureInput input = new FigureInput(run.study(), options(metric));
        String name = figure.id() + " by " + metric.id();
        Plot plot = figure.plot(input);
        String title = plot.heading().title();
        check(title, name);
        assertFalse(run.finite() && title.matches(".*not (finite|defined).*"), title);
        assertFalse(plot.heading().subtitle().isBlank(), name);
        assertTrue(things(plot) <= MOST_THINGS, name + ": " + things(plot));
        assertTrue(panels(plot) > 0 && panels(plot) <= MOST_PANELS, name + ": " + panels(plot));
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

  /** By loss features are sorted; pairs are of the network, outside of it, or not chosen. */
  private static FigureOptions options(Metric metric) {
    FigureOptions options =
        FigureOptions.DEFAULT.withMetric(metric).withSorted(metric == Metric.LOSS);
    return switch (metric) {
      case ACTIVE -> options;
      case ALL_OUTPUTS -> options.withPair(Optional.of(new FeaturePair(1, 0)));
      case LOSS -> options.withPair(Optional.of(new FeaturePair(0, 10_000)));
    };
  }

  private static int panels(Plot plot) {
    return plot instanceof Grid grid ? grid.panels().size() : 1;
  }

  private static int things(Plot plot) {
    if (plot instanceof Grid grid) {
      return grid.panels().stream().mapToInt(UnusualRunsTest::things).sum();
    } else if (plot instanceof Lines lines) {
      return points(lines.lines());
    } else if (plot instanceof Bars bars) {
      return bars.series().size() * bars.bars().size();
    } else if (plot instanceof Scatter scatter) {
      return scatter.points().size();
    } else if (plot instanceof Histogram histogram) {
      return histogram.counts().length + points(histogram.curves());
    } else if (plot instanceof Stacks stacks) {
      return stacks.columns().stream().mapToInt(column -> column.segments().size()).sum();
    }
    return 0;
  }

  private static int points(List<Lines.Line> lines) {
    return lines.stream().mapToInt(line -> line.x().length).sum();
  }

  private static void check(String words, String name) {
    assertFalse(words.isBlank(), name);
    for (String raw : Arrays.asList("NaN", "Infinity", "null", "∞")) {
      assertFalse(words.contains(raw), name + ": " + words);
    }
  }
}
