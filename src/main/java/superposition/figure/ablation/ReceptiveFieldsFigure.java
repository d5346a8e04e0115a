package superposition.figure.ablation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import superposition.analysis.AblationWeights;
import superposition.analysis.ReceptiveFields;
import superposition.analysis.Statistics;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.state.Metric;

/**
 * How many features each neuron serves: by function, beside the same by weight, and how the number
 * depends on the threshold (report 1, "Functional RF vs weight RF").
 */
public final class ReceptiveFieldsFigure implements RunFigure {

  private static final int THRESHOLDS = 60;

  /** The curve ends at so many thresholds. */
  private static final double REACH = 5;

  @Override
  public String id() {
    return "receptive-fields";
  }

  @Override
  public String name() {
    return "Receptive fields";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    AblationErrors errors = AblationErrors.of(input);
    ReceptiveFields.Result fields = input.study().get(errors.fields());
    String hurt = errors.hurt(fields.ablation());
    return new Grid(
        new Heading(title(fields, hurt), errors.measured()),
        2,
        List.of(functional(fields, hurt), both(fields), byThreshold(fields, errors.symbol())),
        List.of(2, 1, 1));
  }

  private static Bars functional(ReceptiveFields.Result fields, String hurt) {
    double mean = Statistics.mean(fields.functional());
    return new Bars(
        new Heading("functional: features with " + hurt, ""),
        neurons(fields),
        Axis.linear("features", 0, Double.NaN),
        bars(fields.functional(), Ink.MAIN),
        List.of(),
        List.of(new Rule("mean " + Numbers.significant(mean), false, mean, Ink.IDEAL)),
        List.of());
  }

  private static Bars both(ReceptiveFields.Result fields) {
    return Bars.sideBySide(
        new Heading("by function and by weight", ""),
        neurons(fields),
        Axis.linear("features", 0, Double.NaN),
        List.of(
            new Bars.Series("functional", bars(fields.functional(), Ink.MAIN)),
            new Bars.Series("|W_in| above its 75th percentile", bars(fields.weight(), Ink.SECOND))),
        List.of());
  }

  private static Axis neurons(ReceptiveFields.Result fields) {
    return Axis.index("neuron n", fields.weight().length, Axis.Item.NEURON);
  }

  private static List<Bars.Bar> bars(double[] counts, Ink ink) {
    return IntStream.range(0, counts.length)
        .mapToObj(n -> new Bars.Bar(n, counts[n], ink))
        .toList();
  }

  /** Mean size over the neurons for thresholds from 0. */
  private static Lines byThreshold(ReceptiveFields.Result fields, String symbol) {
    double used = fields.ablation().threshold();
    double[] thresholds = new double[THRESHOLDS + 1];
    Arrays.setAll(thresholds, k -> REACH * used * k / THRESHOLDS);
    double[] sizes = meanSizes(fields, thresholds);
    String label = "used " + Numbers.given(used);
    return new Lines(
        new Heading("functional size by threshold", ""),
        Axis.linear("threshold of " + symbol),
        Axis.linear("features, mean", 0, Double.NaN),
        List.of(new Lines.Line("", thresholds, sizes, Ink.MAIN, Lines.Stroke.SOLID)),
        List.of(new Rule(label, true, used, Ink.IDEAL)),
        "");
  }

  /** Mean number of features a neuron above each of some rising thresholds. */
  private static double[] meanSizes(ReceptiveFields.Result fields, double[] thresholds) {
    double[] deltas = fields.ablation().deltas().clone();
    Arrays.sort(deltas); // NaN last
    int known = deltas.length;
    while (known > 0 && Double.isNaN(deltas[known - 1])) {
      known--;
    }
    double[] sizes = new double[thresholds.length];
    int at = 0;
    for (int k = 0; k < thresholds.length; k++) {
      while (at < known && deltas[at] <= thresholds[k]) {
        at++;
      }
      sizes[k] = (double) (known - at) / fields.weight().length;
    }
    return sizes;
  }

  private static String title(ReceptiveFields.Result fields, String hurt) {
    double functional = Statistics.mean(fields.functional());
    double weight = Statistics.mean(fields.weight());
    String size = Numbers.significant(functional);
    return "A neuron serves "
        + size
        + " features by "
        + hurt
        + (weight > 0
            ? ", " + Numbers.significant(functional / weight) + " times as many as by weight"
            : "");
  }

  @Override
  public Reading reading(FigureInput input) {
    AblationErrors errors = AblationErrors.of(input);
    ReceptiveFields.Result fields = input.study().get(errors.fields());
    double functional = Statistics.mean(fields.functional());
    double weight = Statistics.mean(fields.weight());
    double half = mean(fields, 0.5);
    double twice = mean(fields, 2);
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "functional, mean",
            Reported.error(input, "37.4"),
            Numbers.significant(functional),
            "half the threshold "
                + Numbers.significant(half)
                + ", twice "
                + Numbers.significant(twice)));
    rows.add(
        new Reading.Row(
            "by weight, mean",
            Reported.error(input, "25.0"),
            Numbers.significant(weight),
            "a quarter, by construction"));
    rows.add(
        new Reading.Row(
            "functional / weight",
            Reported.error(input, "1.5"),
            weight > 0 ? Numbers.significant(functional / weight) : "none",
            "a ratio of two thresholds"));
    if (input.metric() == Metric.ACTIVE) {
      rows.add(
          new Reading.Row(
              "functional among largest W_in[n,·]",
              "",
              AblationFigure.share(input.study().get(AblationWeights.ANALYSIS).hurtLargest()),
              "all, if only weights count"));
    }
    return new Reading(
        "A neuron's functional field has the features that get worse without it. The weight field is"
            + " a quarter of all features whatever the weights are, so the ratio of both says where"
            + " two thresholds lie and not that the network reaches further than its weights. The"
            + " sign tells more: see which share of the functional field is just the neuron's"
            + " largest signed weights.",
        "functional: "
            + errors.hurt(fields.ablation())
            + ", "
            + errors.measured()
            + "; weight: |W_in[n,i]| above the neuron's own 75th percentile"
            + AblationErrors.thresholdOrigin(input.metric()),
        rows);
  }

  private static double mean(ReceptiveFields.Result fields, double factor) {
    return Statistics.mean(fields.functional(factor * fields.ablation().threshold()));
  }
}
