package superposition.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import superposition.analysis.FeatureNorms;
import superposition.analysis.InterferenceGraph;
import superposition.analysis.SpherePacking;
import superposition.analysis.SpherePacking.Repulsion;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * The interference energy of the represented directions against the best that so many points on the
 * sphere can do, a generalised Thomson problem (Elhage et al., "Toy Models of Superposition").
 */
public final class ThomsonEnergyFigure implements RunFigure {

  private static final int MOST_POINTS = 24;

  /** Energies closer than this to the best one make no difference to be seen. */
  private static final double TIGHT = 1.005;

  @Override
  public String id() {
    return "thomson-energy";
  }

  @Override
  public String name() {
    return "Thomson energy";
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Refusals.unlessLinearHidden(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureNorms.Result features = input.study().get(FeatureNorms.ANALYSIS);
    int count = features.features().length;
    int dimension = features.network().hidden();
    int[] counts = counts(features.norms().length, count);
    int[] feasible =
        IntStream.of(counts).filter(n -> SpherePacking.isFeasible(n, dimension)).toArray();
    List<Lines.Line> lines = new ArrayList<>();
    lines.add(
        line(
            "random",
            counts,
            Ink.BASELINE,
            Lines.Stroke.DASHED,
            n -> SpherePacking.randomInterference(n, dimension)));
    if (dimension > 1) {
      lines.add(
          line("Thomson", feasible, Ink.SECOND, Lines.Stroke.DASHED, n -> thomson(n, dimension)));
    }
    lines.add(
        line("best", feasible, Ink.MAIN, Lines.Stroke.SOLID, n -> best(n, dimension)).withMarks());
    if (count > 0) {
      double[] place = {count};
      double[] energy = {energy(input) / count};
      lines.add(
          new Lines.Line("this run", place, energy, Ink.WORSE, Lines.Stroke.SOLID).withMarks());
    }
    return new Lines(
        new Heading(
            title(input),
            "Σ_{i≠j} relu(cos_ij)² by the number of directions N, in "
                + Numbers.counted(dimension, "dimension")),
        new Axis(
            "number of directions N",
            Axis.Scale.INDEX,
            0,
            counts[counts.length - 1] + 1,
            Axis.Item.NONE,
            List.of()),
        Axis.linear("interference energy a direction"),
        lines,
        List.of(),
        "");
  }

  private interface Energy {
    double of(int points);
  }

  private static Lines.Line line(
      String name, int[] counts, Ink ink, Lines.Stroke stroke, Energy energy) {
    double[] x = IntStream.of(counts).asDoubleStream().toArray();
    double[] y = IntStream.of(counts).mapToDouble(n -> energy.of(n) / n).toArray();
    return new Lines.Line(name, x, y, ink, stroke);
  }

  /** Numbers of directions up to more than that of the features, this run's among them. */
  private static int[] counts(int features, int represented) {
    int last = features + Math.max(2, features / 5);
    int steps = Math.min(last, MOST_POINTS);
    return IntStream.concat(
            IntStream.rangeClosed(1, steps).map(k -> (int) Math.round((double) last * k / steps)),
            IntStream.of(Math.max(1, represented)))
        .sorted()
        .distinct()
        .toArray();
  }

  private static double energy(FigureInput input) {
    return input.study().get(InterferenceGraph.ANALYSIS).energy();
  }

  private static double best(int points, int dimension) {
    return SpherePacking.best(points, dimension, Repulsion.INTERFERENCE).energy();
  }

  /** The energy that charges have where Thomson's problem puts them. */
  private static double thomson(int points, int dimension) {
    double[][] places = SpherePacking.best(points, dimension, Repulsion.COULOMB).points();
    return SpherePacking.energy(places, Repulsion.INTERFERENCE);
  }

  private static String title(FigureInput input) {
    FeatureNorms.Result features = input.study().get(FeatureNorms.ANALYSIS);
    int count = features.features().length;
    int dimension = features.network().hidden();
    if (count < 2) {
      return "Fewer than two features are represented";
    }
    double energy = energy(input);
    String start =
        Numbers.whole(count) + " directions in " + Numbers.counted(dimension, "dimension");
    if (!SpherePacking.isFeasible(count, dimension)) {
      return start
          + " have "
          + Numbers.significant(energy / SpherePacking.randomInterference(count, dimension))
          + " times the energy of random ones";
    }
    double best = best(count, dimension);
    if (best < 1e-9 * count) {
      return start
          + " need not interfere; these have "
          + Numbers.percent(energy / SpherePacking.randomInterference(count, dimension))
          + " of the energy of random ones";
    }
    return energy < TIGHT * best
        ? start + " are packed as well as can be"
        : start
            + " have "
            + Numbers.significant(energy / best)
            + " times the energy of the best packing";
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureNorms.Result features = input.study().get(FeatureNorms.ANALYSIS);
    int count = features.features().length;
    int dimension = features.network().hidden();
    boolean some = count > 0;
    boolean feasible = some && SpherePacking.isFeasible(count, dimension);
    double energy = energy(input);
    return new Reading(
        "Without bias, and with features of equal importance and length 1, what is left of the loss"
            + " of one active feature is the interference, and the network packs points on a sphere"
            + " that repel each other. Up to twice as many points as dimensions need not interfere"
            + " at all: opposites are free. A trained network has biases and lengths of its own, so"
            + " it need not find the best packing.",
        "energy: Σ_{i≠j} relu(cos(W_i, W_j))², W_i the columns of W_in with ‖W_i‖ ≥ "
            + FeatureNorms.THRESHOLD
            + "; best: the least found from several random starts; Thomson: points that minimise"
            + " Σ 1/distance; random: directions drawn independently, N(N − 1)/(2·dimensions)",
        List.of(
            new Reading.Row(
                "directions", "", Numbers.whole(count), Numbers.counted(dimension, "dimension")),
            new Reading.Row(
                "energy",
                "",
                Numbers.significant(energy),
                feasible ? "best " + Numbers.significant(best(count, dimension)) : ""),
            new Reading.Row(
                "energy of Thomson's points",
                "",
                feasible && dimension > 1
                    ? Numbers.significant(thomson(count, dimension))
                    : "not looked for",
                some
                    ? "random "
                        + Numbers.significant(SpherePacking.randomInterference(count, dimension))
                    : "")));
  }
}
