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
            family.title(
                () ->
                    "Of the loss, inputs with one active feature make up "
                        + DensityFamily.ends(one, Numbers::percent)),
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
    DensityFamily family = new DensityFamily(input);
    return new Reading(
        "The loss is a sum over the sets of features that are active together; a set of k has the"
            + " weight p^k(1−p)^(n−k). "
            + lead(input),
        "L = Σ_k p^k(1−p)^(n−k) L_k; shares of its terms; L_0 and L_1 exact, the rest sampled among"
            + " inputs with several active features",
        family.rows(
            "one active",
            study -> Numbers.percent(split(study).share()),
            study -> "loss " + Numbers.significant(split(study).loss())));
  }

  /** Which inputs make the largest part of the loss, and where. */
  private static String lead(FamilyInput input) {
    double[] densities =
        input.trained().stream()
            .filter(member -> split(member.study().orElseThrow()).share() > 0.5)
            .mapToDouble(member -> member.config().density())
            .sorted()
            .toArray();
    if (input.trained().isEmpty()) {
      return "";
    }
    String start = "Inputs with one active feature make more than half of it ";
    return densities.length == 0
        ? start + "in no network."
        : start
            + "in "
            + Numbers.whole(densities.length)
            + " of "
            + Numbers.counted(input.trained().size(), "network")
            + ", at density "
            + Numbers.given(densities[0])
            + (densities.length == 1
                ? "."
                : " to " + Numbers.given(densities[densities.length - 1]) + ".");
  }
}
