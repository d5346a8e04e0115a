package superposition.theory;

import java.util.ArrayList;
import java.util.List;

/**
 * A natural way to keep n features in m &lt; n dimensions: every dimension holds one feature or an
 * antipodal pair, and the features left over are ignored. The last feature is the extra one, of
 * importance r; the others have importance 1 and are alike.
 *
 * @param features n
 * @param hidden m
 * @param pairs antipodal pairs
 * @param outcome what becomes of the extra feature
 */
public record PhaseSolution(int features, int hidden, int pairs, PhaseClass outcome) {

  /**
   * All of them. For n = 2, m = 1 and n = 3, m = 2 these are the solutions of seed 004, ⊥[1,1,1]
   * left out.
   */
  public static List<PhaseSolution> of(int features, int hidden) {
    List<PhaseSolution> all = new ArrayList<>();
    for (int pairs = 0; pairs <= Math.min(hidden, features - hidden); pairs++) {
      if (features - hidden - pairs > 0) {
        all.add(new PhaseSolution(features, hidden, pairs, PhaseClass.NOT_REPRESENTED));
      }
      if (hidden - pairs > 0) {
        all.add(new PhaseSolution(features, hidden, pairs, PhaseClass.DEDICATED));
      }
      if (pairs > 0) {
        all.add(new PhaseSolution(features, hidden, pairs, PhaseClass.SUPERPOSED));
      }
    }
    return all;
  }

  /** Features that are not represented. */
  public int ignored() {
    return features - hidden - pairs;
  }

  /** Expected loss, summed over the features: {@link #constant} + r·{@link #slope}. */
  public double loss(double importance, FeatureCosts costs) {
    return constant(costs) + importance * slope(costs);
  }

  /** The loss of the features other than the extra one. */
  double constant(FeatureCosts costs) {
    int others = ignored() - (outcome == PhaseClass.NOT_REPRESENTED ? 1 : 0);
    int members = 2 * pairs - (outcome == PhaseClass.SUPERPOSED ? 1 : 0);
    return others * costs.ignored() + members * costs.paired();
  }

  /** The loss of the extra feature, for importance 1. */
  double slope(FeatureCosts costs) {
    return switch (outcome) {
      case NOT_REPRESENTED -> costs.ignored();
      case SUPERPOSED -> costs.paired();
      case DEDICATED -> 0;
    };
  }

  /**
   * Short name: the weights of the features for m = 1 and n = 2, as in the seed; for one dimension
   * too few the direction ignored, ⊥[0, 1, 1]; else the numbers in words.
   */
  public String name() {
    if (features == 2) {
      return switch (outcome) {
        case NOT_REPRESENTED -> "[1, 0]";
        case SUPERPOSED -> "[1, −1]";
        case DEDICATED -> "[0, 1]";
      };
    }
    if (features - hidden == 1) {
      return "⊥" + direction();
    }
    String extra =
        switch (outcome) {
          case NOT_REPRESENTED -> "extra ignored";
          case SUPERPOSED -> "extra in a pair";
          case DEDICATED -> "extra dedicated";
        };
    return extra + ", " + pairs + (pairs == 1 ? " pair" : " pairs");
  }

  /** The direction that the weights ignore where there is one: a feature's, or a pair's sum. */
  private String direction() {
    int left = pairs == 0 ? 1 : 2;
    int first = outcome == PhaseClass.DEDICATED ? 0 : features - left;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < features; i++) {
      text.append(i == 0 ? "[" : ", ").append(i >= first && i < first + left ? 1 : 0);
    }
    return text.append(']').toString();
  }

  /**
   * The weights W, hidden × features, row-major, with entries 0, 1 and −1: dimensions with pairs
   * first.
   */
  public float[] weights() {
    float[] weights = new float[hidden * features];
    List<Integer> order = order();
    int next = 0;
    for (int dimension = 0; dimension < hidden; dimension++) {
      weights[dimension * features + order.get(next++)] = 1;
      if (dimension < pairs) {
        weights[dimension * features + order.get(next++)] = -1;
      }
    }
    return weights;
  }

  /** The features in the order in which they are given places: pairs, dedicated, ignored. */
  private List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < features - 1; i++) {
      order.add(i);
    }
    int place =
        switch (outcome) {
          case SUPERPOSED -> 1;
          case DEDICATED -> 2 * pairs;
          case NOT_REPRESENTED -> features - 1;
        };
    order.add(place, features - 1);
    return order;
  }
}
