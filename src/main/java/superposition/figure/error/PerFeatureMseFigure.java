package superposition.figure.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import superposition.analysis.Statistics;
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

/**
 * One bar a feature: its error by the metric in use, in two colours by whether it is below the
 * naive baseline's, which is drawn over it (report 1, "Does it even work?").
 */
public final class PerFeatureMseFigure implements RunFigure {

  @Override
  public String id() {
    return "per-feature-mse";
  }

  @Override
  public String name() {
    return "Per-feature MSE";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC, FigureOption.SORT);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    int count = errors.errors().length;
    List<Bars.Bar> bars = new ArrayList<>(count);
    List<Bars.Bar> naive = new ArrayList<>(count);
    for (int i : errors.order(input.sorted())) {
      Ink ink = errors.beats(i) ? Ink.BETTER : Ink.WORSE;
      bars.add(new Bars.Bar(i, errors.errors()[i], ink));
      naive.add(new Bars.Bar(i, errors.naive()[i], Ink.BASELINE));
    }
    return new Bars(
        new Heading(title(errors), errors.measured()),
        errors.places(input.sorted()),
        Axis.linear(errors.quantity()),
        bars,
        naive,
        List.of(
            new Rule("mean " + Numbers.significant(errors.mean()), false, errors.mean(), Ink.IDEAL),
            new Rule(
                "naive mean " + Numbers.significant(errors.naiveMean()),
                false,
                errors.naiveMean(),
                Ink.BASELINE)),
        legend(errors));
  }

  private static String title(FeatureErrors errors) {
    int beating = errors.beating();
    int count = errors.errors().length;
    String features = count == 1 ? " feature" : " features";
    String verb = beating == 1 || count == 1 ? " beats" : " beat";
    return (beating == 0 ? "None" : Numbers.whole(beating))
        + " of "
        + Numbers.whole(count)
        + features
        + (beating == 0 ? " beats" : verb)
        + " the naive baseline";
  }

  private static List<Bars.Key> legend(FeatureErrors errors) {
    int beating = errors.beating();
    int others = errors.errors().length - beating;
    return List.of(
        new Bars.Key("better than naive (" + Numbers.whole(beating) + ")", Ink.BETTER),
        new Bars.Key("not better (" + Numbers.whole(others) + ")", Ink.WORSE),
        new Bars.Key("naive baseline", Ink.BASELINE));
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    int hidden = input.study().model().network().hidden();
    int count = errors.errors().length;
    double low = Statistics.min(errors.errors());
    double high = Statistics.max(errors.errors());
    String text =
        "The naive network gives each of its "
            + Numbers.whole(Math.min(hidden, count))
            + " neurons one feature and ignores the rest. A network in superposition serves all"
            + " features a little instead. The dedicated features can not be beaten, because the naive error"
            + " there is 0: "
            + Numbers.whole(Math.max(0, count - hidden))
            + " is the ceiling.";
    return new Reading(
        text,
        errors.measured(),
        List.of(
            new Reading.Row(
                "features that beat naive",
                Reported.error(input, "90"),
                Numbers.whole(errors.beating()),
                "at most " + Numbers.whole(Math.max(0, count - hidden))),
            new Reading.Row(
                "mean error",
                Reported.error(input, "0.0742"),
                Numbers.significant(errors.mean()),
                "naive " + Numbers.significant(errors.naiveMean())),
            new Reading.Row(
                "smallest error", Reported.error(input, "0.0671"), Numbers.significant(low), ""),
            new Reading.Row(
                "largest error", Reported.error(input, "0.0808"), Numbers.significant(high), "")));
  }
}
