package superposition.figure.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import superposition.analysis.Statistics;
import superposition.analysis.WeightConcentration;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Stacks;
import superposition.state.StackWeight;
import superposition.theory.RandomDirections;

/**
 * One stack a neuron: its weight for every feature, positive up and negative down, the largest next
 * to the axis (seed 003's weight stacks).
 */
public final class NeuronWeightsFigure implements RunFigure {

  /** More segments than this on a side are too thin to be told apart and are summed up. */
  private static final int MOST_SEGMENTS = 150;

  @Override
  public String id() {
    return "neuron-weights";
  }

  @Override
  public String name() {
    return "Neuron weights";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.STACK_WEIGHT);
  }

  @Override
  public Plot plot(FigureInput input) {
    Network network = input.study().model().network();
    boolean through = input.options().stackWeight() == StackWeight.THROUGH;
    List<Stacks.Column> columns = new ArrayList<>(network.hidden());
    for (int n = 0; n < network.hidden(); n++) {
      double factor = through ? largestDecoderWeight(network, n) : 1;
      columns.add(new Stacks.Column(n, segments(network, n, factor)));
    }
    WeightConcentration.Result concentration = input.study().get(WeightConcentration.ANALYSIS);
    double largest = largest(concentration);
    String title =
        Double.isFinite(largest)
            ? "At most "
                + Numbers.significant(100 * largest)
                + " % of a neuron's squared weight lies on one feature"
            : "All encoder weights are 0";
    String quantity = through ? "W_in[n,i]·max|W_out[k,n]|" : "W_in[n,i]";
    String subtitle =
        quantity
            + " of neuron n for every feature i, one segment and colour a feature, largest next to"
            + " the axis";
    return new Stacks(
        new Heading(title, subtitle),
        Axis.index("neuron n", network.hidden(), Axis.Item.NEURON),
        Axis.linear(quantity),
        columns,
        network.features());
  }

  private static double largestDecoderWeight(Network network, int neuron) {
    double largest = 0;
    for (int k = 0; k < network.features(); k++) {
      largest = Math.max(largest, Math.abs(network.wOut(k, neuron)));
    }
    return largest;
  }

  private static List<Stacks.Segment> segments(Network network, int neuron, double factor) {
    List<Stacks.Segment> all = new ArrayList<>(network.features());
    for (int i = 0; i < network.features(); i++) {
      double value = factor * network.wIn(neuron, i);
      if (value != 0) {
        all.add(new Stacks.Segment(i, value));
      }
    }
    all.sort(Comparator.comparingDouble(segment -> -Math.abs(segment.value())));
    List<Stacks.Segment> shown = new ArrayList<>();
    int up = 0;
    int down = 0;
    double restUp = 0;
    double restDown = 0;
    for (Stacks.Segment segment : all) {
      if (segment.value() > 0 && up++ >= MOST_SEGMENTS) {
        restUp += segment.value();
      } else if (segment.value() < 0 && down++ >= MOST_SEGMENTS) {
        restDown += segment.value();
      } else {
        shown.add(segment);
      }
    }
    if (restUp > 0) {
      shown.add(new Stacks.Segment(Stacks.REST, restUp));
    }
    if (restDown < 0) {
      shown.add(new Stacks.Segment(Stacks.REST, restDown));
    }
    return shown;
  }

  private static double largest(WeightConcentration.Result concentration) {
    return Statistics.max(concentration.specialization());
  }

  @Override
  public Reading reading(FigureInput input) {
    WeightConcentration.Result concentration = input.study().get(WeightConcentration.ANALYSIS);
    int features = input.study().model().network().features();
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "specialisation, smallest",
            Reported.number(input, "0.05"),
            Numbers.significant(Statistics.min(concentration.specialization())),
            "equal " + Numbers.significant(1.0 / features)));
    rows.add(
        new Reading.Row(
            "specialisation, largest",
            Reported.number(input, "0.08"),
            Numbers.significant(largest(concentration)),
            "random " + Numbers.significant(RandomDirections.meanLargestShare(features))));
    rows.addAll(Concentrations.rows(input));
    return new Reading(
        "A neuron that served one feature would be a stack of one colour. Many thin segments mean"
            + " that the neuron is shared by many features, and the same colour in many stacks that"
            + " a feature is written across many neurons.",
        "specialisation: largest w² of a neuron over the sum of its w², w = W_in[n,i]; shares of"
            + " Σ|w|, mean over neurons; equal: if all weights were the same size; random, normal:"
            + " means for weights drawn at random",
        rows);
  }
}
