package superposition.figure.response;

import java.util.Arrays;
import java.util.List;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Statistics;
import superposition.figure.Bins;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Histogram;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.theory.SlopeEstimate;

/**
 * How the response slopes P[i,i] of all features are distributed, with the ideal slope of 1 (report
 * 1, "Slope distribution").
 */
public final class SlopeDistributionFigure implements RunFigure {

  private static final int MOST_BINS = 20;
  private static final double HIGH = 0.8;
  private static final double LOW = 0.2;

  @Override
  public String id() {
    return "slope-distribution";
  }

  @Override
  public String name() {
    return "Slope distribution";
  }

  @Override
  public Plot plot(FigureInput input) {
    double[] slopes = slopes(input);
    Bins bins = Bins.of(slopes, MOST_BINS);
    double[] edges = bins.edges();
    double low = Math.min(0, edges[0]);
    double high = Math.max(1, edges[edges.length - 1]);
    double room = 0.04 * (high - low);
    double mean = Statistics.mean(slopes);
    return new Histogram(
        new Heading(title(slopes), subtitle(slopes)),
        Axis.linear("slope P[i,i]", low < 0 ? low - room : 0, high + room),
        Axis.linear("features"),
        edges,
        bins.counts(),
        Ink.MAIN,
        List.of(
            new Rule(meanLabel(slopes), true, mean, Ink.SECOND),
            new Rule("ideal 1", true, 1, Ink.IDEAL)));
  }

  private static double[] slopes(FigureInput input) {
    return input.study().get(ResponseSlopes.ANALYSIS).slopes();
  }

  private static String title(double[] slopes) {
    if (slopes.length == 1) {
      return "The slope is " + Numbers.significant(slopes[0]);
    }
    return "Slopes are "
        + Numbers.significant(Statistics.mean(slopes))
        + " ± "
        + Numbers.significant(Statistics.sd(slopes))
        + ": "
        + some(above(slopes))
        + " above 0.8, "
        + some(below(slopes))
        + " below 0.2";
  }

  private static String subtitle(double[] slopes) {
    return "P[i,i], output i at x = +1 on input i alone, of "
        + Numbers.counted(slopes.length, "feature")
        + "; mean ± standard deviation";
  }

  private static String meanLabel(double[] slopes) {
    String mean = "mean " + Numbers.significant(Statistics.mean(slopes));
    return slopes.length == 1 ? mean : mean + ", sd " + Numbers.significant(Statistics.sd(slopes));
  }

  private static String some(long count) {
    return count == 0 ? "none" : Numbers.whole(count);
  }

  private static long above(double[] slopes) {
    return Arrays.stream(slopes).filter(slope -> slope > HIGH).count();
  }

  private static long below(double[] slopes) {
    return Arrays.stream(slopes).filter(slope -> slope < LOW).count();
  }

  @Override
  public Reading reading(FigureInput input) {
    double[] slopes = slopes(input);
    int hidden = input.study().model().network().hidden();
    int dedicated = Math.min(hidden, slopes.length);
    double theory = SlopeEstimate.of(input.study().model().config());
    return new Reading(
        "A network that serves some features and ignores others has slopes near 1 and near 0. One"
            + " narrow heap says that all features share one compromise."
            + (Double.isFinite(theory)
                ? " The theory's slope follows from sizes, density and loss exponent alone."
                : ""),
        "slope: output i at x = +1 on input i alone, P[i,i]; standard deviation over the features",
        List.of(
            new Reading.Row(
                "mean slope",
                Reported.number(input, "0.380"),
                Numbers.significant(Statistics.mean(slopes)),
                Double.isFinite(theory) ? "theory " + Numbers.significant(theory) : "ideal 1"),
            new Reading.Row(
                "standard deviation",
                Reported.number(input, "0.017"),
                Numbers.significant(Statistics.sd(slopes)),
                "naive " + Numbers.significant(naiveSpread(dedicated, slopes.length))),
            new Reading.Row(
                "slopes above 0.8",
                Reported.number(input, "0"),
                Numbers.whole(above(slopes)),
                "naive " + Numbers.whole(dedicated)),
            new Reading.Row(
                "slopes below 0.2",
                Reported.number(input, "0"),
                Numbers.whole(below(slopes)),
                "naive " + Numbers.whole(slopes.length - dedicated))));
  }

  /** Standard deviation of slopes of which some are 1 and the others 0. */
  private static double naiveSpread(int ones, int count) {
    double share = (double) ones / count;
    return Math.sqrt(share * (1 - share));
  }
}
