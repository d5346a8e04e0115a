package superposition.figure.weights;

import java.util.List;
import superposition.analysis.Gauge;
import superposition.analysis.Statistics;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.model.Network;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.theory.RandomDirections;

/** What the heat maps of W_in and W_out say. */
final class WeightMaps {

  private WeightMaps() {}

  /**
   * The finding: over how many neurons features are spread.
   *
   * @param verb what the weights do with a feature
   * @param spread neurons in effect, one value a feature
   */
  static Heading heading(FigureInput input, String verb, double[] spread, String matrix) {
    Network network = input.study().model().network();
    double mean = Statistics.mean(Statistics.finite(spread));
    String title =
        Double.isFinite(mean)
            ? "A feature is "
                + verb
                + " by "
                + Numbers.significant(mean)
                + " of "
                + Numbers.counted(network.hidden(), "neuron")
                + " in effect"
            : "All weights are 0";
    String subtitle =
        matrix
            + ", "
            + Numbers.counted(network.hidden(), "neuron")
            + " and "
            + Numbers.counted(network.features(), "feature")
            + "; in effect: (Σw²)²/Σw⁴ over the neurons, mean over features";
    return new Heading(title, subtitle);
  }

  /** The reading that goes with it. */
  static Reading reading(FigureInput input, String text, double[] spread) {
    int hidden = input.study().model().network().hidden();
    double[] some = Statistics.finite(spread);
    return new Reading(
        text
            + " A code that gives features neurons of their own would show one strong cell for each."
            + " Directions drawn at random are spread over (m + 2)/3 of m neurons."
            + (Gauge.isFree(input.study())
                ? " The colours of a neuron have no common scale with those of another, because a"
                    + " neuron's weights can trade scale."
                : ""),
        "neurons in effect: (Σ_n w²)²/Σ_n w⁴ of a feature's weights w, 1 if all lies on one neuron,"
            + " m if all have as much; features without weights left out",
        List.of(
            new Reading.Row(
                "neurons a feature, mean",
                "",
                Numbers.significant(Statistics.mean(some)),
                "random " + Numbers.significant(RandomDirections.participation(hidden))),
            new Reading.Row(
                "fewest", "", Numbers.significant(Statistics.min(some)), "own neuron 1"),
            new Reading.Row(
                "most",
                "",
                Numbers.significant(Statistics.max(some)),
                "all " + Numbers.whole(hidden))));
  }
}
