package superposition.figure.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
    for (FamilyInput.Member member : input.trained()) {
      Features features = Features.of(member);
      for (int i = 0; i < features.values().length; i++) {
        points.add(new Scatter.Point(i, features.place(i), features.values()[i], features.ink(i)));
      }
    }
    return new Scatter(
        new Heading(
            family.title(() -> words(input)),
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

  private static String words(FamilyInput input) {
    double[] represented = represented(input);
    long on = Arrays.stream(represented).filter(Plateau::isOn).count();
    return represented.length == 0
        ? "No feature is represented"
        : Numbers.percent((double) on / represented.length)
            + " of the represented features lie on a plateau";
  }

  /** Dimensionalities of the represented features of all networks. */
  private static double[] represented(FamilyInput input) {
    return input.trained().stream()
        .map(Features::of)
        .flatMapToDouble(
            features ->
                Arrays.stream(features.represented()).mapToDouble(i -> features.values()[i]))
        .toArray();
  }

  /**
   * Those of one network.
   *
   * @param values their dimensionalities
   * @param represented the represented ones, ascending
   */
  private record Features(double density, double[] values, int[] represented) {

    static Features of(FamilyInput.Member member) {
      return of(member.study().orElseThrow());
    }

    static Features of(Study study) {
      return new Features(
          study.model().config().density(),
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
    DensityFamily family = new DensityFamily(input);
    return new Reading(
        ("Regular arrangements of features that share dimensions give each of them the same part of"
                + " a dimension, a plateau. "
                + plateaus(input)
                + " "
                + family.sharing()
                + family.linear())
            .strip(),
        "on a plateau: within "
            + Plateau.WIDTH
            + " of it; tetrahedron 3/4, triangle 2/3, opposites 1/2, pentagon 2/5, square antiprism"
            + " 3/8",
        family.rows(
            "on a plateau",
            study -> Numbers.whole(Features.of(study).onPlateau()),
            study ->
                "of " + Numbers.whole(Features.of(study).represented().length) + " represented"));
  }

  /** The plateau that holds most of the features. */
  private static String plateaus(FamilyInput input) {
    double[] represented = represented(input);
    Plateau fullest =
        Arrays.stream(Plateau.values())
            .max(Comparator.comparingLong(plateau -> plateau.count(represented)))
            .orElseThrow();
    long count = fullest.count(represented);
    return count == 0
        ? ""
        : "Most of these networks' features on one are on "
            + fullest.label()
            + ": "
            + Numbers.whole(count)
            + " of "
            + Numbers.counted(represented.length, "represented feature")
            + ".";
  }
}
