package superposition.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Which represented features interfere with each other: pairs whose directions are further from a
 * right angle than |cos| = {@value #THRESHOLD}, about 6° (Elhage et al., "Toy Models of
 * Superposition", the interference graphs of their section on geometry).
 */
public final class InterferenceGraph implements Analysis<InterferenceGraph.Result> {

  /** The analysis. */
  public static final InterferenceGraph ANALYSIS = new InterferenceGraph();

  /** |cos| from which on a pair counts. */
  public static final double THRESHOLD = 0.1;

  private InterferenceGraph() {}

  @Override
  public Result of(Study study) {
    FeatureNorms.Result represented = study.get(FeatureNorms.ANALYSIS);
    double[][] directions = represented.directions();
    int count = directions.length;
    if (count == 0) {
      return new Result(represented.features(), List.of());
    }
    DMatrixRMaj rows = new DMatrixRMaj(directions);
    DMatrixRMaj columns = CommonOps_DDRM.transpose(rows, null);
    List<List<Pair>> found = new ArrayList<>();
    for (int k = 0; k < count; k++) {
      found.add(new ArrayList<>());
    }
    double[] norms = represented.norms();
    int[] features = represented.features();
    RowProduct.of(
        rows,
        columns,
        (first, cosines) -> {
          for (int a = first; a < first + cosines.numRows; a++) {
            for (int b = a + 1; b < count; b++) {
              double cosine = cosines.data[(a - first) * count + b];
              if (Math.abs(cosine) >= THRESHOLD) {
                double product = cosine * norms[features[a]] * norms[features[b]];
                found.get(a).add(new Pair(a, b, cosine, product));
              }
            }
          }
        });
    return new Result(features, found.stream().flatMap(List::stream).toList());
  }

  /**
   * Two features that interfere.
   *
   * @param a place of one in the list of represented features
   * @param b place of the other, above {@code a}
   * @param product W_a·W_b
   */
  public record Pair(int a, int b, double cosine, double product) {}

  /**
   * @param features the represented features, ascending
   * @param pairs those that interfere, in order
   */
  public record Result(int[] features, List<Pair> pairs) {

    /** Share of all pairs of represented features; NaN for fewer than two. */
    public double density() {
      double all = features.length * (features.length - 1.0) / 2;
      return all == 0 ? Double.NaN : pairs.size() / all;
    }

    /** Number of features that each one interferes with. */
    public int[] degrees() {
      int[] degrees = new int[features.length];
      for (Pair pair : pairs) {
        degrees[pair.a()]++;
        degrees[pair.b()]++;
      }
      return degrees;
    }

    /** Groups that nothing joins, as places in the list of features; largest first. */
    public List<List<Integer>> components() {
      int[] leader = new int[features.length];
      Arrays.setAll(leader, k -> k);
      for (Pair pair : pairs) {
        leader[find(leader, pair.b())] = find(leader, pair.a());
      }
      List<List<Integer>> groups = new ArrayList<>();
      for (int k = 0; k < leader.length; k++) {
        groups.add(new ArrayList<>());
      }
      for (int k = 0; k < leader.length; k++) {
        groups.get(find(leader, k)).add(k);
      }
      return groups.stream()
          .filter(group -> !group.isEmpty())
          .sorted((x, y) -> y.size() - x.size())
          .toList();
    }

    private static int find(int[] leader, int k) {
      int top = k;
      while (leader[top] != top) {
        leader[top] = leader[leader[top]];
        top = leader[top];
      }
      return top;
    }
  }
}
