package superposition.figure.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Statistics;
import superposition.config.RunConfig;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
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
 * What output i does when feature i alone is active, for the three best, the three middle and the
 * three worst features by the metric in use, all on one scale (report 1, "What does the response
 * look like?").
 */
public final class ResponseGridFigure implements RunFigure {

  private static final int COLUMNS = 3;
  private static final List<String> RANKS = List.of("best", "middle", "worst");

  @Override
  public String id() {
    return "response-grid";
  }

  @Override
  public String name() {
    return "Response 3×3";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    int[] order = FeatureErrors.of(input.lead(), input.metric()).byError();
    List<Lines.Line[]> curves = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    int[] places = places(order.length);
    for (int k = 0; k < places.length; k++) {
      int feature = order[places[k]];
      curves.add(curves(input, feature));
      String rank = places.length < 3 * COLUMNS ? "" : RANKS.get(k / COLUMNS) + " · ";
      titles.add(rank + "feature " + feature);
    }
    double[] slopes = input.study().get(ResponseSlopes.ANALYSIS).slopes();
    RunConfig config = input.study().model().config();
    Axis x = Axis.linear("input x", config.inputRange().low(), 1);
    Axis y = Curves.commonScale("output", curves);
    List<Plot> panels = new ArrayList<>();
    for (int k = 0; k < places.length; k++) {
      int feature = order[places[k]];
      String note =
          "slope "
              + Numbers.significant(slopes[feature])
              + "\nerror "
              + Numbers.significant(errors.errors()[feature]);
      panels.add(
          new Lines(
              new Heading(titles.get(k), ""), x, y, Arrays.asList(curves.get(k)), List.of(), note));
    }
    return new Grid(heading(slopes, errors), COLUMNS, panels);
  }

  private static Heading heading(double[] slopes, FeatureErrors errors) {
    String title =
        slopes.length == 1
            ? "The slope is " + Numbers.significant(slopes[0])
            : "The slope is "
                + Numbers.significant(Statistics.mean(slopes))
                + " on average, from "
                + Numbers.significant(Statistics.min(slopes))
                + " to "
                + Numbers.significant(Statistics.max(slopes))
                + " over "
                + Numbers.whole(slopes.length)
                + " features";
    String subtitle =
        "output i with input i alone at x; dashed: the target. Ranked by " + errors.error();
    return new Heading(title, subtitle);
  }

  /** Ranks of the features to be shown; fewer than nine features are all shown. */
  static int[] places(int count) {
    int shown = Math.min(count, 3 * COLUMNS);
    int[] places = new int[shown];
    for (int k = 0; k < shown; k++) {
      places[k] = k;
    }
    if (count > 3 * COLUMNS) {
      for (int k = 0; k < COLUMNS; k++) {
        places[COLUMNS + k] = (count - COLUMNS) / 2 + k;
        places[2 * COLUMNS + k] = count - COLUMNS + k;
      }
    }
    return places;
  }

  private static Lines.Line[] curves(FigureInput input, int feature) {
    RunConfig config = input.study().model().config();
    Network network = input.study().model().network();
    return new Lines.Line[] {
      Curves.of(config, x -> config.target().of((float) x), Ink.IDEAL, Lines.Stroke.DASHED),
      Curves.of(config, x -> network.response(feature, feature, x), Ink.MAIN, Lines.Stroke.SOLID)
    };
  }

  @Override
  public Reading reading(FigureInput input) {
    ResponseSlopes.Result result = input.study().get(ResponseSlopes.ANALYSIS);
    double[] slopes = result.slopes();
    return new Reading(
        "The slope says how much of its target a feature gets back when it is alone: 1 would be"
            + " perfect, and a naive network has 1 for its dedicated features and 0 for the rest."
            + " The nine panels share one scale.",
        "slope: output i at x = +1 on input i alone, P[i,i]; mean and standard deviation over all"
            + " features",
        List.of(
            new Reading.Row(
                "mean slope",
                Reported.number(input, "0.380"),
                Numbers.significant(Statistics.mean(slopes)),
                "ideal 1"),
            new Reading.Row(
                "standard deviation",
                Reported.number(input, "0.017"),
                Numbers.significant(Statistics.sd(slopes)),
                "naive 0 or 1"),
            new Reading.Row(
                "slopes above 0.8",
                Reported.number(input, "0"),
                count(slopes, 0.8, Double.POSITIVE_INFINITY),
                ""),
            new Reading.Row(
                "slopes below 0.2",
                Reported.number(input, "0"),
                count(slopes, Double.NEGATIVE_INFINITY, 0.2),
                ""),
            new Reading.Row(
                "mean output at x = −1",
                Reported.number(input, "≈ −0.04"),
                Numbers.significant(Statistics.mean(result.atMinusOne())),
                "ideal " + Numbers.significant(input.study().model().config().target().of(-1f)))));
  }

  private static String count(double[] slopes, double low, double high) {
    return Numbers.whole(Arrays.stream(slopes).filter(s -> s > low && s < high).count());
  }
}
