package superposition.figure.matrix;

import java.util.List;
import java.util.Set;
import superposition.analysis.CrossGains;
import superposition.analysis.ReceivedInterference;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Responses;
import superposition.analysis.Statistics;
import superposition.config.Activation;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.ItemBars;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * What every feature does to every output when it is active alone, P[j,i], and how much
 * interference each output receives (report 2, "Cross-Gain Analysis").
 */
public final class CrossGainFigure implements RunFigure {

  @Override
  public String id() {
    return "cross-gain";
  }

  @Override
  public String name() {
    return "Cross-gain";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.SORT);
  }

  @Override
  public Plot plot(FigureInput input) {
    Responses.Result responses = input.study().get(Responses.ANALYSIS);
    double[] received = input.study().get(ReceivedInterference.ANALYSIS);
    Heading map = new Heading("output j at x = +1 on input i alone", "");
    return new Grid(
        new Heading(title(input), "P[j,i] and the interference that each output receives"),
        5,
        List.of(
            Matrices.heatMap(responses.p(), responses.features(), map, "P[j, i]", true),
            ItemBars.featuresWithMean(
                "interference received", "Σ(P[i,j]² + Q[i,j]²), j ≠ i", received, input.sorted())),
        List.of(3, 2));
  }

  private static String title(FigureInput input) {
    CrossGains.Result gains = input.study().get(CrossGains.ANALYSIS);
    double slope = input.study().get(ResponseSlopes.ANALYSIS).mean();
    if (!Double.isFinite(gains.meanAbsolute())) {
      return "One feature has no cross-gain";
    }
    return "Cross-gain averages "
        + Numbers.significant(gains.meanAbsolute())
        + " in size beside a self-gain of "
        + Numbers.significant(slope)
        + ", and runs from "
        + Numbers.significant(gains.min())
        + " to "
        + Numbers.significant(gains.max());
  }

  @Override
  public Reading reading(FigureInput input) {
    CrossGains.Result gains = input.study().get(CrossGains.ANALYSIS);
    double[] slopes = input.study().get(ResponseSlopes.ANALYSIS).slopes();
    double[] received = input.study().get(ReceivedInterference.ANALYSIS);
    boolean canonical = !Reported.number(input, "0.04").isEmpty();
    return new Reading(
        "The diagonal is what each feature keeps of itself, the rest is crosstalk. An even heap of"
            + " bars says that the cost is shared by all outputs alike."
            + (canonical
                ? " The report's range of ±0.15 and mean size of 0.04 fit no gain; closest are the"
                    + " answers at x = 0.5, which are half as large."
                : ""),
        "P[j,i]: output j at x = +1 on input i alone; mean and extremes over all j ≠ i; rank: the"
            + " mean size of normal entries with the least root mean square that the number of"
            + " neurons allows beside this diagonal",
        List.of(
            new Reading.Row(
                "self-gain, mean",
                Reported.number(input, "0.43"),
                Numbers.significant(Statistics.mean(slopes)),
                "ideal 1"),
            new Reading.Row(
                "self-gain, standard deviation",
                Reported.number(input, "0.01"),
                Numbers.significant(Statistics.sd(slopes)),
                ""),
            new Reading.Row(
                "cross-gain, mean",
                Reported.number(input, "≈ 0.00"),
                words(gains.mean()),
                "ideal 0"),
            new Reading.Row(
                "cross-gain, mean size",
                Reported.number(input, "0.04"),
                words(gains.meanAbsolute()),
                rank(input.study().model().network(), Statistics.mean(slopes))),
            new Reading.Row(
                "cross-gain, smallest",
                Reported.number(input, "−0.15"),
                words(gains.min()),
                "ideal 0"),
            new Reading.Row(
                "cross-gain, largest",
                Reported.number(input, "+0.15"),
                words(gains.max()),
                "ideal 0"),
            new Reading.Row(
                "interference received, spread",
                "",
                Numbers.percent(Statistics.sd(received) / Statistics.mean(received)),
                "")));
  }

  private static String words(double gain) {
    return Double.isFinite(gain) ? Numbers.significant(gain) : "none";
  }

  /** Only without bias and output activation is P of the rank of the hidden layer. */
  private static String rank(Network network, double slope) {
    double least = Matrices.leastEntry(network) * Math.abs(slope);
    boolean linear = network.outputActivation() == Activation.IDENTITY && !network.hasBias();
    return linear ? Matrices.rank(least) : "ideal 0";
  }
}
