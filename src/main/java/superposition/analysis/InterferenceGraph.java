package superposition.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Which represented features interfere with each other: pairs whose directions are further from a
 * right angle than |cos| = {@value #THRESHOLD}, about 6° (Elhage et al., "Toy Models of
 * Superposition", the interference graphs of their section on geometry). Of the pairs, eight
 * million in the largest networks, only the strongest are kept.
 */
public final class InterferenceGraph implements Analysis<InterferenceGraph.Result> {

  /** The analysis. */
  public static final InterferenceGraph ANALYSIS = new InterferenceGraph();

  /** |cos| from which on a pair counts. */
  public static final double THRESHOLD = 0.1;

  /** Pairs that are kept. */
  public static final int MOST_PAIRS = 3000;

  private InterferenceGraph() {}

  @Override
  public Result of(Study study) {
    FeatureNorms.Result represented = study.get(FeatureNorms.ANALYSIS);
    Tally tally = new Tally(represented);
    if (represented.features().length > 0) {
      DMatrixRMaj rows = new DMatrixRMaj(represented.directions());
      RowProduct.upper(rows, CommonOps_DDRM.transpose(rows, null), tally::add);
    }
    return tally.result();
  }

  /** Counts pairs as blocks of cosines come, in any order; the result does not depend on it. */
  private static final class Tally {

    private static final Comparator<Pair> RISING =
        Comparator.<Pair>comparingDouble(pair -> Math.abs(pair.product()))
            .thenComparingInt(pair -> -pair.a())
            .thenComparingInt(pair -> -pair.b());

    private final int[] features;
    private final double[] norms;
    private final int[] degrees;
    private final int[] leader;
    private final double[] energies;
    private final PriorityQueue<Pair> strongest = new PriorityQueue<>(RISING);
    private long pairs;

    Tally(FeatureNorms.Result represented) {
      features = represented.features();
      norms = represented.norms();
      degrees = new int[features.length];
      leader = new int[features.length];
      Arrays.setAll(leader, k -> k);
      energies = new double[features.length];
    }

    synchronized void add(int first, DMatrixRMaj cosines) {
      for (int a = first; a < first + cosines.numRows; a++) {
        for (int b = a + 1; b < features.length; b++) {
          double cosine = cosines.unsafe_get(a - first, b);
          energies[a] += cosine > 0 ? 2 * cosine * cosine : 0;
          if (Math.abs(cosine) >= THRESHOLD) {
            add(a, b, cosine);
          }
        }
      }
    }

    private void add(int a, int b, double cosine) {
      pairs++;
      degrees[a]++;
      degrees[b]++;
      leader[find(b)] = find(a);
      double product = cosine * norms[features[a]] * norms[features[b]];
      if (strongest.size() < MOST_PAIRS
          || Math.abs(product) >= Math.abs(strongest.element().product())) {
        strongest.add(new Pair(a, b, cosine, product));
        if (strongest.size() > MOST_PAIRS) {
          strongest.remove();
        }
      }
    }

    private int find(int k) {
      int top = k;
      while (leader[top] != top) {
        leader[top] = leader[leader[top]];
        top = leader[top];
      }
      return top;
    }

    synchronized Result result() {
      Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
      for (int k = 0; k < features.length; k++) {
        groups.computeIfAbsent(find(k), leading -> new ArrayList<>()).add(k);
      }
      return new Result(
          features,
          pairs,
          degrees,
          groups.values().stream().sorted((x, y) -> y.size() - x.size()).toList(),
          strongest.stream().sorted(RISING).toList(),
          Arrays.stream(energies).sum());
    }
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
   * @param pairs number of those that interfere
   * @param degrees number of features that each one interferes with
   * @param components groups that nothing joins, as places in the list of features; largest first
   * @param strongest of the pairs, at most {@value #MOST_PAIRS}, by rising |W_a·W_b|
   * @param energy Σ_{a≠b} relu(cos_ab)², the {@link SpherePacking.Repulsion#INTERFERENCE} of the
   *     represented directions
   */
  public record Result(
      int[] features,
      long pairs,
      int[] degrees,
      List<List<Integer>> components,
      List<Pair> strongest,
      double energy) {

    /** Share of all pairs of represented features; NaN for fewer than two. */
    public double density() {
      double all = features.length * (features.length - 1.0) / 2;
      return all == 0 ? Double.NaN : pairs / all;
    }
  }
}
