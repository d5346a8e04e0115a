package superposition.figure.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import superposition.analysis.FeatureNorms;
import superposition.analysis.InterferenceGraph;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Graph;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.state.Rotation;
import superposition.theory.RandomDirections;

/**
 * Who interferes with whom: a node a represented feature, an edge a pair whose directions are not
 * at right angles. Features that nothing joins stand apart (Elhage et al., "Toy Models of
 * Superposition": features organise themselves into sparse interference graphs).
 */
public final class InterferenceGraphFigure implements RunFigure {

  /** In larger groups too many lines cross for an order to be seen. */
  private static final int MOST_ORDERED = 128;

  private static final double ROOM = 1.05;

  @Override
  public String id() {
    return "interference-graph";
  }

  @Override
  public String name() {
    return "Interference graph";
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Refusals.unlessLinearHidden(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    InterferenceGraph.Result graph = input.study().get(InterferenceGraph.ANALYSIS);
    FeatureNorms.Result represented = input.study().get(FeatureNorms.ANALYSIS);
    double[] norms = represented.norms();
    double[][] directions = represented.directions();
    int[] degrees = graph.degrees();
    List<List<Integer>> groups =
        graph.components().stream()
            .map(group -> group.size() > MOST_ORDERED ? group : inOrder(group, directions))
            .toList();
    ComponentLayout layout = new ComponentLayout(degrees.length, groups);
    List<Graph.Node> nodes = new ArrayList<>();
    for (int k = 0; k < degrees.length; k++) {
      int feature = graph.features()[k];
      String words =
          "norm "
              + Numbers.significant(norms[feature])
              + ", interferes with "
              + Numbers.whole(degrees[k]);
      nodes.add(new Graph.Node(feature, layout.x(k), layout.y(k), 0, Ink.MAIN, words));
    }
    String left =
        graph.pairs() > graph.strongest().size()
            ? "; the strongest " + Numbers.whole(graph.strongest().size())
            : "";
    return new Graph(
        new Heading(
            title(graph, groups, norms.length),
            "lines: pairs of represented features with |cos| ≥ "
                + InterferenceGraph.THRESHOLD
                + ", wider for a larger |W_i·W_j|"
                + left),
        Graph.Frame.LAYOUT,
        List.of(),
        nodes,
        edges(graph),
        Axis.Item.FEATURE,
        ROOM * layout.reach(),
        new Graph.Turn(Rotation.START.yaw(), Rotation.START.pitch()),
        graph.pairs() == 0
            ? List.of()
            : List.of(
                new Bars.Key("negative: free while one feature is active", Ink.BETTER),
                new Bars.Key("positive", Ink.WORSE)));
  }

  /** Features in similar directions next to each other: each followed by the nearest one left. */
  private static List<Integer> inOrder(List<Integer> group, double[][] directions) {
    List<Integer> left = new ArrayList<>(group);
    List<Integer> order = new ArrayList<>();
    order.add(left.remove(0));
    while (!left.isEmpty()) {
      double[] last = directions[order.get(order.size() - 1)];
      int next =
          left.stream()
              .max(Comparator.comparingDouble(k -> Polytope.dot(last, directions[k])))
              .orElseThrow();
      left.remove((Integer) next);
      order.add(next);
    }
    return order;
  }

  /** Weakest first, so that the strong ones lie above. */
  private static List<Graph.Edge> edges(InterferenceGraph.Result graph) {
    List<Graph.Edge> edges = new ArrayList<>();
    for (InterferenceGraph.Pair pair : graph.strongest()) {
      InterferenceGraph.Pair most = graph.strongest().get(graph.strongest().size() - 1);
      edges.add(
          new Graph.Edge(
              pair.a(),
              pair.b(),
              Math.abs(pair.product() / most.product()),
              pair.product(),
              pair.product() < 0 ? Ink.BETTER : Ink.WORSE,
              Graph.Stroke.LINE));
    }
    return edges;
  }

  private static String title(
      InterferenceGraph.Result graph, List<List<Integer>> groups, int features) {
    int count = graph.features().length;
    if (count < 2) {
      return count == 0
          ? "None of " + Numbers.counted(features, "feature") + " is represented"
          : "One feature is represented, with no other to interfere with";
    }
    double pairs = count * (count - 1.0) / 2;
    return Numbers.whole(graph.pairs())
        + " of "
        + Numbers.counted((long) pairs, "pair")
        + " of represented features interfere, in "
        + Numbers.counted(groups.size(), "group");
  }

  @Override
  public Reading reading(FigureInput input) {
    InterferenceGraph.Result graph = input.study().get(InterferenceGraph.ANALYSIS);
    int count = graph.features().length;
    int hidden = input.study().model().network().hidden();
    double random = 2 * RandomDirections.cosineAtMost(hidden, -InterferenceGraph.THRESHOLD);
    double neighbours = Arrays.stream(graph.degrees()).average().orElse(Double.NaN);
    int largest = graph.components().stream().mapToInt(List::size).max().orElse(0);
    boolean some = count > 1;
    return new Reading(
        "Features that are joined disturb each other when they are active together. Sparse graphs"
            + " make that rare: a feature that interferes with few others seldom meets one of them."
            + " Small groups are the polytopes of the paper, each with dimensions of its own: two"
            + " opposites, triangles, tetrahedra, pentagons.",
        "a pair interferes if |cos(W_i, W_j)| ≥ "
            + InterferenceGraph.THRESHOLD
            + "; represented: ‖W_i‖ ≥ "
            + FeatureNorms.THRESHOLD
            + "; groups: connected parts; random: directions drawn independently",
        List.of(
            new Reading.Row(
                "pairs that interfere",
                "",
                some ? Numbers.percent(graph.density()) : "no pair",
                some ? "random " + Numbers.percent(random) : ""),
            new Reading.Row(
                "neighbours a feature",
                "",
                some ? Numbers.significant(neighbours) : "none",
                some ? "random " + Numbers.significant(random * (count - 1)) : ""),
            new Reading.Row(
                "groups",
                "",
                Numbers.whole(graph.components().size()),
                Numbers.counted(count, "feature")),
            new Reading.Row("largest group", "", Numbers.whole(largest), "")));
  }
}
