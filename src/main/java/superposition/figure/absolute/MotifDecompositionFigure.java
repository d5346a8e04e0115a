package superposition.figure.absolute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import superposition.analysis.InhibitionMotif;
import superposition.analysis.MotifDecomposition;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.figure.weights.WeightStacks;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Stacks;
import superposition.state.StackWeight;

/**
 * The seed's decomposition of a network in steps, a panel each: all weights, those that implement
 * the absolute value, what is left, each instance of the motif, and what remains. Weights that a
 * panel is not about are faded in their places.
 */
public final class MotifDecompositionFigure implements RunFigure {

  private static final int COLUMNS = 2;

  /** More instances than these, the strongest, share a panel. */
  private static final int MOST_INSTANCES = 4;

  @Override
  public String id() {
    return "motif-decomposition";
  }

  @Override
  public String name() {
    return "Decomposition";
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Words.unlessRectified(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    Network network = input.study().model().network();
    MotifDecomposition.Result parts = input.study().get(MotifDecomposition.ANALYSIS);
    List<Plot> panels = new ArrayList<>();
    panels.add(panel("All weights", network, (n, i) -> true));
    panels.add(panel("Absolute value, or one side of it", network, parts.absolute()::has));
    panels.add(panel("What is left", network, (n, i) -> !parts.absolute().has(n, i)));
    List<MotifDecomposition.Instance> instances = parts.instances();
    for (int k = 0; k < Math.min(MOST_INSTANCES, instances.size()); k++) {
      MotifDecomposition.Instance instance = instances.get(k);
      panels.add(panel(name(k, instance.hit()), network, instance::has));
    }
    if (instances.size() > MOST_INSTANCES) {
      List<MotifDecomposition.Instance> others =
          instances.subList(MOST_INSTANCES, instances.size());
      panels.add(
          panel(
              Numbers.counted(others.size(), "further instance"),
              network,
              (n, i) -> others.stream().anyMatch(one -> one.has(n, i))));
    }
    panels.add(panel("Small conditional biases that remain", network, parts.rest()::has));
    String subtitle =
        WeightStacks.quantity(StackWeight.THROUGH)
            + " of neuron n, one colour a feature; weights that a step is not about are faded";
    return new Grid(new Heading(title(network, parts), subtitle), COLUMNS, panels);
  }

  private static String name(int number, InhibitionMotif.Hit hit) {
    return "Instance "
        + (number + 1)
        + ": "
        + hit.carrier()
        + " holds "
        + hit.strong().label()
        + ", "
        + hit.weak().label()
        + "; "
        + hit.inhibitor()
        + " inhibits";
  }

  private static Plot panel(String title, Network network, BiPredicate<Integer, Integer> belongs) {
    List<Stacks.Column> columns = new ArrayList<>();
    for (int n = 0; n < network.hidden(); n++) {
      List<Stacks.Segment> segments = new ArrayList<>();
      for (Stacks.Segment segment : WeightStacks.segments(network, n, StackWeight.THROUGH)) {
        boolean shown = segment.feature() != Stacks.REST && belongs.test(n, segment.feature());
        segments.add(shown ? segment : segment.asFaded());
      }
      columns.add(new Stacks.Column(n, segments));
    }
    return new Stacks(
        new Heading(title, ""),
        Axis.index("neuron", network.hidden(), Axis.Item.NEURON),
        Axis.linear("weight through the neuron"),
        columns,
        network.features());
  }

  private static String title(Network network, MotifDecomposition.Result parts) {
    return share(network, parts.absolute()::has)
        + " of the squared weights implement the absolute value, "
        + Numbers.counted(parts.instances().size(), "instance")
        + " of the motif "
        + (parts.instances().size() == 1 ? "takes " : "take ")
        + share(network, parts.motif()::has)
        + ", "
        + share(network, parts.rest()::has)
        + " remain";
  }

  /** Share of all segments' squared heights. */
  private static String share(Network network, BiPredicate<Integer, Integer> belongs) {
    double part = 0;
    double all = 0;
    for (int n = 0; n < network.hidden(); n++) {
      double factor = WeightStacks.largestWritten(network, n);
      for (int i = 0; i < network.features(); i++) {
        double height = factor * network.wIn(n, i);
        all += height * height;
        part += belongs.test(n, i) ? height * height : 0;
      }
    }
    return Numbers.significant(100 * part / all) + " %";
  }

  @Override
  public Reading reading(FigureInput input) {
    Network network = input.study().model().network();
    MotifDecomposition.Result parts = input.study().get(MotifDecomposition.ANALYSIS);
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(new Reading.Row("absolute value", "", share(network, parts.absolute()::has), ""));
    rows.add(
        new Reading.Row(
            "instances of the motif",
            "",
            share(network, parts.motif()::has),
            Numbers.whole(parts.instances().size())));
    rows.add(new Reading.Row("what remains", "", share(network, parts.rest()::has), ""));
    return new Reading(
        "Most weights do what one would expect: a neuron answers one sign of one feature. A few"
            + " neurons hold two features asymmetrically, and others inhibit what that would"
            + " disturb. What remains is small: a feature that moves another output a little,"
            + " whenever it comes.",
        "shares of Σ(W_in[n,i]·max_k|W_out[k,n]|)²; absolute value: W_out[i,n]·relu(±W_in[n,i]) of"
            + " at least "
            + Numbers.significant(MotifDecomposition.ANSWER)
            + ", in no instance; the rule for the parts is chosen here",
        rows);
  }
}
