package superposition.figure.output;

import java.util.List;
import java.util.Optional;
import superposition.analysis.InterferenceSigns;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.Reading;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;

/** How much of the interference is negative, without and with the bias, over density. */
public final class InterferenceBySignOverDensityFigure implements FamilyFigure {

  @Override
  public String id() {
    return "interference-by-sign-by-density";
  }

  @Override
  public String name() {
    return "Interference by sign over density";
  }

  @Override
  public Optional<String> refusal(List<RunConfig> runs) {
    return DensityFamily.refusal(
        runs,
        run -> Refusals.unlessRectified(run).isEmpty(),
        "networks with identity hidden units, a relu output and inputs in (0, 1)");
  }

  @Override
  public Plot plot(FamilyInput input) {
    DensityFamily family = new DensityFamily(input);
    Lines.Line negative =
        family.line("without the bias", Ink.MAIN, Lines.Stroke.DASHED, s -> signs(s).negative());
    return new Lines(
        new Heading(
            negative.x().length == 0
                ? "No network is trained yet"
                : "Of the interference "
                    + DensityFamily.ends(negative, Numbers::percent)
                    + " is negative",
            "share of Σ I_j·G_ji², i ≠ j, with G_ji ≤ 0, and with G_ji + b_j ≤ 0; "
                + family.measured()),
        family.axisWithRoom(),
        Axis.linear("share that is free with one active", 0, 1),
        List.of(
            negative,
            family.line("with the bias", Ink.MAIN, Lines.Stroke.SOLID, s -> signs(s).free())),
        List.of(new Rule("random directions", false, 0.5, Ink.BASELINE)),
        "");
  }

  private static InterferenceSigns.Result signs(Study study) {
    return study.get(InterferenceSigns.ANALYSIS);
  }

  @Override
  public Reading reading(FamilyInput input) {
    List<Reading.Row> rows =
        input.trained().stream()
            .map(
                member -> {
                  InterferenceSigns.Result signs = signs(member.study().orElseThrow());
                  boolean some = Double.isFinite(signs.free());
                  return new Reading.Row(
                      "p = " + Numbers.given(member.config().density()),
                      "",
                      some ? Numbers.percent(signs.negative()) : "no interference",
                      some ? "with bias " + Numbers.percent(signs.free()) : "");
                })
            .toList();
    return new Reading(
        "While one feature is active, interference below zero costs nothing. A network that shares"
            + " dimensions makes most of its interference negative, and its biases take part of what"
            + " is positive below zero too.",
        "G = WᵀW; a pair counts I_j·G_ji², its cost to a linear model",
        rows);
  }
}
