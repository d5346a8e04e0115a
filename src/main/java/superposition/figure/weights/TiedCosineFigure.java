package superposition.figure.weights;

import java.util.ArrayList;
import java.util.List;
import superposition.analysis.Statistics;
import superposition.analysis.TiedWeights;
import superposition.figure.FigureInput;
import superposition.figure.ItemBars;
import superposition.figure.Reading;
import superposition.figure.Relation;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.plot.Scatter;

/**
 * How far each neuron's decoder points along its encoder, and W_out against W_inᵀ entry by entry
 * (report 1, "Encoder-decoder norm ratio").
 */
public final class TiedCosineFigure implements RunFigure {

  /** More entries than this are thinned out. */
  private static final int MOST_POINTS = 4000;

  @Override
  public String id() {
    return "tied-cosine";
  }

  @Override
  public String name() {
    return "Tied cosine";
  }

  @Override
  public Plot plot(FigureInput input) {
    TiedWeights.Result tied = input.study().get(TiedWeights.ANALYSIS);
    Network network = input.study().model().network();
    String subtitle =
        "cosine of W_out[:,n] and W_in[n,:] for "
            + Numbers.counted(network.hidden(), "neuron")
            + "; "
            + shown(network)
            + " entries of W_out against W_inᵀ";
    return new Grid(
        new Heading(title(tied), subtitle),
        2,
        List.of(
            ItemBars.neuronsWithMean(
                "cosine by neuron",
                "cos(W_out[:,n], W_in[n,:])",
                tied.cosines(),
                new Rule("tied 1", false, 1, Ink.BASELINE)),
            entries(network, tied)));
  }

  private static double mean(TiedWeights.Result tied) {
    return Statistics.mean(Statistics.finite(tied.cosines()));
  }

  private static String title(TiedWeights.Result tied) {
    double[] cosines = Statistics.finite(tied.cosines());
    if (cosines.length == 0) {
      return "Without weights on both sides there is no cosine";
    }
    String mean = "Decoder and encoder have a cosine of " + Numbers.significant(mean(tied));
    String least = Numbers.significant(Statistics.min(cosines));
    String most = Numbers.significant(Statistics.max(cosines));
    return least.equals(most) ? mean : mean + ", from " + least + " to " + most;
  }

  /** Every so many entries are shown. */
  private static int step(Network network) {
    return (network.features() * network.hidden() + MOST_POINTS - 1) / MOST_POINTS;
  }

  private static String shown(Network network) {
    int entries = network.features() * network.hidden();
    int step = step(network);
    String all = Numbers.whole(entries);
    return step == 1 ? all : Numbers.whole((entries + step - 1) / step) + " of " + all;
  }

  private static Scatter entries(Network network, TiedWeights.Result tied) {
    int features = network.features();
    List<Scatter.Point> points = new ArrayList<>();
    for (int k = 0; k < features * network.hidden(); k += step(network)) {
      int n = k / features;
      int i = k % features;
      points.add(new Scatter.Point(i, network.wIn(n, i), network.wOut(i, n), Ink.MAIN));
    }
    double ratio = Statistics.mean(Statistics.finite(tied.normRatios()));
    double low = points.stream().mapToDouble(Scatter.Point::x).min().orElse(0);
    double high = points.stream().mapToDouble(Scatter.Point::x).max().orElse(0);
    List<Lines.Line> lines = new ArrayList<>();
    String note = "";
    if (Double.isFinite(tied.r())) {
      lines.add(line(low, high, ratio, 0, Ink.BASELINE, Lines.Stroke.DASHED));
      lines.add(line(low, high, tied.slopeThroughOrigin(), 0, Ink.SECOND, Lines.Stroke.DASHED));
      lines.add(line(low, high, tied.slope(), tied.intercept(), Ink.SECOND, Lines.Stroke.SOLID));
      note = note(tied, ratio);
    }
    return new Scatter(
        new Heading("entry by entry", ""),
        Axis.linear("W_in[n,i]"),
        Axis.linear("W_out[i,n]"),
        points,
        lines,
        List.of(),
        Axis.Item.FEATURE,
        note);
  }

  private static Lines.Line line(
      double low, double high, double slope, double intercept, Ink ink, Lines.Stroke stroke) {
    double[] ends = {low, high};
    double[] heights = {intercept + slope * low, intercept + slope * high};
    return new Lines.Line("", ends, heights, ink, stroke);
  }

  private static String note(TiedWeights.Result tied, double ratio) {
    String sign = tied.intercept() < 0 ? " − " : " + ";
    return "solid: "
        + Numbers.significant(tied.slope())
        + "·w"
        + sign
        + Numbers.significant(Math.abs(tied.intercept()))
        + ", r = "
        + Numbers.fixed(tied.r(), 3)
        + "\ndashed: through the origin "
        + Numbers.significant(tied.slopeThroughOrigin())
        + "·w\ngrey: norm ratio "
        + Numbers.significant(ratio)
        + "·w";
  }

  @Override
  public Reading reading(FigureInput input) {
    TiedWeights.Result tied = input.study().get(TiedWeights.ANALYSIS);
    int features = input.study().model().network().features();
    boolean tie = input.study().model().config().tied();
    boolean canonical = !Reported.number(input, "1.13").isEmpty();
    return new Reading(
        (tie
                ? "The weights are tied: decoder and encoder are the same by construction."
                : "Nothing ties the decoder to the encoder: a cosine near 1 has to be learned, and"
                    + " does not depend on how the two share their scale.")
            + " Entry by entry, a line that misses the origin says that positive and negative"
            + " weights are decoded by different factors."
            + (canonical
                ? " The report's 1.13 is the ratio of the norms and not the slope of its scatter."
                : ""),
        "cosine of W_out[:,n] and W_in[n,:], mean over neurons with weights; least-squares lines of"
            + " W_out[i,n] on W_in[n,i] over all entries, with an intercept and through the origin",
        List.of(
            new Reading.Row(
                "cosine, mean",
                Reported.number(input, "0.956"),
                Numbers.significant(mean(tied)),
                tie
                    ? "1 by construction"
                    : "chance 0 ± " + Numbers.significant(1 / Math.sqrt(features))),
            new Reading.Row(
                "slope with intercept",
                Reported.number(input, "≈ 1.13"),
                Numbers.significant(tied.slope()),
                "tied 1"),
            new Reading.Row("intercept", "", Numbers.significant(tied.intercept()), "tied 0"),
            new Reading.Row(
                "slope through the origin",
                "",
                Numbers.significant(tied.slopeThroughOrigin()),
                "tied 1"),
            new Reading.Row("r of the entries", "", Relation.words(tied.r()), "tied 1")));
  }
}
