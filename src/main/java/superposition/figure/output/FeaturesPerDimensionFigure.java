package superposition.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import superposition.analysis.FeatureNorms;
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

/**
 * How many features a hidden dimension holds, ‖W‖_F²/m, over density (Elhage et al., "Toy Models of
 * Superposition", section on geometry, there as its inverse, dimensions per feature).
 */
public final class FeaturesPerDimensionFigure implements FamilyFigure {

  @Override
  public String id() {
    return "features-per-dimension";
  }

  @Override
  public String name() {
    return "Features per dimension";
  }

  @Override
  public Optional<String> refusal(List<RunConfig> runs) {
    return DensityFamily.refusal(runs, run -> true, "networks");
  }

  @Override
  public Plot plot(FamilyInput input) {
    DensityFamily family = new DensityFamily(input);
    Lines.Line held =
        family.line("‖W‖_F²/m", Ink.MAIN, Lines.Stroke.SOLID, s -> norms(s).perDimension());
    RunConfig first = input.members().get(0).config();
    boolean alike =
        input.members().stream()
            .allMatch(
                m ->
                    m.config().features() == first.features()
                        && m.config().hidden() == first.hidden());
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule("1: a dimension each", false, 1, Ink.BASELINE));
    if (2 * first.hidden() <= first.features()) {
      rules.add(new Rule("2: pairs of opposites", false, 2, Ink.BASELINE));
    }
    if (alike && first.features() != 2 * first.hidden() && first.features() > first.hidden()) {
      double all = (double) first.features() / first.hidden();
      rules.add(new Rule(Numbers.significant(all) + ": all features", false, all, Ink.BASELINE));
    }
    return new Lines(
        new Heading(
            family.title(
                () ->
                    "A dimension holds "
                        + DensityFamily.ends(held, v -> Numbers.significant(v) + " features")),
            "‖W_in‖_F² by the number m of hidden neurons; represented: ‖W_i‖ ≥ "
                + FeatureNorms.THRESHOLD
                + "; "
                + family.measured()),
        family.axisWithRoom(),
        Axis.linear("features per dimension"),
        List.of(
            held,
            family.line(
                "represented/m",
                Ink.SECOND,
                Lines.Stroke.DASHED,
                s -> (double) norms(s).features().length / norms(s).network().hidden())),
        rules,
        "");
  }

  private static FeatureNorms.Result norms(Study study) {
    return study.get(FeatureNorms.ANALYSIS);
  }

  @Override
  public Reading reading(FamilyInput input) {
    DensityFamily family = new DensityFamily(input);
    return new Reading(
        "A feature that is represented in full has length 1 and counts once. "
            + family.sharing()
            + family.linear(),
        "‖W_in‖_F²/m = Σ_i ‖W_i‖²/m, W_i the columns of W_in; the paper shows its inverse",
        family.rows(
            "",
            study -> Numbers.significant(norms(study).perDimension()),
            study -> "represented " + Numbers.whole(norms(study).features().length)));
  }
}
