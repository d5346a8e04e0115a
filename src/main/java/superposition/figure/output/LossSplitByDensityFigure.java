package superposition.figure.output;

import java.util.List;
import java.util.Optional;
import superposition.analysis.LossSplit;
import superposition.analysis.OutputModels;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.Reading;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * L_0, L_1 and the rest over density, of networks trained at each (Elhage et al., "Toy Models of
 * Superposition": as inputs grow sparse, L_1 and L_0 dominate).
 */
public final class LossSplitByDensityFigure implements FamilyFigure {

  @Override
  public String id() {
    return "loss-split-by-density";
  }

  @Override
  public String name() {
    return "Loss split over density";
  }

  @Override
  public Optional<String> refusal(List<RunConfig> runs) {
    return DensityFamily.refusal(runs, OutputModels::isRelu, "ReLU output models");
  }

  @Override
  public Plot plot(FamilyInput input) {
    DensityFamily family = new DensityFamily(input);
    Lines.Line one = family.line("one active", Ink.MAIN, Lines.Stroke.SOLID, s -> split(s).share());
    return new Grid(
        new Heading(
            one.x().length == 0
                ? "No network is trained yet"
                : "Of the loss, inputs with one active feature make up "
                    + DensityFamily.ends(one, Numbers::percent),
            "each network trained and measured at its own density; " + family.measured()),
        1,
        List.of(
            new Lines(
                new Heading("by the number of active features", ""),
                family.axis(),
                Axis.linear("share of the loss", 0, 1),
                List.of(
                    family.line(
                        "nothing active",
                        Ink.BASELINE,
                        Lines.Stroke.SOLID,
                        s -> split(s).l0() / split(s).loss()),
                    one,
                    family.line(
                        "more",
                        Ink.SECOND,
                        Lines.Stroke.SOLID,
                        s -> Statistics.mean(split(s).rest()) / split(s).loss())),
                List.of(),
                ""),
            new Lines(
                new Heading("with one active", ""),
                family.axis(),
                Axis.linear("share of the loss", 0, 1),
                List.of(
                    family.line(
                        "missed benefit",
                        Ink.MAIN,
                        Lines.Stroke.SOLID,
                        s -> Statistics.mean(split(s).benefit()) / split(s).loss()),
                    family.line(
                        "interference",
                        Ink.WORSE,
                        Lines.Stroke.SOLID,
                        s -> Statistics.mean(split(s).interference()) / split(s).loss())),
                List.of(),
                "")));
  }

  private static LossSplit.Result split(Study study) {
    return study.get(LossSplit.ANALYSIS);
  }

  @Override
  public Reading reading(FamilyInput input) {
    List<Reading.Row> rows =
        input.trained().stream()
            .map(
                member -> {
                  LossSplit.Result split = split(member.study().orElseThrow());
                  return new Reading.Row(
                      "one active, p = " + Numbers.given(member.config().density()),
                      "",
                      Numbers.percent(split.share()),
                      "loss " + Numbers.significant(split.loss()));
                })
            .toList();
    return new Reading(
        "The loss is a sum over the sets of features that are active together. Sets of several have"
            + " the weight p^k, so that at small density the loss of one active feature is what"
            + " decides: there interference that is negative is free, and superposition pays.",
        "L = Σ_k p^k(1−p)^(n−k) L_k; shares of its terms; L_0 and L_1 exact, the rest sampled among"
            + " inputs with several active features",
        rows);
  }
}
