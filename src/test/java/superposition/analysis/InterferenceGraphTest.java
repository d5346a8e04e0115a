package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import superposition.analysis.SpherePacking.Repulsion;
import superposition.config.Activation;
import superposition.config.RunConfig;

/** The graph beside what a plain walk over all pairs finds. */
class InterferenceGraphTest {

  private static final int FEATURES = 150;
  private static final int HIDDEN = 4;

  private final double[][] columns = columns();
  private final InterferenceGraph.Result graph = study().get(InterferenceGraph.ANALYSIS);

  private static double[][] columns() {
    Random random = new Random(11);
    return IntStream.range(0, FEATURES)
        .mapToObj(i -> random.doubles(HIDDEN, 0.6, 1.5).map(x -> random.nextBoolean() ? x : -x))
        .map(column -> column.toArray())
        .toArray(double[][]::new);
  }

  private Study study() {
    RunConfig config = OutputModel.config(FEATURES, HIDDEN, 0.1, Activation.RELU);
    return new Study(OutputModel.of(config, columns, new double[FEATURES]), 10, 1);
  }

  private double product(int i, int j) {
    return IntStream.range(0, HIDDEN).mapToDouble(a -> columns[i][a] * columns[j][a]).sum();
  }

  private double cosine(int i, int j) {
    return product(i, j) / Math.sqrt(product(i, i) * product(j, j));
  }

  @Test
  void countsAreThoseOfAllPairs() {
    int[] degrees = new int[FEATURES];
    long pairs = 0;
    for (int i = 0; i < FEATURES; i++) {
      for (int j = 0; j < FEATURES; j++) {
        if (i != j && Math.abs(cosine(i, j)) >= InterferenceGraph.THRESHOLD) {
          degrees[i]++;
          pairs += i < j ? 1 : 0;
        }
      }
    }
    assertArrayEquals(degrees, graph.degrees());
    assertEquals(pairs, graph.pairs());
    assertEquals(pairs / (FEATURES * (FEATURES - 1) / 2.0), graph.density(), 1e-12);
    double[][] directions = study().get(FeatureNorms.ANALYSIS).directions();
    assertEquals(
        SpherePacking.energy(directions, Repulsion.INTERFERENCE), graph.energy(), 1e-9 * pairs);
  }

  @Test
  void theStrongestPairsAreKept() {
    assertTrue(graph.pairs() > InterferenceGraph.MOST_PAIRS, "there is something to leave out");
    double[] products =
        IntStream.range(0, FEATURES)
            .boxed()
            .flatMapToDouble(
                i ->
                    IntStream.range(0, i)
                        .filter(j -> Math.abs(cosine(i, j)) >= InterferenceGraph.THRESHOLD)
                        .mapToDouble(j -> Math.abs(product(i, j))))
            .sorted()
            .toArray();
    double[] kept =
        graph.strongest().stream().mapToDouble(pair -> Math.abs(pair.product())).toArray();
    assertArrayEquals(
        Arrays.copyOfRange(products, products.length - kept.length, products.length), kept, 1e-5);
    assertEquals(InterferenceGraph.MOST_PAIRS, kept.length);
  }

  @Test
  void groupsAreOrderedByTheirSizeThenByTheirFirstFeature() {
    double[][] pairs = {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, -1}, {0, 0, 1}, {0, -1, 0}};
    RunConfig config = OutputModel.config(6, 3, 0.1, Activation.RELU);
    Study study = new Study(OutputModel.of(config, pairs, new double[6]), 10, 1);
    assertEquals(
        List.of(List.of(0, 3, 4), List.of(2, 5), List.of(1)),
        study.get(InterferenceGraph.ANALYSIS).components());
    // all four products are ±1: equal ones stand in an order that no thread decides
    assertEquals(
        List.of("3 4", "2 5", "0 4", "0 3"),
        study.get(InterferenceGraph.ANALYSIS).strongest().stream()
            .map(pair -> pair.a() + " " + pair.b())
            .toList());
  }

  @Test
  void isCancelledByInterruption() {
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> study().get(InterferenceGraph.ANALYSIS));
    assertTrue(Thread.interrupted());
  }
}
