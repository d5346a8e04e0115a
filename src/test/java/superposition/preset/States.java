package superposition.preset;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.LogRange;
import superposition.config.PhasePlan;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Schedule;
import superposition.config.Target;
import superposition.state.ActiveValue;
import superposition.state.ChartAxes;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.FamilyState;
import superposition.state.FeaturePair;
import superposition.state.FeatureQuantity;
import superposition.state.FigureOptions;
import superposition.state.Layout;
import superposition.state.Metric;
import superposition.state.PhaseOptions;
import superposition.state.PhaseProbe;
import superposition.state.PhaseState;
import superposition.state.Pins;
import superposition.state.Probe;
import superposition.state.Rotation;
import superposition.state.RunAxes;
import superposition.state.Selection;
import superposition.state.StackColor;
import superposition.state.StackWeight;
import superposition.state.Theme;
import superposition.state.Zoom;

/** Arbitrary states: every component in all of its range. */
final class States {

  private static final int QUANTITIES = FeatureQuantity.values().length;

  private static final int FEATURES = RunConfig.MAX_FEATURES;
  private static final int NEURONS = RunConfig.MAX_HIDDEN;

  private States() {}

  static Arbitrary<ExplorerState> any() {
    return Combinators.combine(
            experiment(),
            layout(),
            options(),
            Arbitraries.integers().between(ExplorerState.LATEST, RunConfig.MAX_STEPS),
            selection(),
            pins(),
            Arbitraries.integers().between(1, ExplorerState.MOST_SEEDS),
            Combinators.combine(probe(), phases(), families()).as(Rest::new))
        .as(
            (experiment, layout, options, step, selection, pins, seeds, rest) ->
                new ExplorerState(
                    experiment,
                    layout,
                    options,
                    step,
                    selection,
                    pins,
                    seeds,
                    rest.probe,
                    rest.phases,
                    rest.families));
  }

  private record Rest(Probe probe, PhaseState phases, FamilyState families) {}

  private static Arbitrary<Experiment> experiment() {
    return Combinators.combine(id(), run(), run(), Arbitraries.integers().between(0, 20).set())
        .as((id, preset, run, off) -> new Experiment(id, preset, run, new TreeSet<>(off)));
  }

  private static Arbitrary<RunConfig> run() {
    Arbitrary<RunConfig> sizes =
        Combinators.combine(
                Arbitraries.integers().between(1, FEATURES),
                Arbitraries.integers().between(1, NEURONS),
                Arbitraries.of(Activation.class),
                Arbitraries.of(true, false),
                positive(1),
                importance(),
                doubles(1, 10),
                Arbitraries.of(
                    new Initialization.Gaussian(1 / 3.0),
                    new Initialization.XavierNormal(),
                    new Initialization.Linear()))
            .as(
                (features, hidden, activation, flag, density, importance, exponent, first) ->
                    RunConfig.canonical(1)
                        .withFeatures(features)
                        .withHidden(hidden)
                        .withHiddenActivation(activation)
                        .withBias(flag)
                        .withDensity(density)
                        .withImportance(importance)
                        .withLossExponent(exponent)
                        .withInitialization(first));
    return Combinators.combine(
            sizes,
            Arbitraries.of(Target.class),
            Arbitraries.of(InputRange.class),
            positive(10),
            Arbitraries.of(Schedule.class),
            Arbitraries.integers().between(1, RunConfig.MAX_STEPS),
            Arbitraries.integers().between(1, RunConfig.MAX_BATCH),
            Arbitraries.longs())
        .as(
            (run, target, range, rate, schedule, steps, batch, seed) ->
                new RunConfig(
                    run.features(),
                    run.hidden(),
                    run.hiddenActivation(),
                    Activation.RELU,
                    run.bias(),
                    !run.bias(),
                    target,
                    range,
                    run.density(),
                    run.importance(),
                    run.lossExponent(),
                    run.initialization(),
                    rate,
                    schedule,
                    steps,
                    batch,
                    Sampling.CONDITIONAL,
                    seed));
  }

  private static Arbitrary<Importance> importance() {
    return Combinators.combine(Arbitraries.integers().between(0, 3), positive(1))
        .as(
            (kind, weight) ->
                switch (kind) {
                  case 0 -> new Importance.Uniform();
                  case 1 -> new Importance.Geometric(weight);
                  case 2 -> new Importance.First(3, weight);
                  default -> new Importance.Last(4, weight);
                });
  }

