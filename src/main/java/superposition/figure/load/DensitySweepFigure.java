package superposition.figure.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import superposition.analysis.DensitySweep;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.state.Metric;

/**
 * The network's errors at other densities than that of its training, and where they pass the naive
 * baseline's (report 2, figure 6).
 */
public final class DensitySweepFigure implements RunFigure {

  @Override
  public String id() {
    return "density-sweep";
  }

  @Override
  public String name() {
    return "Density sweep";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    DensitySweep.Result sweep = input.study().get(DensitySweep.ANALYSIS);
    DensitySweep.Curve curve = curve(sweep, input.metric());
    double[] p = sweep.densities();
    Axis x = Axis.log("density p of the evaluation");
    double trainedAt = input.study().model().config().density();
    Rule here = new Rule("trained at " + Numbers.given(trainedAt), true, trainedAt, Ink.IDEAL);
    List<Lines.Line> ratios = new ArrayList<>();
    for (Metric metric : Metric.values()) {
      boolean chosen = metric == input.metric();
      ratios.add(
          new Lines.Line(
              metric.id(),
              p,
              shown(curve(sweep, metric).ratios()),
              chosen ? Ink.MAIN : Ink.SECOND,
              chosen ? Lines.Stroke.SOLID : Lines.Stroke.DASHED));
    }
    return new Grid(
        new Heading(title(curve), subtitle(input, sweep)),
        2,
        List.of(
            new Lines(
                new Heading("error", ""),
                x,
                Axis.log(quantity(input)),
                List.of(
                    new Lines.Line(
                            "trained", p, shown(curve.trained()), Ink.MAIN, Lines.Stroke.SOLID)
                        .withErrors(curve.standardErrors()),
                    new Lines.Line(
                        "naive", p, shown(curve.naive()), Ink.BASELINE, Lines.Stroke.SOLID)),
                List.of(here),
                ""),
            new Lines(
                new Heading("trained / naive, by all three metrics", ""),
                x,
                Axis.log("trained / naive error"),
                ratios,
                List.of(new Rule("equal", false, 1, Ink.BASELINE)),
                "")));
  }

  private static DensitySweep.Curve curve(DensitySweep.Result sweep, Metric metric) {
    return switch (metric) {
      case ACTIVE -> sweep.active();
      case ALL_OUTPUTS -> sweep.allOutputs();
      case LOSS -> sweep.loss();
    };
  }

  /** What a logarithmic axis can show. */
  private static double[] shown(double[] values) {
    return Arrays.stream(values)
        .map(value -> value > 0 && Double.isFinite(value) ? value : Double.NaN)
        .toArray();
  }

  private static String quantity(FigureInput input) {
    return switch (input.metric()) {
      case ACTIVE, ALL_OUTPUTS -> "mean squared error";
      case LOSS -> "loss, mean " + FeatureErrors.loss(input.study().model().config());
    };
  }

  private static String title(DensitySweep.Curve curve) {
    int last = curve.trained().length - 1;
    double low = curve.trained()[0];
    double high = curve.trained()[last];
    if (!Double.isFinite(low + high)) {
      return "The error is not finite";
    }
    String from = Numbers.significant(low);
    String to = Numbers.significant(high);
    if (from.equals(to)) {
      return "The error is "
          + from
          + " at the smallest and at the largest density"
          + comparison(curve);
    }
    return "The error "
        + (monotone(curve.trained()) ? "rises" : "goes")
        + " from "
        + from
        + " to "
        + to
        + " with density"
        + comparison(curve);
  }

  private static String comparison(DensitySweep.Curve curve) {
    int last = curve.trained().length - 1;
    if (Double.isFinite(curve.crossover())) {
      boolean better = curve.trained()[0] < curve.naive()[0];
      return (better ? ", and passes naive at p = " : ", and falls below naive at p = ")
          + Numbers.significant(curve.crossover());
    }
    long below =
        IntStream.rangeClosed(0, last).filter(d -> curve.trained()[d] < curve.naive()[d]).count();
    if (below > 0 && below <= last) {
      return ", and nowhere clearly passes naive";
    }
    return below == 0 ? ", never below naive" : ", always below naive";
  }

  private static String subtitle(FigureInput input, DensitySweep.Result sweep) {
    String error =
        switch (input.metric()) {
          case ACTIVE -> "mean squared error of output i with feature i active";
          case ALL_OUTPUTS -> "mean squared error over all outputs";
          case LOSS -> "the loss over all outputs";
        };
    return error
        + ", the same network at each density; "
        + Numbers.counted(sweep.samples(), "common sample");
  }

  @Override
  public Reading reading(FigureInput input) {
    DensitySweep.Result sweep = input.study().get(DensitySweep.ANALYSIS);
    DensitySweep.Curve chosen = curve(sweep, input.metric());
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "error with rising p",
            Reported.error(input, "rises"),
            monotone(chosen.trained()) ? "rises" : "not always",
            ""));
    for (Metric metric : Metric.values()) {
      double crossover = curve(sweep, metric).crossover();
      rows.add(
          new Reading.Row(
              "equal to naive at p, by " + metric.id(),
              "",
              Double.isFinite(crossover) ? Numbers.significant(crossover) : "nowhere",
              ""));
    }
    int dense = chosen.trained().length - 1;
    rows.add(
        new Reading.Row(
            "error at p = 1",
            "",
            Numbers.significant(chosen.trained()[dense]),
            "naive " + Numbers.significant(chosen.naive()[dense])));
    return new Reading(
        "The network is not trained anew: this is what it does with more, or fewer, features at once"
            + " than it learned with. Where a metric's curve crosses the naive network's depends on"
            + " the metric, so a critical density is one of a metric and not of the network.",
        "metrics as everywhere, with the evaluation's p in place of the training's; naive: exact;"
            + " crossings by straight lines between densities",
        rows);
  }

  private static boolean monotone(double[] values) {
    for (int k = 1; k < values.length; k++) {
      if (!(values[k] > values[k - 1])) {
        return false;
      }
    }
    return true;
  }
}
