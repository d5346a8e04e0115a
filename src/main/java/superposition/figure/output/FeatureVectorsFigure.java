package superposition.figure.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import superposition.analysis.FeatureDimensionality;
import superposition.analysis.FeatureGeometry;
import superposition.analysis.FeatureNorms;
import superposition.analysis.Statistics;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * The features as arrows in a hidden space of up to three dimensions, which can be turned, with the
 * polytope that the represented ones form (Elhage et al., "Toy Models of Superposition").
 */
public final class FeatureVectorsFigure implements RunFigure {

  private static final double ROOM = 1.18;

  @Override
  public String id() {
    return "feature-vectors";
  }

  @Override
  public String name() {
    return "Feature vectors";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.ROTATION);
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Refusals.unlessDrawable(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureArrows arrows = new FeatureArrows(input.study());
    return arrows.graph(
        new Heading(arrows.title(), measured(input)),
        reach(arrows.longest()),
        input.options().rotation());
  }

  /** Room for the longest arrow and its number, and for the circle of radius 1. */
  static double reach(double longest) {
    return ROOM * Math.max(1, longest);
  }

  private static String measured(FigureInput input) {
    boolean space = input.study().model().network().hidden() == 3;
    return "columns W_i of W_in; dashed: "
        + (space ? "the sphere of radius 1 and its equator; drag to turn" : "radius 1");
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureNorms.Result features = input.study().get(FeatureNorms.ANALYSIS);
    double[] dimensionality = input.study().get(FeatureDimensionality.ANALYSIS).values();
    FeatureGeometry.Result geometry = input.study().get(FeatureGeometry.ANALYSIS);
    int hidden = features.network().hidden();
    double sum = dimensionality.length * Statistics.mean(dimensionality);
    double largest =
        geometry.cosines().length == 0 ? Double.NaN : Statistics.max(geometry.cosines());
    return new Reading(
        "Each arrow is a feature's direction in the space of the hidden neurons. Features at right"
            + " angles do not touch each other. With more features than dimensions the network"
            + " either leaves some out or lets them share, and those that share spread out as evenly"
            + " as they can: opposite pairs, triangles, pentagons.",
        "W_i is column i of W_in; a feature is represented if ‖W_i‖ ≥ "
            + FeatureNorms.THRESHOLD
            + "; the thin outline is the convex hull of those",
        List.of(
            new Reading.Row(
                "represented",
                "",
                Numbers.whole(features.features().length),
                Numbers.counted(hidden, "dimension")),
            new Reading.Row(
                "mean norm",
                "",
                Numbers.significant(Statistics.mean(features.norms())),
                "kept alone 1"),
            new Reading.Row(
                "closest pair, cosine",
                "",
                Double.isFinite(largest) ? Numbers.significant(largest) : "no pair",
                "right angle 0"),
            new Reading.Row(
                "dimensions in use",
                "",
                Numbers.significant(sum),
                "at most " + Numbers.whole(hidden))));
  }
}
