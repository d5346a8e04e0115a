package superposition.figure.error;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import superposition.analysis.IsolatedErrors;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Responses;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.state.Metric;
import superposition.theory.NaiveBaseline;

/**
 * What of each feature's error is there without other features, and what they add (report 2, figure
 * 9).
 */
public final class ErrorSplitFigure implements RunFigure {

  @Override
  public String id() {
    return "error-split";
  }

  @Override
  public String name() {
    return "Isolated and interference";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC, FigureOption.SORT);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    double[] isolated = isolated(input);
    int count = isolated.length;
    List<Bars.Bar> alone = new ArrayList<>(count);
    List<Bars.Bar> added = new ArrayList<>(count);
    for (int i : errors.order(input.sorted())) {
      alone.add(new Bars.Bar(i, isolated[i], Ink.MAIN));
      added.add(new Bars.Bar(i, errors.errors()[i] - isolated[i], Ink.SECOND));
    }
    double mean = Statistics.mean(isolated);
    return Bars.stacked(
        new Heading(
            title(count, mean, errors.mean()),
            "isolated: feature i alone; together: " + errors.measured()),
        errors.places(input.sorted()),
        Axis.linear(errors.quantity()),
        List.of(
            new Bars.Series("isolated", alone), new Bars.Series("interference of others", added)),
        List.of(
            new Rule("mean isolated " + Numbers.significant(mean), false, mean, Ink.IDEAL),
            new Rule(
                "mean in all " + Numbers.significant(errors.mean()),
                false,
                errors.mean(),
                Ink.BASELINE)));
  }

  private static double[] isolated(FigureInput input) {
    IsolatedErrors.Result isolated = input.study().get(IsolatedErrors.ANALYSIS);
    return switch (input.metric()) {
      case ACTIVE -> isolated.active();
      case ALL_OUTPUTS -> isolated.allOutputs();
      case LOSS -> isolated.losses();
    };
  }

  private static String title(int features, double isolated, double total) {
    if (features == 1) {
      return "One feature has no interference";
    }
    if (!Double.isFinite(total)) {
      return "The error is not finite";
    }
    double share = isolated / total;
    if (!Double.isFinite(share)) {
      return "There is no error to be split";
    }
    return Numbers.percent(share)
        + " of the error is there with one feature alone; others "
        + (share <= 1
            ? "add " + Numbers.percent(1 - share)
            : "take " + Numbers.percent(share - 1) + " away");
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    double isolated = Statistics.mean(isolated(input));
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(row(input, "isolated", "0.0642", Numbers.significant(isolated)));
    rows.add(row(input, "interference", "0.0103", Numbers.significant(errors.mean() - isolated)));
    rows.add(row(input, "share of isolated", "86 %", share(isolated / errors.mean())));
    if (input.metric() == Metric.ACTIVE) {
      rows.addAll(attenuation(input));
    }
    String text =
        "The isolated error comes from the response itself: a slope below the target's and what the"
            + " output does where it should be silent. The rest comes from other features that"
            + " are active at the same time.";
    String inconsistent =
        Reported.error(input, "x").isEmpty()
            ? ""
            : " The report's summary splits the error otherwise, 73 to 27 %: it takes the gain of M"
                + " for the response slope, which contradicts its own measurement.";
    return new Reading(
        text + inconsistent,
        "isolated: mean over x_i with all other features inactive, exact; interference: "
            + errors.error()
            + ", minus that",
        rows);
  }

  private static Reading.Row row(FigureInput input, String name, String reported, String measured) {
    return new Reading.Row(name, Reported.error(input, reported), measured, "");
  }

  private static String share(double share) {
    return Double.isFinite(share) ? Numbers.percent(share) : "none";
  }

  /** The error of a scaled copy of the target, by either gain. */
  private static List<Reading.Row> attenuation(FigureInput input) {
    Study study = input.study();
    Responses.Result responses = study.get(Responses.ANALYSIS);
    double[] slopes = study.get(ResponseSlopes.ANALYSIS).slopes();
    double[] diagonal = new double[slopes.length];
    Arrays.setAll(diagonal, i -> responses.m(i, i));
    double square = new NaiveBaseline(study.model().config()).targetMoment(2);
    return List.of(
        new Reading.Row(
            "if output i were M[i,i]·target",
            Reported.error(input, "0.0542"),
            Numbers.significant(square * missing(diagonal)),
            "not the response"),
        new Reading.Row(
            "if output i were P[i,i]·target",
            "",
            Numbers.significant(square * missing(slopes)),
            ""));
  }

  /** Mean of (1 − g)². */
  private static double missing(double[] gains) {
    return Statistics.mean(Arrays.stream(gains).map(g -> (1 - g) * (1 - g)).toArray());
  }
}
