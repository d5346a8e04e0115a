package superposition.figure.absolute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import superposition.analysis.NeuronClass;
import superposition.analysis.NeuronClasses;
import superposition.analysis.RepresentedFeatures;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.Reading;
import superposition.figure.weights.WeightStacks;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * How many neurons of a family's networks serve one, a few and many features, and how many features
 * are represented fully and by half.
 */
public final class MonosemanticityFigure implements FamilyFigure {

  @Override
  public String id() {
    return "monosemanticity";
  }

  @Override
  public String name() {
    return "Monosemanticity";
  }

  @Override
  public Optional<String> refusal(List<RunConfig> runs) {
    return Words.unlessDensities(runs);
  }

  @Override
  public Plot plot(FamilyInput input) {
    List<Plot> panels = List.of(neurons(input), features(input));
    String subtitle =
        WeightStacks.counting()
            + "; R² on the training distribution, fully above "
            + Numbers.significant(RepresentedFeatures.FULL)
            + ", half above "
            + Numbers.significant(RepresentedFeatures.HALF);
    return new Grid(new Heading(title(input), subtitle), 2, panels);
  }

  private static Plot neurons(FamilyInput input) {
    List<Bars.Series> series = new ArrayList<>();
    for (NeuronClass kind : NeuronClass.values()) {
      series.add(
          series(
              kind.words(),
              WeightStacks.ink(kind),
              input,
              study -> study.get(NeuronClasses.ANALYSIS).count(kind)));
    }
    return Bars.stacked(
        new Heading("Neurons", ""), axis(input), Axis.linear("neurons"), series, List.of());
  }

  private static Plot features(FamilyInput input) {
    List<Bars.Series> series =
        List.of(
            series(
                "represented fully",
                Ink.MAIN,
                input,
                study -> study.get(RepresentedFeatures.ANALYSIS).full()),
            series(
                "by half: one sign",
                Ink.SECOND,
                input,
                study -> study.get(RepresentedFeatures.ANALYSIS).half()));
    return Bars.stacked(
        new Heading("Features", ""), axis(input), Axis.linear("features"), series, List.of());
  }

  private static Axis axis(FamilyInput input) {
    List<String> names =
        input.members().stream().map(member -> Numbers.given(member.config().density())).toList();
    return Axis.named("density p", names, Axis.Item.NONE);
  }

  /** A bar a member; those not trained yet have none. */
  private static Bars.Series series(
      String name, Ink ink, FamilyInput input, ToDoubleFunction<Study> value) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (FamilyInput.Member member : input.members()) {
      Optional<Study> study = member.study();
      double height = study.isPresent() ? value.applyAsDouble(study.get()) : Double.NaN;
      bars.add(new Bars.Bar(bars.size(), height, ink));
    }
    return new Bars.Series(name, bars);
  }

  private static String title(FamilyInput input) {
    List<FamilyInput.Member> trained = input.trained();
    if (trained.isEmpty()) {
      return "No network is trained yet";
    }
    FamilyInput.Member first = trained.get(0);
    FamilyInput.Member last = trained.get(trained.size() - 1);
    return "At "
        + first.label()
        + " "
        + Words.monosemantic(first)
        + " neurons are monosemantic"
        + (first == last
            ? ""
            : "; at "
                + last.label()
                + " "
                + last.study().orElseThrow().get(NeuronClasses.ANALYSIS).count(NeuronClass.HIGHLY)
                + " are highly polysemantic");
  }

  @Override
  public Reading reading(FamilyInput input) {
    List<Reading.Row> rows = new ArrayList<>();
    for (FamilyInput.Member member : input.trained()) {
      Study study = member.study().orElseThrow();
      RepresentedFeatures.Result features = study.get(RepresentedFeatures.ANALYSIS);
      rows.add(
          new Reading.Row(
              member.label() + ": monosemantic neurons; features fully, by half",
              "",
              Words.monosemantic(member),
              features.full() + ", " + features.half()));
    }
    return new Reading(
        "A neuron gives one sign of a feature, so that a network of m neurons without superposition"
            + " has room for m/2 features. In superposition it serves more, some of them for one"
            + " sign only; what it pays is that no neuron means one thing any more.",
        "R² = 1 − MSE/Var|x| of each output on the training distribution; one sign answered"
            + " perfectly gives a half where features are sparse (bounds chosen here)",
        rows);
  }
}