  private static Arbitrary<Layout> layout() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false);
    return Combinators.combine(
            id(),
            id(),
            Arbitraries.of(Theme.class),
            flag,
            flag,
            flag,
            doubles(Layout.SMALLEST, Layout.LARGEST),
            Arbitraries.maps(id(), zoom()).ofMaxSize(3))
        .as(Layout::new);
  }

  private static Arbitrary<Zoom> zoom() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 15), ends().optional(), ends().optional())
        .as(
            (panel, x, y) -> {
              double[] none = {Double.NaN, Double.NaN};
              double[] across = x.orElse(none);
              double[] along = y.orElse(none);
              return new Zoom(panel, across[0], across[1], along[0], along[1]);
            });
  }

  private static Arbitrary<double[]> ends() {
    return Combinators.combine(doubles(-1e9, 1e9), positive(1e6))
        .as((from, length) -> new double[] {from, from + 1 + length});
  }

  private static Arbitrary<FigureOptions> options() {
    return Combinators.combine(
            Arbitraries.of(Metric.class),
            Arbitraries.of(StackWeight.class),
            Arbitraries.of(StackColor.class).optional(),
            Combinators.combine(feature(), feature()).as(FeaturePair::new).optional(),
            Arbitraries.integers().between(0, NEURONS - 1).optional(),
            Arbitraries.integers(),
            Arbitraries.of(ActiveValue.class),
            Combinators.combine(doubles(-1e300, 1e300), doubles(-90, 90)).as(Rotation::new))
        .as(
            (metric, weight, color, pair, neuron, motif, value, rotation) ->
                new FigureOptions(
                    metric,
                    motif % 2 == 0,
                    weight,
                    color,
                    pair,
                    neuron.map(OptionalInt::of).orElse(OptionalInt.empty()),
                    motif,
                    value,
                    rotation,
                    new ChartAxes(quantity(motif), quantity(motif / QUANTITIES)),
                    new RunAxes("p" + motif % 7, "q" + motif % 3)));
  }

  private static FeatureQuantity quantity(int number) {
    return FeatureQuantity.values()[Math.floorMod(number, QUANTITIES)];
  }

  private static Arbitrary<Selection> selection() {
    return Combinators.combine(
            Arbitraries.integers().between(-1, FEATURES - 1),
            Arbitraries.integers().between(-1, NEURONS - 1))
        .as(Selection::new);
  }

  private static Arbitrary<Pins> pins() {
    return Combinators.combine(
            experiment().list().ofMaxSize(3).uniqueElements(),
            Arbitraries.integers().between(-1, 2))
        .as(Pins::new);
  }

  private static Arbitrary<Probe> probe() {
    return Combinators.combine(
            Arbitraries.maps(feature(), doubles(-1, 1)).ofMaxSize(5), feature().set().ofMaxSize(5))
        .as(Probe::of);
  }

  private static Arbitrary<FamilyState> families() {
    return Combinators.combine(id(), id(), Arbitraries.of(true, false)).as(FamilyState::new);
  }

  private static Arbitrary<PhaseState> phases() {
    Arbitrary<Optional<PhaseProbe>> place =
        Combinators.combine(positive(1e300), positive(1)).as(PhaseProbe::new).optional();
    Arbitrary<PhasePlan> plan =
        Combinators.combine(
                Arbitraries.integers().between(PhasePlan.MIN_GRID, PhasePlan.MAX_GRID),
                Arbitraries.integers().between(1, PhasePlan.MAX_MODELS),
                doubles(1e-9, 1),
                doubles(1.5, 1e6))
            .as(
                (grid, models, low, high) ->
                    PhasePlan.twoInOne()
                        .withGrid(grid)
                        .withModels(models)
                        .withRectangle(new LogRange(low, high), new LogRange(low / 3, low)));
    return Combinators.combine(id(), plan, Arbitraries.subsetOf(1, 2, 3), place, id())
        .as(
            (preset, diagram, flags, probe, figure) ->
                new PhaseState(preset, diagram, options(flags, probe), figure));
  }

  private static PhaseOptions options(Set<Integer> flags, Optional<PhaseProbe> probe) {
    return new PhaseOptions(flags.contains(1), flags.contains(2), flags.contains(3), probe);
  }

  private static Arbitrary<Integer> feature() {
    return Arbitraries.integers().between(0, FEATURES - 1);
  }

  /** Words, and what JSON has to escape. */
  private static Arbitrary<String> id() {
    return Arbitraries.oneOf(
        Arbitraries.strings().alpha().numeric().withChars('-').ofMaxLength(StateKeys.LONGEST_ID),
        Arbitraries.of(List.of("", "a\"b\\c", "line\nbreak\u2028", "<κόσμε> & 'ß'")));
  }

  private static Arbitrary<Double> positive(double high) {
    return Arbitraries.oneOf(
        Arbitraries.of(Double.MIN_VALUE, 1e-7, high), share().map(share -> high * share));
  }

  private static Arbitrary<Double> doubles(double low, double high) {
    return Arbitraries.oneOf(
        Arbitraries.of(low, high, (low + high) / 2 + 0.0),
        share().map(share -> low * (1 - share) + high * share + 0.0));
  }

  /** In (0, 1], with all digits that doubles have. */
  private static Arbitrary<Double> share() {
    return Arbitraries.longs().map(bits -> ((bits >>> 11) + 1) * 0x1p-53);
  }
}
