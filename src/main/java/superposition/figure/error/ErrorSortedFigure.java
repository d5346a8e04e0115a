package superposition.figure.error;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import superposition.analysis.SamplingNoise;
import superposition.analysis.Statistics;
import superposition.figure.FeatureErrors;
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
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.state.Metric;

/**
 * The features' errors in rising order, and both networks' in one order, in which the naive one has
 * a cliff between the features that it serves and those that it ignores (report 2, figure 1).
 */
public final class ErrorSortedFigure implements RunFigure {

  private static final double ROOM = 1.08;

  private static final List<Bars.Key> LEGEND =
      List.of(
          new Bars.Key("better than naive", Ink.BETTER),
          new Bars.Key("not better", Ink.WORSE),
          new Bars.Key("naive baseline", Ink.BASELINE));

  @Override
  public String id() {
    return "error-sorted";
  }

  @Override
  public String name() {
    return "Errors in order";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    int count = errors.errors().length;
    double[] finite = Statistics.finite(errors.errors());
    double largest = Math.max(errors.ignored(), finite.length == 0 ? 0 : Statistics.max(finite));
    Axis x = Axis.index("rank", count, Axis.Item.FEATURE);
    Axis y = Axis.linear(errors.quantity(), 0, largest > 0 ? ROOM * largest : 1);
    return new Grid(
        new Heading(title(errors), errors.measured()),
        2,
        List.of(own(errors, x, y), both(errors, x, y)));
  }

  /** The network's errors in their own order. */
  private static Bars own(FeatureErrors errors, Axis x, Axis y) {
    List<Rule> rules = new ArrayList<>();
    rules.add(
        new Rule("mean " + Numbers.significant(errors.mean()), false, errors.mean(), Ink.IDEAL));
    if (errors.ignored() > 0) {
      String label = "ignored by naive " + Numbers.significant(errors.ignored());
      rules.add(new Rule(label, false, errors.ignored(), Ink.BASELINE));
    }
    return new Bars(
        new Heading("in the network's own order", ""),
        x,
        y,
        bars(errors, errors.byError()),
        List.of(),
        rules,
        LEGEND);
  }

  /** Both networks' errors, in the naive one's order. */
  private static Bars both(FeatureErrors errors, Axis x, Axis y) {
    int[] order =
        Arrays.stream(errors.byError())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> errors.naive()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Bars.Bar> naive =
        Arrays.stream(order)
            .mapToObj(i -> new Bars.Bar(i, errors.naive()[i], Ink.BASELINE))
            .toList();
    return new Bars(
        new Heading("in the naive network's order", ""),
        x,
        y,
        bars(errors, order),
        naive,
        cliff(errors),
        LEGEND);
  }

  /** Where the naive network's neurons end, between two places. */
  private static List<Rule> cliff(FeatureErrors errors) {
    int served = errors.dedicated();
    return served == 0 || served == errors.naive().length
        ? List.of()
        : List.of(new Rule("naive serves " + served, true, served - 0.5, Ink.BASELINE));
  }

  private static List<Bars.Bar> bars(FeatureErrors errors, int[] order) {
    return Arrays.stream(order)
        .mapToObj(
            i -> new Bars.Bar(i, errors.errors()[i], errors.beats(i) ? Ink.BETTER : Ink.WORSE))
        .toList();
  }

  private static String title(FeatureErrors errors) {
    int count = errors.errors().length;
    String low = Numbers.significant(Statistics.min(errors.errors()));
    String high = Numbers.significant(Statistics.max(errors.errors()));
    String own = "The errors lie between " + low + " and " + high;
    if (low.equals(high)) {
      own = (count == 1 ? "The error is " : "All errors are ") + low;
    }
    if (errors.dedicated() == count) {
      return own + "; the naive network makes none";
    }
    String level = Numbers.significant(errors.ignored());
    return own
        + "; the naive network's are 0 for "
        + Numbers.counted(errors.dedicated(), "feature")
        + " and "
        + (isCliff(errors) ? level : "up to " + level)
        + " for "
        + Numbers.whole(count - errors.dedicated());
  }

  /** Whether all ignored features cost the same. */
  private static boolean isCliff(FeatureErrors errors) {
    return Arrays.stream(errors.naive()).allMatch(e -> e == 0 || e == errors.ignored());
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    double[] noisy = new double[0];
    String few = "";
    if (input.metric() == Metric.ACTIVE) {
      SamplingNoise.Result noise = input.study().get(SamplingNoise.ANALYSIS);
      noisy = noise.noisy();
      few = Numbers.whole(noise.samples()) + " samples ";
    }
    String text =
        "The naive network has a cliff: no error for the features that have a neuron of their own,"
            + " the whole target for the rest. A network in superposition spreads its error over"
            + " all features."
            + (few.isEmpty()
                ? ""
                : " How far the errors differ depends on how many samples measure them: noise makes"
                    + " them seem to differ more.");
    return new Reading(
        text,
        errors.measured(),
        List.of(
            row(input, "smallest error", "0.0671", errors.errors(), few, noisy, Statistics::min),
            row(input, "largest error", "0.0808", errors.errors(), few, noisy, Statistics::max),
            row(input, "standard deviation", "0.0029", errors.errors(), few, noisy, Statistics::sd),
            row(input, "range", "0.0128", errors.errors(), few, noisy, Statistics::range)));
  }

  /** Control is the same quantity of noisier errors, if there are any. */
  private static Reading.Row row(
      FigureInput input,
      String name,
      String reported,
      double[] errors,
      String few,
      double[] noisy,
      java.util.function.ToDoubleFunction<double[]> quantity) {
    return new Reading.Row(
        name,
        Reported.error(input, reported),
        Numbers.significant(quantity.applyAsDouble(errors)),
        few.isEmpty() ? "" : few + Numbers.significant(quantity.applyAsDouble(noisy)));
  }
}
