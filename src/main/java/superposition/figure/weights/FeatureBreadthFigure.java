package superposition.figure.weights;

import java.util.ArrayList;
import java.util.List;
import superposition.analysis.FeatureBreadth;
import superposition.analysis.Gauge;
import superposition.analysis.Statistics;
import superposition.analysis.TiedWeights;
import superposition.analysis.WeightConcentration;
import superposition.figure.FigureInput;
import superposition.figure.ItemBars;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * How many features each neuron reaches by two thresholds: the 90th percentile of all |W_in|, and
 * .05 (report 1, "Feature breadth per neuron").
 */
public final class FeatureBreadthFigure implements RunFigure {

  private static final String THRESHOLD = Numbers.fixed(WeightConcentration.BREADTH_THRESHOLD, 2);

  /** Another scale of the same network, for the control. */
  private static final double RESCALING = 10;

  @Override
  public String id() {
    return "feature-breadth";
  }

  @Override
  public String name() {
    return "Feature breadth";
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureBreadth.Result relative = input.study().get(FeatureBreadth.ANALYSIS);
    double[] absolute = absolute(input);
    int features = input.study().model().network().features();
    return new Grid(
        new Heading(
            "On average "
                + Numbers.significant(Statistics.mean(absolute))
                + " of a neuron's "
                + Numbers.counted(features, "weight")
                + " are above "
                + THRESHOLD
                + " in size",
            "number of features with |W_in[n,i]| above a threshold, of "
                + Numbers.counted(absolute.length, "neuron")),
        2,
        List.of(
            panel(
                "above the 90th percentile, " + Numbers.significant(relative.threshold()),
                relative.above()),
            panel("above " + THRESHOLD, absolute)));
  }

  private static Bars panel(String title, double[] counts) {
    return ItemBars.neuronsWithMean(title, "features", counts);
  }

  private static double[] absolute(FigureInput input) {
    return input.study().get(WeightConcentration.ANALYSIS).breadth();
  }

  @Override
  public Reading reading(FigureInput input) {
    Network network = input.study().model().network();
    double[] relative = input.study().get(FeatureBreadth.ANALYSIS).above();
    double threshold = WeightConcentration.BREADTH_THRESHOLD;
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "above the 90th percentile, mean",
            Reported.number(input, "≈ 10"),
            Numbers.significant(Statistics.mean(relative)),
            "by construction"));
    rows.add(
        new Reading.Row(
            "the same, fewest to most",
            "",
            Numbers.whole((long) Statistics.min(relative))
                + "–"
                + Numbers.whole((long) Statistics.max(relative)),
            ""));
    rows.add(
        new Reading.Row(
            "above " + THRESHOLD + ", mean",
            Reported.number(input, "89.7"),
            Numbers.significant(Statistics.mean(absolute(input))),
            "normal " + Numbers.significant(normal(input, threshold))));
    if (Gauge.isFree(input.study())) {
      rows.add(
          new Reading.Row(
              "above " + THRESHOLD + " after W_in / 10, W_out × 10",
              "",
              Numbers.significant(above(network, threshold * RESCALING)),
              "same outputs"));
    }
    return new Reading(
        "A tenth of all weights lies above their own 90th percentile in every network, so the left"
            + " mean says nothing. The right one counts weights above a number that was chosen, and"
            + (Gauge.isFree(input.study())
                ? " the scale of a neuron's encoder is free: the same outputs come with nearly any"
                    + " count."
                : " depends on how large the weights happen to be."),
        "number of features i with |W_in[n,i]| above the threshold, mean over neurons; normal: of"
            + " normal weights with the neurons' root mean squares",
        rows);
  }

  /** Mean number of features a neuron above a threshold. */
  private static double above(Network network, double threshold) {
    double count = 0;
    for (float w : network.wIn()) {
      count += Math.abs(w) > threshold ? 1 : 0;
    }
    return count / network.hidden();
  }

  private static double normal(FigureInput input, double threshold) {
    int features = input.study().model().network().features();
    double[] norms = input.study().get(TiedWeights.ANALYSIS).encoderNorms();
    double sum = 0;
    for (double norm : norms) {
      sum += norm > 0 ? NormalWeights.above(threshold, norm / Math.sqrt(features)) : 0;
    }
    return features * sum / norms.length;
  }
}
