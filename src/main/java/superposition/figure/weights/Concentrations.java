package superposition.figure.weights;

import java.util.List;
import superposition.analysis.Statistics;
import superposition.analysis.WeightConcentration;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Numbers;

/** How much of a neuron its largest weights make up, beside what normal weights would give. */
final class Concentrations {

  /** As many as the reports look at. */
  static final int TOP = 10;

  private Concentrations() {}

  /** Mean share of the largest weight over the neurons that have weights; NaN if none has. */
  static double topOne(FigureInput input) {
    return mean(input.study().get(WeightConcentration.ANALYSIS).topOne());
  }

  /** The same for the ten largest. */
  static double topTen(FigureInput input) {
    return mean(input.study().get(WeightConcentration.ANALYSIS).topTen());
  }

  private static double mean(double[] shares) {
    return Statistics.mean(Statistics.finite(shares));
  }

  /** One scale of |W_in| for all neurons. */
  static Axis sizeAxis(Network network) {
    double largest = 0;
    for (float w : network.wIn()) {
      largest = Math.max(largest, Math.abs(w));
    }
    return Axis.linear("|W_in[n,i]|", 0, largest > 0 ? 1.05 * largest : 1);
  }

  /** Both shares with the reports' numbers. */
  static List<Reading.Row> rows(FigureInput input) {
    int features = input.study().model().network().features();
    return List.of(
        new Reading.Row(
            "share of the largest weight",
            Reported.number(input, "3 %"),
            Numbers.percent(topOne(input)),
            "normal " + Numbers.percent(NormalWeights.share(features, 1))),
        new Reading.Row(
            "share of the ten largest",
            Reported.number(input, "27–28 %"),
            Numbers.percent(topTen(input)),
            "normal " + Numbers.percent(NormalWeights.share(features, TOP))));
  }
}
