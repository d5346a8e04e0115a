package superposition.figure.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import superposition.analysis.Statistics;
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
 * The error while exactly k features are active, with a straight line through it, and trained by
 * naive error (report 1, "Performance vs number of active features").
 */
public final class LoadFigure implements RunFigure {

  /** A baseline that changes by less over the loads is called flat. */
  private static final double FLAT = 1e-9;

  @Override
  public String id() {
    return "load";
  }

  @Override
  public String name() {
    return "Error against load";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    LoadErrors errors = LoadErrors.of(input.study(), input.metric());
    double[] loads = errors.loads();
    Axis k = Axis.linear("active features k", 0, loads.length + 1);
    List<Lines.Line> lines = new ArrayList<>();
    lines.add(
        new Lines.Line("trained", loads, errors.trained(), Ink.MAIN, Lines.Stroke.SOLID)
            .withErrors(errors.standardErrors()));
    lines.add(new Lines.Line("naive", loads, errors.naive(), Ink.BASELINE, Lines.Stroke.SOLID));
    String note = "";
    if (loads.length > 2) {
      SimpleRegression line = errors.line();
      lines.add(
          new Lines.Line(
              "straight line",
              loads,
              Arrays.stream(loads).map(line::predict).toArray(),
              Ink.SECOND,
              Lines.Stroke.DASHED));
      note =
          Double.isFinite(line.getRSquare()) ? "r² = " + Numbers.fixed(line.getRSquare(), 3) : "";
    }
    return new Grid(
        new Heading(LoadTitle.of(errors), errors.measured()),
        2,
        List.of(
            new Lines(
                new Heading("error", ""),
                k,
                Axis.linear(errors.quantity(), 0, Double.NaN),
                lines,
                List.of(),
                note),
            new Lines(
                new Heading("trained / naive", ""),
                k,
                Axis.linear("trained / naive error", 0, Double.NaN),
                List.of(
                    new Lines.Line("", loads, errors.ratios(), Ink.MAIN, Lines.Stroke.SOLID)
                        .withMarks()),
                List.of(new Rule("equal", false, 1, Ink.BASELINE)),
                crossing(errors))));
  }

  private static String crossing(LoadErrors errors) {
    return Double.isFinite(errors.crossover())
        ? "equal at k = " + Numbers.significant(errors.crossover())
        : "";
  }

  @Override
  public Reading reading(FigureInput input) {
    LoadErrors errors = LoadErrors.of(input.study(), input.metric());
    int last = errors.loads().length;
    List<Reading.Row> rows = new ArrayList<>();
    if (last > 2) {
      rows.add(
          new Reading.Row(
              "r² of the straight line",
              Reported.error(input, "0.959"),
              Numbers.significant(errors.line().getRSquare()),
              "a line 1"));
    }
    if (last > 1) {
      rows.add(
          new Reading.Row(
              "added by the second feature",
              "",
              Numbers.significant(errors.increment(1, 2)),
              last > 2 ? "line " + Numbers.significant(errors.line().getSlope()) : ""));
    }
    if (last > 2) {
      rows.add(
          new Reading.Row(
              "added by each of the last " + (last - LoadTitle.half(last)),
              "",
              Numbers.significant(errors.increment(LoadTitle.half(last), last)),
              "line " + Numbers.significant(errors.line().getSlope())));
    }
    rows.add(
        new Reading.Row(
            "trained / naive at k = " + last,
            Reported.error(input, "0.736"),
            Double.isFinite(errors.ratios()[last - 1])
                ? Numbers.significant(errors.ratios()[last - 1])
                : "none",
            "equal 1"));
    rows.add(
        new Reading.Row(
            "equal to naive at k =",
            Reported.error(input, "> 20"),
            Double.isFinite(errors.crossover())
                ? Numbers.significant(errors.crossover())
                : "none found",
            ""));
    rows.add(
        new Reading.Row(
            last == 1 ? "naive, k = 1" : "naive, k = 1 to " + last,
            Reported.error(input, "rises"),
            isFlat(errors.naive()) ? "flat" : "rises",
            ends(errors.naive())));
    return new Reading(
        "How the error changes with the number of features that are active at once. A curve that"
            + " bends steadily can have a high r², too: what the first and what the last features"
            + " add says whether it is straight."
            + (input.metric() == Metric.ACTIVE
                ? " Over the active outputs the naive network's error does not depend on k; it grows"
                    + " with k only if all outputs are averaged."
                : " Over all outputs the naive network's error is proportional to k."),
        errors.measured(),
        rows);
  }

  private static boolean isFlat(double[] naive) {
    double high = Statistics.max(naive);
    return high - Statistics.min(naive) <= FLAT * high;
  }

  private static String ends(double[] naive) {
    String first = Numbers.significant(naive[0]);
    return isFlat(naive) ? first : first + " to " + Numbers.significant(naive[naive.length - 1]);
  }
}
