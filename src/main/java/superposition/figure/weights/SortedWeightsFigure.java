package superposition.figure.weights;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import superposition.analysis.WeightConcentration;
import superposition.analysis.WeightSigns;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
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

/**
 * |W_in[n,:]| of neurons sorted by size: three of them as the report has them, the others faint,
 * and normal values to compare with (report 1, "Sorted absolute W_in weights").
 */
public final class SortedWeightsFigure implements RunFigure {

  /** More faint curves than this are a grey area. */
  private static final int MOST_FAINT = 60;

  /** More points than this on a curve show nothing more. */
  private static final int MOST_POINTS = 500;

  /** So few points are marked; one alone would not be seen. */
  private static final int MOST_MARKED = 12;

  /** Ratio of mean sizes from which the two signs are clearly not alike. */
  private static final double STEP = 2;

  @Override
  public String id() {
    return "sorted-weights";
  }

  @Override
  public String name() {
    return "Sorted weights";
  }

  @Override
  public Plot plot(FigureInput input) {
    Network network = input.study().model().network();
    double[] topTen = input.study().get(WeightConcentration.ANALYSIS).topTen();
    int[] ranks = ranks(network.features());
    List<Lines.Line> all = new ArrayList<>();
    for (int n = 0; n < network.hidden(); n += step(network)) {
      all.add(line("", ranks, sizes(sorted(network, n)), Ink.BASELINE, Lines.Stroke.FAINT));
    }
    Axis x = Axis.linear("rank by size", 0, network.features() + 1.0);
    Axis y = Concentrations.sizeAxis(network);
    List<Plot> panels = new ArrayList<>();
    for (int n : named(network.hidden())) {
      List<Lines.Line> lines = new ArrayList<>(all);
      lines.addAll(curves(ranks, sorted(network, n)));
      String note = Double.isFinite(topTen[n]) ? "ten largest " + Numbers.percent(topTen[n]) : "";
      panels.add(new Lines(new Heading("neuron " + n, ""), x, y, lines, List.of(), note));
    }
    return new Grid(new Heading(title(input, network), subtitle(network)), 3, panels);
  }

  /** A neuron's weights beside normal ones; those that are negative in a colour of their own. */
  private static List<Lines.Line> curves(int[] ranks, double[] sorted) {
    double[] sizes = sizes(sorted);
    double[] negative = Arrays.stream(sorted).map(w -> w < 0 ? -w : Double.NaN).toArray();
    boolean any = Arrays.stream(sorted).anyMatch(w -> w < 0);
    return List.of(
        line("", ranks, normal(sizes), Ink.IDEAL, Lines.Stroke.DASHED),
        line("", ranks, sizes, Ink.MAIN, Lines.Stroke.SOLID),
        line(any ? "W_in < 0" : "", ranks, negative, Ink.SECOND, Lines.Stroke.SOLID));
  }

  private static String title(FigureInput input, Network network) {
    WeightSigns.Result signs = input.study().get(WeightSigns.ANALYSIS);
    double positive = signs.meanPositiveSize();
    double negative = signs.meanNegativeSize();
    if (!Double.isFinite(Concentrations.topTen(input))) {
      return "All encoder weights are 0";
    }
    if (!Double.isFinite(positive) || !Double.isFinite(negative)) {
      return "All encoder weights have the same sign";
    }
    return "Of a neuron's "
        + Numbers.counted(network.features(), "weight")
        + " "
        + Numbers.significant(signs.meanPositive())
        + " are positive, "
        + Numbers.significant(positive)
        + " on average; negative ones are "
        + Numbers.significant(negative)
        + " in size";
  }

  private static String subtitle(Network network) {
    int step = step(network);
    return "|W_in[n,i]| over "
        + Numbers.counted(network.features(), "feature")
        + ", largest first; faint: "
        + (step == 1 ? "all" : Numbers.whole((network.hidden() + step - 1) / step) + " of")
        + " "
        + Numbers.counted(network.hidden(), "neuron")
        + "; dashed: normal values of the same root mean square";
  }

  /** Every so many neurons are drawn faint. */
  private static int step(Network network) {
    return (network.hidden() + MOST_FAINT - 1) / MOST_FAINT;
  }

  /** Neurons 0, 4 and 9 of ten; of others those at the same places. */
  static int[] named(int hidden) {
    return new TreeSet<>(List.of(0, 4 * hidden / 10, hidden - 1))
        .stream().mapToInt(Integer::intValue).toArray();
  }

  /** Ranks to be drawn, all of few. */
  private static int[] ranks(int features) {
    int count = Math.min(features, MOST_POINTS);
    int[] ranks = new int[count];
    Arrays.setAll(ranks, k -> count == 1 ? 0 : (int) ((long) k * (features - 1) / (count - 1)));
    return ranks;
  }

  /** A neuron's weights by falling size, with their signs. */
  private static double[] sorted(Network network, int neuron) {
    return IntStream.range(0, network.features())
        .mapToObj(i -> (double) network.wIn(neuron, i))
        .sorted(Comparator.comparingDouble(w -> -Math.abs(w)))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private static double[] sizes(double[] weights) {
    return Arrays.stream(weights).map(Math::abs).toArray();
  }

  /** Normal values of the same root mean square. */
  private static double[] normal(double[] sizes) {
    double[] values = NormalWeights.sorted(sizes.length);
    double scale = Math.sqrt(StatUtils.sumSq(sizes) / sizes.length);
    Arrays.setAll(values, k -> scale * values[k]);
    return values;
  }

  private static Lines.Line line(
      String name, int[] ranks, double[] sizes, Ink ink, Lines.Stroke stroke) {
    double[] x = Arrays.stream(ranks).mapToDouble(rank -> rank + 1).toArray();
    double[] y = Arrays.stream(ranks).mapToDouble(rank -> sizes[rank]).toArray();
    Lines.Line line = new Lines.Line(name, x, y, ink, stroke);
    return ranks.length <= MOST_MARKED ? line.withMarks() : line;
  }

  @Override
  public Reading reading(FigureInput input) {
    WeightSigns.Result signs = input.study().get(WeightSigns.ANALYSIS);
    double ratio = signs.meanPositiveSize() / signs.meanNegativeSize();
    List<Reading.Row> rows = new ArrayList<>(Concentrations.rows(input));
    rows.add(
        new Reading.Row(
            "positive weights a neuron",
            "",
            Numbers.significant(signs.meanPositive()),
            "normal " + Numbers.significant(input.study().model().network().features() / 2.0)));
    rows.add(
        new Reading.Row(
            "mean size of positive by negative weights",
            "",
            Double.isFinite(ratio) ? Numbers.significant(ratio) : "one sign only",
            "normal 1"));
    return new Reading(
        text(input, ratio),
        "|W_in[n,i]| sorted by size, largest first; shares in Σ|W_in[n,i]|, mean over neurons;"
            + " normal: of as many normal values at their quantiles",
        rows);
  }

  private static String text(FigureInput input, double ratio) {
    String text =
        "An elbow would part the features that a neuron serves from those that it does not. The"
            + " dashed curve is what weights without any order look like: normal values.";
    if (!(Math.max(ratio, 1 / ratio) > STEP)) {
      return text;
    }
    String other =
        ratio > 1
            ? "positive weights are much larger than negative ones"
            : "negative weights are much larger than positive ones";
    return text
        + " Here the curve bends where the sign changes: "
        + other
        + "."
        + (Reported.number(input, "no elbow").isEmpty()
            ? ""
            : " The report plots the sizes only, and finds no elbow.");
  }
}
