package superposition.figure.weights;

import java.util.Arrays;
import java.util.List;
import superposition.analysis.Statistics;
import superposition.analysis.WeightConcentration;
import superposition.figure.FigureInput;
import superposition.figure.ItemBars;
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
import superposition.theory.RandomDirections;

/**
 * The largest share of a neuron's squared encoder weight that lies on one feature, neuron by neuron
 * (report 1, "Neuron specialization").
 */
public final class SpecializationFigure implements RunFigure {

  /** From here on more than half of the neuron belongs to one feature. */
  private static final double HALF = 0.5;

  @Override
  public String id() {
    return "specialization";
  }

  @Override
  public String name() {
    return "Specialisation";
  }

  @Override
  public Plot plot(FigureInput input) {
    double[] shares = shares(input);
    int features = input.study().model().network().features();
    double random = RandomDirections.meanLargestShare(features);
    double[] expected = new double[shares.length];
    Arrays.fill(expected, random);
    return new Bars(
        new Heading(
            title(shares),
            "max w² / Σ w² over the features, w = W_in[n,i], of "
                + Numbers.counted(shares.length, "neuron")
                + "; 1 would be one feature alone"),
        ItemBars.neuronAxis(shares.length),
        Axis.linear("specialisation"),
        ItemBars.series(shares, Ink.MAIN),
        ItemBars.series(expected, Ink.BASELINE),
        List.of(
            new Rule(
                "uniform " + Numbers.significant(1.0 / features),
                false,
                1.0 / features,
                Ink.IDEAL)),
        List.of(
            new Bars.Key("this network", Ink.MAIN),
            new Bars.Key("random directions " + Numbers.significant(random), Ink.BASELINE)));
  }

  private static double[] shares(FigureInput input) {
    return input.study().get(WeightConcentration.ANALYSIS).specialization();
  }

  private static String title(double[] shares) {
    double[] alive = Statistics.finite(shares);
    if (alive.length == 0) {
      return "All encoder weights are 0: nothing is specialised";
    }
    long owned = Arrays.stream(alive).filter(share -> share > HALF).count();
    String range =
        alive.length == 1
            ? "Specialisation is " + Numbers.significant(alive[0])
            : "Specialisation runs from "
                + Numbers.significant(Statistics.min(alive))
                + " to "
                + Numbers.significant(Statistics.max(alive));
    String neurons = " of " + Numbers.counted(shares.length, "neuron");
    return range
        + ": "
        + (owned == 0 ? "none" : Numbers.whole(owned))
        + neurons
        + (owned <= 1 ? " belongs" : " belong")
        + " to one feature";
  }

  @Override
  public Reading reading(FigureInput input) {
    double[] alive = Statistics.finite(shares(input));
    int features = input.study().model().network().features();
    String random = "random " + Numbers.significant(RandomDirections.meanLargestShare(features));
    return new Reading(
        "1 means that the neuron reads one feature only, 1/n that it reads all n alike. But nobody"
            + " reads all alike by chance: weights drawn at random have a largest one too, and its"
            + " share is what these are to be compared with.",
        "specialisation: largest w² of neuron n over the sum of its w², w = W_in[n,i]; random: the"
            + " mean for directions drawn uniformly in R^n; uniform: 1/n",
        List.of(
            new Reading.Row(
                "smallest",
                Reported.number(input, "0.05"),
                Numbers.significant(Statistics.min(alive)),
                "uniform " + Numbers.significant(1.0 / features)),
            new Reading.Row("mean", "", Numbers.significant(Statistics.mean(alive)), random),
            new Reading.Row(
                "largest",
                Reported.number(input, "0.08"),
                Numbers.significant(Statistics.max(alive)),
                "one feature 1")));
  }
}
