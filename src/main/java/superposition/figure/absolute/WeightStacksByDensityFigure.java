package superposition.figure.absolute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import superposition.analysis.NeuronClasses;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.weights.WeightStacks;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Stacks;
import superposition.state.StackColor;
import superposition.state.StackWeight;

/**
 * The weight stacks of each member of a family, neurons in the order of the features on which their
 * largest weights lie (seed 003, "Neurons (sorted by importance of largest feature)"). Members that
 * are not trained yet have their place.
 */
public final class WeightStacksByDensityFigure implements FamilyFigure {

  private static final int COLUMNS = 2;

  /** From so many features on their colours can no longer be told apart. */
  private static final int MANY_FEATURES = 30;

  @Override
  public String id() {
    return "weight-stacks-by-density";
  }

  @Override
  public String name() {
    return "Weight stacks";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.STACK_COLOR);
  }

  @Override
  public Optional<String> refusal(List<RunConfig> runs) {
    return Words.unlessDensities(runs);
  }

  @Override
  public Plot plot(FamilyInput input) {
    boolean byClass =
        input
            .options()
            .stackColor()
            .map(StackColor.NEURON_CLASS::equals)
            .orElse(input.members().get(0).config().features() >= MANY_FEATURES);
    List<Plot> panels = new ArrayList<>();
    for (FamilyInput.Member member : input.members()) {
      panels.add(panel(member, byClass));
    }
    String subtitle =
        WeightStacks.quantity(StackWeight.THROUGH)
            + ", one column a neuron, in the order of their largest features; "
            + (byClass ? WeightStacks.counting() : "one colour a feature");
    return new Grid(new Heading(title(input), subtitle), COLUMNS, panels);
  }

  private static Plot panel(FamilyInput.Member member, boolean byClass) {
    List<Stacks.Column> columns = new ArrayList<>();
    String state = "not trained yet";
    if (member.study().filter(study -> study.model().diverged()).isPresent()) {
      state = "diverged";
    } else if (member.study().isPresent()) {
      Study study = member.study().get();
      Network network = study.model().network();
      NeuronClasses.Result classes = study.get(NeuronClasses.ANALYSIS);
      for (int n : WeightStacks.byLargestFeature(classes)) {
        Optional<Ink> ink = byClass ? Optional.of(WeightStacks.ink(classes, n)) : Optional.empty();
        columns.add(WeightStacks.column(network, n, StackWeight.THROUGH, ink));
      }
      state = Words.counts(classes);
    }
    return new Stacks(
        new Heading(member.label() + ": " + state, ""),
        Axis.index("neurons", member.config().hidden(), Axis.Item.NEURON),
        Axis.linear("weight through the neuron"),
        columns,
        member.config().features(),
        byClass ? WeightStacks.legend() : List.of());
  }

  private static String title(FamilyInput input) {
    List<FamilyInput.Member> trained = input.trained();
    if (trained.isEmpty()) {
      return "No network is trained yet";
    }
    FamilyInput.Member first = trained.get(0);
    FamilyInput.Member last = trained.get(trained.size() - 1);
    if (first == last) {
      return Words.monosemantic(first) + " neurons are monosemantic at " + first.label();
    }
    return Words.monosemantic(first)
        + " neurons are monosemantic at "
        + first.label()
        + ", "
        + Words.monosemantic(last)
        + " at "
        + last.label();
  }

  @Override
  public Reading reading(FamilyInput input) {
    List<Reading.Row> rows = new ArrayList<>();
    for (FamilyInput.Member member : input.trained()) {
      NeuronClasses.Result classes = member.study().orElseThrow().get(NeuronClasses.ANALYSIS);
      rows.add(
          new Reading.Row(
              member.label() + ": of one, a few, many features",
              "",
              Words.counts(classes),
              Numbers.whole(member.config().hidden()) + " neurons"));
    }
    return new Reading(
        "Every neuron could serve one feature, and where features are dense it does: its stack is"
            + " one block. The sparser the features, the more of them share a neuron, the least"
            + " important ones first, until no neuron is left to a feature of its own.",
        "k, the number of features with |W_in| above "
            + Numbers.significant(NeuronClasses.THRESHOLD)
            + " of a neuron's largest: 1, 2 or 3, 4 and more (bounds chosen here: the report names"
            + " the classes only)",
        rows);
  }
}
