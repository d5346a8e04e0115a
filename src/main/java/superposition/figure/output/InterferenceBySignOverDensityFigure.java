package superposition.figure.output;

import java.util.Comparator;
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
            family.title(
                () ->
                    "Of the interference "
                        + DensityFamily.ends(negative, Numbers::percent)
                        + " is negative"),
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
    DensityFamily family = new DensityFamily(input);
    return new Reading(
        ("While one feature is active, interference below zero costs nothing. " + text(input))
            .strip(),
        "G = WᵀW; a pair counts I_j·G_ji², its cost to a linear model",
        family.rows(
            "",
            study ->
                interferes(study) ? Numbers.percent(signs(study).negative()) : "no interference",
            study -> interferes(study) ? "with bias " + Numbers.percent(signs(study).free()) : ""));
  }

  private static boolean interferes(Study study) {
    return Double.isFinite(signs(study).free());
  }

  /** How many networks are below zero with most of it, and what the bias changes most. */
  private static String text(FamilyInput input) {
    List<Study> some =
        input.trained().stream()
            .map(member -> member.study().orElseThrow())
            .filter(InterferenceBySignOverDensityFigure::interferes)
            .toList();
    if (some.isEmpty()) {
      return input.trained().isEmpty() ? "" : "No feature interferes with another here.";
    }
    long mostly = some.stream().filter(study -> signs(study).negative() > 0.5).count();
    Study moved =
        some.stream()
            .max(
                Comparator.comparingDouble(
                    study -> Math.abs(signs(study).free() - signs(study).negative())))
            .orElseThrow();
    return "In "
        + Numbers.whole(mostly)
        + " of "
        + Numbers.counted(some.size(), "network")
        + " with interference more than half of it is; random directions have half. The bias moves"
        + " this share most at density "
        + Numbers.given(moved.model().config().density())
        + ", from "
        + Numbers.percent(signs(moved).negative())
        + " to "
        + Numbers.percent(signs(moved).free())
        + ".";
  }
}
