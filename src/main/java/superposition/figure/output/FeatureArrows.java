package superposition.figure.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import superposition.analysis.FeatureDimensionality;
import superposition.analysis.FeatureNorms;
import superposition.analysis.Study;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Graph;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.state.Rotation;

/**
 * The features' directions in a hidden space of up to three dimensions, with what they form: an
 * arrow a feature, and the convex hull of those that are represented.
 */
final class FeatureArrows {

  /** Opposite, to within 18°. */
  private static final double OPPOSITE = -0.95;

  private static final String[] POLYGONS = {
    "triangle", "quadrilateral", "pentagon", "hexagon", "heptagon", "octagon"
  };

  private static final Bars.Key REPRESENTED =
      new Bars.Key("represented, ‖W_i‖ ≥ " + FeatureNorms.THRESHOLD, Ink.MAIN);
  private static final Bars.Key IGNORED = new Bars.Key("not represented", Ink.BASELINE);

  private final FeatureNorms.Result features;
  private final double[] dimensionality;
  private final Network network;
  private final Polytope hull;

  FeatureArrows(Study study) {
    features = study.get(FeatureNorms.ANALYSIS);
    dimensionality = study.get(FeatureDimensionality.ANALYSIS).values();
    network = study.model().network();
    double[][] ends =
        IntStream.of(features.features()).mapToObj(this::place).toArray(double[][]::new);
    hull = network.hidden() == 1 ? new Polytope(List.of(), List.of()) : Polytope.of(ends);
  }

  /** W_i; on a line with a second coordinate of 0. */
  private double[] place(int feature) {
    double[] place = new double[Math.max(2, network.hidden())];
    for (int a = 0; a < network.hidden(); a++) {
      place[a] = network.wIn(a, feature);
    }
    return place;
  }

  /** The longest arrow. */
  double longest() {
    return Arrays.stream(features.norms()).filter(Double::isFinite).max().orElse(0);
  }

  /** Number of represented features. */
  int represented() {
    return features.features().length;
  }

  /**
   * The picture.
   *
   * @param reach of the plot in every direction
   */
  Graph graph(Heading heading, double reach, Rotation rotation) {
    List<Graph.Node> nodes = new ArrayList<>();
    List<Graph.Edge> edges = new ArrayList<>();
    int[] shown = features.features();
    for (int[] edge : hull.edges()) {
      double length = Polytope.distance(place(shown[edge[0]]), place(shown[edge[1]]));
      edges.add(
          new Graph.Edge(
              shown[edge[0]], shown[edge[1]], 0, length, Ink.BASELINE, Graph.Stroke.OUTLINE));
    }
    for (int i = 0; i < network.features(); i++) {
      double norm = features.norms()[i];
      Ink ink = norm >= FeatureNorms.THRESHOLD ? Ink.MAIN : Ink.BASELINE;
      double[] end = place(i);
      nodes.add(
          new Graph.Node(i, end[0], end[1], end.length == 3 ? end[2] : 0, ink, words(i, norm)));
      edges.add(new Graph.Edge(Graph.CENTRE, i, 1, norm, ink, Graph.Stroke.ARROW));
    }
    return new Graph(
        heading,
        network.hidden() == 3 ? Graph.Frame.SPACE : Graph.Frame.PLANE,
        IntStream.range(0, network.hidden()).mapToObj(a -> "neuron " + a).toList(),
        nodes,
        edges,
        Axis.Item.FEATURE,
        reach,
        new Graph.Turn(rotation.yaw(), rotation.pitch()),
        represented() == network.features() ? List.of() : List.of(REPRESENTED, IGNORED));
  }

  private String words(int feature, double norm) {
    return "norm "
        + Numbers.significant(norm)
        + ", dimensionality "
        + Numbers.significant(dimensionality[feature])
        + (network.hasBias() ? ", bias " + Numbers.significant(network.bias(feature)) : "");
  }

  /** What the represented features form. */
  String title() {
    int count = represented();
    int all = network.features();
    if (count == 0) {
      return "None of " + Numbers.counted(all, "feature") + " is represented";
    }
    String start =
        Numbers.whole(count)
            + " of "
            + Numbers.counted(all, "feature")
            + (count == 1 ? " is represented" : " are represented");
    return count == 1 ? start : start + ", " + shape();
  }

  /** What the represented features form, in few words; empty for fewer than two. */
  String shape() {
    int count = represented();
    if (count < 2) {
      return "";
    }
    int pairs = oppositePairs();
    if (count == 2) {
      double[][] two = features.directions();
      double cosine = Math.max(-1, Math.min(1, Polytope.dot(two[0], two[1])));
      return Numbers.fixed(Math.toDegrees(Math.acos(cosine)), 0) + "° apart";
    } else if (2 * pairs == count) {
      return "as " + Numbers.counted(pairs, "pair") + " of opposites";
    } else if (hull.corners().isEmpty()) {
      return "with " + Numbers.counted(pairs, "pair") + " of opposites";
    }
    String which = hull.corners().size() == count ? "the corners of " : "";
    return which.isEmpty()
        ? Numbers.whole(hull.corners().size()) + " of them as the corners of " + solid()
        : which + solid();
  }

  private String solid() {
    int corners = hull.corners().size();
    if (network.hidden() == 3) {
      int faces = hull.edges().size() - corners + 2; // Euler
      return "a polyhedron of " + Numbers.counted(faces, "face");
    }
    return corners - 3 < POLYGONS.length
        ? "a" + (corners == 8 ? "n " : " ") + POLYGONS[corners - 3]
        : "a polygon of " + corners + " corners";
  }

  /** Pairs of represented features in opposite directions, each feature in one pair at most. */
  private int oppositePairs() {
    double[][] directions = features.directions();
    boolean[] taken = new boolean[directions.length];
    int pairs = 0;
    for (int i = 0; i < directions.length; i++) {
      for (int j = i + 1; j < directions.length && !taken[i]; j++) {
        if (!taken[j] && Polytope.dot(directions[i], directions[j]) <= OPPOSITE) {
          taken[i] = true;
          taken[j] = true;
          pairs++;
        }
      }
    }
    return pairs;
  }
}
