package superposition.figure.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import superposition.analysis.FeatureDimensionality;
import superposition.analysis.FeatureNorms;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.Reading;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Scatter;

/**
 * Every feature's dimensionality over density: they gather on the plateaus of regular arrangements
 * (Elhage et al., "Toy Models of Superposition", section on geometry).
 */
public final class DimensionalityByDensityFigure implements FamilyFigure {

  /** The features of a network stand beside one another on so much of the density's logarithm. */
  private static final double WIDTH = 0.06;

  @Override
  public String id() {
    return "feature-dimensionality-by-density";
  }

  @Override
  public String name() {
    return "Feature dimensionality over density";
  }

  @Override
  public Optional<String> refusal(List<RunConfig> runs) {
    return DensityFamily.refusal(runs, run -> true, "networks");
  }

  @Override
  public Plot plot(FamilyInput input) {
    DensityFamily family = new DensityFamily(input);
    List<Scatter.Point> points = new ArrayList<>();
    long represented = 0;
    long on = 0;
    for (FamilyInput.Member member : input.trained()) {
      Features features = Features.of(member);
      represented += features.represented().length;
      on += features.onPlateau();
      for (int i = 0; i < features.values().length; i++) {
        points.add(new Scatter.Point(i, features.place(i), features.values()[i], features.ink(i)));
      }
    }
    return new Scatter(
        new Heading(
            points.isEmpty()
                ? "No network is trained yet"
                : represented == 0
                    ? "No feature is represented"
                    : Numbers.percent((double) on / represented)
                        + " of the represented features lie on a plateau",
            "D_i = ‖W_i‖² / Σ_j (Ŵ_i·W_j)², one point a feature, side by side, grey where ‖W_i‖ < "
                + FeatureNorms.THRESHOLD
                + "; "
                + family.measured()),
        family.axisWithRoom(),
        Axis.linear("dimensionality D_i", 0, 1.05),
        points,
        List.of(),
        Plateau.rules(),
        Axis.Item.FEATURE,
        "");
  }

  /**
   * Those of one network.
   *
   * @param values their dimensionalities
   * @param represented the represented ones, ascending
   */
  private record Features(double density, double[] values, int[] represented) {

    static Features of(FamilyInput.Member member) {
      Study study = member.study().orElseThrow();
      return new Features(
          member.config().density(),
          study.get(FeatureDimensionality.ANALYSIS).values(),
          study.get(FeatureNorms.ANALYSIS).features());
    }

    /** Where a feature stands; the middle one stands at the density itself. */
    double place(int feature) {
      double aside = (feature + 0.5) / values.length - 0.5;
      return density * Math.exp(WIDTH * aside);
    }

    Ink ink(int feature) {
      return Arrays.binarySearch(represented, feature) >= 0 ? Ink.MAIN : Ink.BASELINE;
    }

    /** Number of represented features that lie on a plateau. */
    long onPlateau() {
      return IntStream.of(represented).filter(i -> Plateau.isOn(values[i])).count();
    }
  }

  @Override
  public Reading reading(FamilyInput input) {
    List<Reading.Row> rows =
        input.trained().stream()
            .map(
                member -> {
                  Features features = Features.of(member);
                  return new Reading.Row(
                      "on a plateau, p = " + Numbers.given(member.config().density()),
                      "",
                      Numbers.whole(features.onPlateau()),
                      "of " + Numbers.whole(features.represented().length) + " represented");
                })
            .toList();
    return new Reading(
        new DensityFamily(input).isLinear()
            ? "In a linear network sharing a dimension never pays, however sparse the inputs are. It"
                + " may still spread its dimensions over several features alike, at no gain."
            : "Dense inputs leave features a dimension each, or none. As inputs grow sparse, features"
                + " pair up with opposites and then share in larger regular arrangements. The rows"
                + " say how many lie on the plateaus of these.",
        "on a plateau: within "
            + Plateau.WIDTH
            + " of it; tetrahedron 3/4, triangle 2/3, opposites 1/2, pentagon 2/5, square antiprism"
            + " 3/8",
        rows);
  }
}
