package superposition.figure.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import superposition.analysis.FeatureDimensionality;
import superposition.analysis.FeatureGeometry;
import superposition.analysis.Gauge;
import superposition.analysis.Statistics;
import superposition.figure.Bins;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.ItemBars;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Histogram;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.theory.Chance;
import superposition.theory.CoherenceBounds;
import superposition.theory.RandomDirections;

/**
 * The directions of the features in the hidden space: the cosines of all pairs of columns of W_in
 * beside those of directions at random, their mean size with the random set's spread, and every
 * feature's dimensionality (report 2, "Feature Geometry"; Elhage et al., "Toy Models of
 * Superposition").
 */
public final class FeatureGeometryFigure implements RunFigure {

  private static final int MOST_BINS = 60;

  /** The axis shows all of −1 to 1, on which thinner bars could not be seen. */
  private static final double LEAST_WIDTH = 0.001;

  @Override
  public String id() {
    return "feature-geometry";
  }

  @Override
  public String name() {
    return "Feature geometry";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.SORT);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureGeometry.Result geometry = input.study().get(FeatureGeometry.ANALYSIS);
    double[] dimensionality = input.study().get(FeatureDimensionality.ANALYSIS).values();
    return new Grid(
        new Heading(
            title(geometry),
            "columns of W_in, "
                + Numbers.counted(geometry.cosines().length, "pair")
                + "; dashed: directions at random in "
                + Numbers.counted(geometry.dimension(), "dimension")),
        2,
        List.of(
            histogram(geometry),
            comparison(geometry),
            ItemBars.featuresWithMean(
                "feature dimensionality", "dimensionality D_i", dimensionality, input.sorted())),
        List.of(2, 1, 1));
  }

  private static double random(FeatureGeometry.Result geometry) {
    return RandomDirections.meanAbsoluteCosine(geometry.dimension());
  }

  private static double spread(FeatureGeometry.Result geometry) {
    return RandomDirections.spreadOfMean(geometry.dimension(), geometry.alive());
  }

  private static String title(FeatureGeometry.Result geometry) {
    double[] cosines = geometry.cosines();
    if (cosines.length == 0) {
      return "Fewer than two features have a direction";
    }
    if (geometry.dimension() == 1) {
      return "In one dimension all features lie on one line";
    }
    double mean = meanSize(cosines);
    double distance = mean - random(geometry);
    boolean like = Chance.reaches(distance, spread(geometry));
    String chance = like ? ", like" : distance > 0 ? ", above" : ", below";
    return "Mean |cos| is "
        + Numbers.significant(mean)
        + chance
        + " the "
        + Numbers.significant(random(geometry))
        + " ± "
        + Numbers.significant(spread(geometry))
        + " of directions at random";
  }

  private static double meanSize(double[] cosines) {
    return Arrays.stream(cosines).map(Math::abs).average().orElse(Double.NaN);
  }

  /** The least that the largest |cos| can be; 0 for no more vectors than dimensions. */
  private static double bound(FeatureGeometry.Result geometry) {
    double orthoplex = CoherenceBounds.orthoplex(geometry.alive(), geometry.dimension());
    double welch = CoherenceBounds.welch(geometry.alive(), geometry.dimension());
    return Double.isNaN(orthoplex) ? welch : Math.max(welch, orthoplex);
  }

  private static Plot histogram(FeatureGeometry.Result geometry) {
    double[] cosines = geometry.cosines();
    Bins bins = Bins.of(cosines, MOST_BINS, LEAST_WIDTH);
    String title = "cosines of all pairs";
    List<Rule> rules = new ArrayList<>();
    if (cosines.length > 0) {
      double mean = Statistics.mean(cosines);
      title += ", mean " + Numbers.significant(mean);
      rules.add(new Rule("", true, mean, Ink.SECOND));
    }
    double bound = bound(geometry);
    if (bound > 0) {
      title += "; grey: ±" + Numbers.significant(bound) + ", which every code's largest reaches";
      rules.add(new Rule("", true, -bound, Ink.BASELINE));
      rules.add(new Rule("", true, bound, Ink.BASELINE));
    }
    return new Histogram(
        new Heading(title, ""),
        Axis.linear("cosine of two features", -1, 1),
        Axis.linear("pairs"),
        bins.edges(),
        bins.counts(),
        Ink.MAIN,
        List.of(expected(geometry, bins)),
        rules);
  }

  /** How many pairs of random directions each bin would have. */
  private static Lines.Line expected(FeatureGeometry.Result geometry, Bins bins) {
    double[] edges = bins.edges();
    double width = edges[1] - edges[0];
    int first = (int) Math.floor(-1 / width);
    int last = (int) Math.ceil(1 / width);
    double[] middles = new double[last - first];
    double[] pairs = new double[middles.length];
    for (int k = 0; k < middles.length; k++) {
      double low = (first + k) * width;
      middles[k] = low + width / 2;
      pairs[k] =
          geometry.cosines().length
              * (RandomDirections.cosineAtMost(geometry.dimension(), low + width)
                  - RandomDirections.cosineAtMost(geometry.dimension(), low));
    }
    return new Lines.Line("", middles, pairs, Ink.IDEAL, Lines.Stroke.DASHED);
  }

  private static Plot comparison(FeatureGeometry.Result geometry) {
    Heading heading =
        new Heading("mean |cos|, ± " + Numbers.given(Chance.SPREADS) + " standard deviations", "");
    Axis places = Axis.named("", List.of("this network", "random"), Axis.Item.NONE);
    if (geometry.cosines().length == 0) {
      return new Lines(heading, places, Axis.linear("mean |cos|"), List.of(), List.of(), "");
    }
    double mean = meanSize(geometry.cosines());
    double random = random(geometry);
    double reach = Chance.SPREADS * spread(geometry);
    double room = Math.max(reach, Math.abs(mean - random)) + 1e-3;
    return new Lines(
        heading,
        places,
        Axis.linear("mean |cos|", Math.min(mean, random) - room, Math.max(mean, random) + room),
        List.of(
            point(0, mean, Ink.MAIN),
            point(1, random, Ink.BASELINE).withErrors(new double[] {reach})),
        List.of(),
        "");
  }

  private static Lines.Line point(int place, double value, Ink ink) {
    return new Lines.Line(
            Numbers.significant(value),
            new double[] {place},
            new double[] {value},
            ink,
            Lines.Stroke.SOLID)
        .withMarks();
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureGeometry.Result geometry = input.study().get(FeatureGeometry.ANALYSIS);
    double[] dimensionality = input.study().get(FeatureDimensionality.ANALYSIS).values();
    double[] cosines = geometry.cosines();
    double largest = Math.max(-Statistics.min(cosines), Statistics.max(cosines));
    return new Reading(
        "A mean |cos| like that of random directions is no sign of an arrangement: it only says how"
            + " many dimensions there are. A code built to keep features apart would have its"
            + " largest |cos| near the bound; one whose mean cosine is above 0 makes features push"
            + " each other up rather than down."
            + (Gauge.isFree(input.study())
                ? " Scaling a neuron's encoder turns all directions, so these numbers belong to the"
                    + " weights and not to the function."
                : ""),
        "cosines of the columns of W_in over all pairs of features; random: uniform directions, with"
            + " the spread of one set of as many; bounds by Welch and, for more than d(d + 1)/2"
            + " vectors, 1/√d (orthoplex); dimensionality: D_i = ‖W_i‖²/Σ_j(Ŵ_i·W_j)²",
        List.of(
            row("mean |cos|", Reported.number(input, "0.26"), meanSize(cosines), chance(geometry)),
            row("mean cos", Reported.number(input, "≈ 0"), Statistics.mean(cosines), "random 0"),
            row("smallest cos", "", Statistics.min(cosines), ""),
            row("largest cos", "", Statistics.max(cosines), ""),
            row("largest |cos|", "", largest, least(geometry)),
            row(
                "sum of dimensionalities",
                "",
                Arrays.stream(dimensionality).sum(),
                "at most " + Numbers.whole(geometry.dimension())),
            row(
                "mean dimensionality",
                "",
                Statistics.mean(dimensionality),
                "pair ½, dedicated 1")));
  }

  private static String chance(FeatureGeometry.Result geometry) {
    return geometry.alive() < 2
        ? ""
        : "random "
            + Numbers.significant(random(geometry))
            + " ± "
            + Numbers.significant(spread(geometry));
  }

  private static String least(FeatureGeometry.Result geometry) {
    double welch = CoherenceBounds.welch(geometry.alive(), geometry.dimension());
    double orthoplex = CoherenceBounds.orthoplex(geometry.alive(), geometry.dimension());
    String words = Double.isNaN(welch) ? "" : "Welch " + Numbers.significant(welch);
    return Double.isNaN(orthoplex)
        ? words
        : words + ", orthoplex " + Numbers.significant(orthoplex);
  }

  private static Reading.Row row(String name, String reported, double value, String control) {
    return new Reading.Row(
        name, reported, Double.isFinite(value) ? Numbers.significant(value) : "none", control);
  }
}
