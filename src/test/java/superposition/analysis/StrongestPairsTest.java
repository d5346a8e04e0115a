package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import superposition.analysis.StrongestPairs.Pair;
import superposition.train.TrainedModel;

class StrongestPairsTest {

  @Property(tries = 30)
  void haveTheGainsAtTheEndsOfAllPairs(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int features) {
    TrainedModel model = SmallModels.report(seed, features, 2);
    List<Pair> all = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      double[] input = new double[features];
      input[i] = 1;
      double[] output = model.network().forward(input);
      for (int j = 0; j < features; j++) {
        if (j != i) {
          all.add(new Pair(i, j, output[j]));
        }
      }
    }
    all.sort(Comparator.comparingDouble(Pair::gain));
    StrongestPairs.Result result = new Study(model, 1, 0).get(StrongestPairs.ANALYSIS);
    int count = Math.min(StrongestPairs.COUNT, all.size());
    assertEquals(count, result.cooperative().size());
    assertEquals(count, result.suppressive().size());
    for (int k = 0; k < count; k++) {
      // by gain only: pairs without a common active neuron are all 0
      assertEquals(all.get(k).gain(), result.suppressive().get(k).gain(), 1e-12);
      assertEquals(all.get(all.size() - 1 - k).gain(), result.cooperative().get(k).gain(), 1e-12);
    }
    assertEquals(count, result.cooperative().stream().distinct().count());
    assertEquals(count, result.suppressive().stream().distinct().count());
    result.cooperative().forEach(pair -> assertIsOneOf(all, pair));
    result.suppressive().forEach(pair -> assertIsOneOf(all, pair));
    assertEquals(all.size(), result.pairs());
    assertEquals(all.stream().filter(pair -> pair.gain() > 0).count(), result.positive());
  }

  private static void assertIsOneOf(List<Pair> all, Pair pair) {
    Pair same =
        all.stream()
            .filter(one -> one.input() == pair.input() && one.output() == pair.output())
            .findFirst()
            .orElseThrow();
    assertEquals(same.gain(), pair.gain(), 1e-12);
  }

  @Example
  void oneFeatureHasNone() {
    StrongestPairs.Result result =
        new Study(SmallModels.report(1, 1, 2), 1, 0).get(StrongestPairs.ANALYSIS);
    assertTrue(result.cooperative().isEmpty() && result.suppressive().isEmpty());
    assertEquals(0, result.pairs());
  }
}
