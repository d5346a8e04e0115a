package superposition.figure.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import superposition.analysis.WeightConcentration;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * The ten features with the largest |W_in[n,i]| of every neuron, a panel a neuron on one scale
 * (report 1, "Top-10 input features per neuron").
 */
public final class TopFeaturesFigure implements RunFigure {

  private static final int MOST_PANELS = 15;
  private static final int COLUMNS = 5;

  @Override
  public String id() {
    return "top-features";
  }

  @Override
  public String name() {
    return "Top features";
  }

  @Override
  public Plot plot(FigureInput input) {
    Network network = input.study().model().network();
    WeightConcentration.Result concentration = input.study().get(WeightConcentration.ANALYSIS);
    int[] neurons = neurons(concentration.specialization());
    Axis size = Concentrations.sizeAxis(network);
    List<Plot> panels = new ArrayList<>();
    for (int n : neurons) {
      panels.add(panel(network, n, size));
    }
    return new Grid(new Heading(title(input), subtitle(network, neurons.length)), COLUMNS, panels);
  }

  /** All neurons, or of many the most specialised ones, in the order of their numbers. */
  private static int[] neurons(double[] specialization) {
    return IntStream.range(0, specialization.length)
        .boxed()
        .sorted(Comparator.comparingDouble(n -> -finite(specialization[n])))
        .limit(MOST_PANELS)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private static double finite(double share) {
    return Double.isFinite(share) ? share : 0;
  }

  private static Plot panel(Network network, int neuron, Axis size) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i : largest(network, neuron)) {
      double w = network.wIn(neuron, i);
      bars.add(new Bars.Bar(i, Math.abs(w), w < 0 ? Ink.SECOND : Ink.MAIN));
      names.add(Integer.toString(i));
    }
    return new Bars(
            new Heading("neuron " + neuron, ""),
            Axis.named("feature", names, Axis.Item.FEATURE),
            size,
            bars,
            List.of(),
            List.of(),
            List.of(new Bars.Key("W_in > 0", Ink.MAIN), new Bars.Key("W_in < 0", Ink.SECOND)))
        .asHorizontal();
  }

  private static int[] largest(Network network, int neuron) {
    return IntStream.range(0, network.features())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -Math.abs(network.wIn(neuron, i))))
        .limit(Concentrations.TOP)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static String title(FigureInput input) {
    double top = Concentrations.topOne(input);
    if (!Double.isFinite(top)) {
      return "All encoder weights are 0: no feature is on top";
    }
    return "A neuron's largest weight is "
        + Numbers.percent(top)
        + " of its total"
        + (input.study().model().network().features() > Concentrations.TOP
            ? ", its ten largest " + Numbers.percent(Concentrations.topTen(input))
            : "");
  }

  private static String subtitle(Network network, int shown) {
    int hidden = network.hidden();
    return "the "
        + Numbers.counted(Math.min(Concentrations.TOP, network.features()), "feature")
        + " with the largest |W_in[n,i]| of "
        + (shown < hidden
            ? "the " + shown + " most specialised of " + Numbers.counted(hidden, "neuron")
            : Numbers.counted(hidden, "neuron"))
        + "; shares of Σ|W_in[n,i]|, mean over neurons";
  }

  @Override
  public Reading reading(FigureInput input) {
    return new Reading(
        "A neuron with one meaning would have one long bar. Bars that grow shorter little by little"
            + " say that it has none; normal values drawn at random look the same.",
        "shares of the largest and of the ten largest |W_in[n,i]| in Σ|W_in[n,i]|, mean over"
            + " neurons; normal: the same of as many normal values at their quantiles",
        Concentrations.rows(input));
  }
}
