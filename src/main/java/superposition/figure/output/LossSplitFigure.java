package superposition.figure.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import superposition.analysis.LossOverDensity;
import superposition.analysis.LossSplit;
import superposition.analysis.Statistics;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.state.ActiveValue;

/**
 * The loss of an output model by what is active: nothing, one feature — its own benefit that is
 * missed, and its interference with the others —, or several; by feature, and for a ReLU model over
 * the density (Elhage et al., "Toy Models of Superposition").
 */
public final class LossSplitFigure implements RunFigure {

  @Override
  public String id() {
    return "loss-split";
  }

  @Override
  public String name() {
    return "Loss split";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.SORT, FigureOption.ACTIVE_VALUE);
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Refusals.unlessOutputModel(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    LossParts parts = LossParts.of(input);
    int[] order = order(input, parts);
    Heading heading = new Heading(title(input, parts), parts.measured());
    if (!parts.isRelu()) {
      return new Grid(heading, 1, List.of(bars("by feature", parts.parts(), parts, order)));
    }
    return new Grid(
        heading,
        2,
        List.of(
            bars("this run, " + Numbers.significant(parts.loss()), parts.parts(), parts, order),
            bars(
                "a linear model with these weights, " + Numbers.significant(parts.linearLoss()),
                parts.linear(),
                parts,
                order),
            overDensity(input)),
        List.of(1, 1, 2));
  }

  private static String title(FigureInput input, LossParts parts) {
    if (!parts.isRelu()) {
      return "Missed benefit is "
          + Numbers.percent(parts.share(0))
          + " of the linear model's loss, interference "
          + Numbers.percent(parts.share(1));
    }
    LossSplit.Result split = input.study().get(LossSplit.ANALYSIS);
    return "Inputs with one active feature make "
        + Numbers.percent(split.share())
        + " of the loss, those with more "
        + Numbers.percent(Statistics.mean(split.rest()) / split.loss());
  }

  private static int[] order(FigureInput input, LossParts parts) {
    return IntStream.range(0, input.study().model().network().features())
        .boxed()
        .sorted(Comparator.comparingDouble(j -> input.sorted() ? parts.total(j) : j))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Plot bars(String name, List<LossParts.Part> shown, LossParts all, int[] order) {
    List<Bars.Series> series = new ArrayList<>();
    for (LossParts.Part part : shown) {
      List<Bars.Bar> bars =
          IntStream.of(order).mapToObj(j -> new Bars.Bar(j, part.values()[j], part.ink())).toList();
      series.add(new Bars.Series(part.name(), bars));
    }
    return new Bars(
        new Heading(name, ""),
        Axis.index("feature", order.length, Axis.Item.FEATURE),
        Axis.linear("loss"),
        series,
        true,
        false,
        List.of(),
        List.of(),
        all.parts().stream().map(part -> new Bars.Key(part.name(), part.ink())).toList());
  }

  /** Shares of the loss of the same weights at other densities. */
  private static Plot overDensity(FigureInput input) {
    LossOverDensity.Result over = input.study().get(LossOverDensity.ANALYSIS);
    double density = input.study().model().config().density();
    return new Lines(
        new Heading("the same weights at other densities", ""),
        Axis.log("density p"),
        Axis.linear("share of the loss", 0, 1),
        List.of(
            share(over, "nothing active", Ink.BASELINE, LossSplit.Result::l0),
            share(over, "one active", Ink.MAIN, LossSplit.Result::l1),
            share(over, "more", Ink.SECOND, split -> Statistics.mean(split.rest()))),
        List.of(new Rule("p = " + Numbers.given(density), true, density, Ink.IDEAL)),
        "");
  }

  private static Lines.Line share(
      LossOverDensity.Result over, String name, Ink ink, ToDoubleFunction<LossSplit.Result> part) {
    double[] shares =
        over.splits().stream()
            .mapToDouble(split -> part.applyAsDouble(split) / split.loss())
            .toArray();
    return new Lines.Line(name, over.densities(), shares, ink, Lines.Stroke.SOLID);
  }

  @Override
  public Reading reading(FigureInput input) {
    LossParts parts = LossParts.of(input);
    List<Reading.Row> rows = new ArrayList<>();
    for (LossParts.Part part : parts.parts()) {
      rows.add(
          new Reading.Row(
              part.name(),
              "",
              Numbers.significant(part.mean()),
              part.linear().isPresent()
                  ? "linear " + Numbers.significant(part.linear().getAsDouble())
                  : Numbers.percent(part.mean() / parts.loss())));
    }
    rows.add(
        new Reading.Row(
            "all together",
            "",
            Numbers.significant(parts.loss()),
            parts.isRelu() ? "linear " + Numbers.significant(parts.linearLoss()) : ""));
    return new Reading(text(parts), definition(input, parts), rows);
  }

  private static String text(LossParts parts) {
    if (!parts.isRelu()) {
      return "A linear model pays for every feature that it leaves out and for every pair that is"
          + " not at right angles, whatever the sign. Representing more features than there are"
          + " dimensions costs as much interference as it gains benefit, so it never pays.";
    }
    return "With nothing active only positive biases are wrong. With one feature active the network"
        + " pays for the benefit that it misses and for interference, of which negative products"
        + " and what the bias takes below zero are free. The sparser the inputs, the more the loss"
        + " is that of one active feature, and the more superposition pays.";
  }

  private static String definition(FigureInput input, LossParts parts) {
    if (!parts.isRelu()) {
      return "exact: σ²(1 − ‖W_i‖²)², σ² Σ_j (W_i·W_j)² and what the bias leaves of the mean error,"
          + " each by importance; σ² = p/3 − p²/4";
    }
    return "L = Σ_k p^k(1−p)^(n−k) L_k, mean over outputs; L_0 and L_1 exact"
        + (parts.isRelu() && input.options().activeValue() == ActiveValue.ONE
            ? ", L_1 in its form at x = 1, which does not add up to the loss"
            : "")
        + "; several: sampled. Linear: σ²(1 − ‖W_i‖²)² + σ² Σ_j (W_i·W_j)²";
  }
}
