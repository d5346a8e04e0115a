package superposition.figure.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import superposition.analysis.NeuronClasses;
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
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Stacks;
import superposition.state.StackColor;
import superposition.state.StackWeight;
import superposition.theory.RandomDirections;

/**
 * One stack a neuron: its weight for every feature, positive up and negative down, the largest next
 * to the axis (seed 003's weight stacks).
 */
public final class NeuronWeightsFigure implements RunFigure {

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
    return Set.of(FigureOption.STACK_WEIGHT, FigureOption.STACK_COLOR);
  }

  @Override
  public Plot plot(FigureInput input) {
    Network network = input.study().model().network();
    StackWeight weight = input.options().stackWeight();
    boolean byClass = input.options().stackColor().equals(Optional.of(StackColor.NEURON_CLASS));
    NeuronClasses.Result classes = input.study().get(NeuronClasses.ANALYSIS);
    List<Stacks.Column> columns = new ArrayList<>(network.hidden());
    for (int n = 0; n < network.hidden(); n++) {
      Optional<Ink> ink = byClass ? Optional.of(WeightStacks.ink(classes, n)) : Optional.empty();
      columns.add(WeightStacks.column(network, n, weight, ink));
    }
    WeightConcentration.Result concentration = input.study().get(WeightConcentration.ANALYSIS);
    double largest = largest(concentration);
    String title =
        Double.isFinite(largest)
            ? "At most "
                + Numbers.significant(100 * largest)
                + " % of a neuron's squared weight lies on one feature"
            : "All encoder weights are 0";
    String quantity = WeightStacks.quantity(weight);
    String subtitle =
        quantity
            + " of neuron n for every feature i, one segment a feature, largest next to the axis; "
            + (byClass ? WeightStacks.counting() : "one colour a feature");
    return new Stacks(
        new Heading(title, subtitle),
        Axis.index("neuron n", network.hidden(), Axis.Item.NEURON),
        Axis.linear(quantity),
        columns,
        network.features(),
        byClass ? WeightStacks.legend() : List.of());
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
