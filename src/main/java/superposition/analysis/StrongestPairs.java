package superposition.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The strongest cross-terms: the pairs of an active feature i and another output j ≠ i with the
 * largest and with the smallest P[j,i], output j at x = +e_i.
 */
public final class StrongestPairs implements Analysis<StrongestPairs.Result> {

  /** The analysis. */
  public static final StrongestPairs ANALYSIS = new StrongestPairs();

  /** Pairs on each side. */
  public static final int COUNT = 6;

  private StrongestPairs() {}

  @Override
  public Result of(Study study) {
    Responses.Result responses = study.get(Responses.ANALYSIS);
    int n = responses.features();
    Strongest high = new Strongest(1);
    Strongest low = new Strongest(-1);
    long positive = 0;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        double gain = responses.p(j, i);
        if (i != j && !Double.isNaN(gain)) {
          high.offer(i, j, gain);
          low.offer(i, j, gain);
          positive += gain > 0 ? 1 : 0;
        }
      }
    }
    return new Result(high.falling(), low.falling(), positive, (long) n * (n - 1));
  }

  /** The pairs with the largest sign·gain; of equal ones those of the smaller numbers. */
  private static final class Strongest {
    private final int sign;
    private final Comparator<Pair> rising;
    private final PriorityQueue<Pair> kept;

    Strongest(int sign) {
      this.sign = sign;
      rising =
          Comparator.<Pair>comparingDouble(pair -> sign * pair.gain())
              .thenComparingInt(pair -> -pair.output())
              .thenComparingInt(pair -> -pair.input());
      kept = new PriorityQueue<>(rising);
    }

    /** Takes a pair; they come by rising output, then input. */
    void offer(int input, int output, double gain) {
      if (kept.size() == COUNT) {
        if (sign * gain <= sign * kept.element().gain()) {
          return;
        }
        kept.remove();
      }
      kept.add(new Pair(input, output, gain));
    }

    List<Pair> falling() {
      List<Pair> pairs = new ArrayList<>(kept);
      pairs.sort(rising.reversed());
      return pairs;
    }
  }

  /**
   * A cross-term.
   *
   * @param input the active feature i
   * @param output the output j that answers
   * @param gain P[j,i]
   */
  public record Pair(int input, int output, double gain) {}

  /**
   * At most {@value #COUNT} pairs on each side, fewer where there are fewer; none for one feature.
   *
   * @param cooperative by falling gain
   * @param suppressive by rising gain
   * @param positive number of all pairs with a gain above 0
   * @param pairs number of all pairs
   */
  public record Result(List<Pair> cooperative, List<Pair> suppressive, long positive, long pairs) {}
}
