package superposition.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import superposition.config.SweepAxis;
import superposition.config.SweepScale;

/** Errors that were made up; the naive network's is 3. */
class CrossoverTest {

  private static final SweepAxis DENSITIES =
      SmallSweeps.axis("density", SweepScale.LINEAR, SmallSweeps.rows(0.25, 0.5, 0.75));

  @Test
  void aNetworkGetsWorseThanTheNaiveOneWhereItsErrorRisesPastIt() {
    Sweep sweep = SmallSweeps.sweep(SmallSweeps.BASE, SmallSweeps.grid("line", 1, DENSITIES));
    // 2.5, 5 and 7.5: 3 at .3
    List<Crossover> crossovers = losses(sweep);
    assertEquals(1, crossovers.size());
    assertEquals(0.3, crossovers.get(0).crossings().get(0).at(), 1e-12);
    assertEquals(true, crossovers.get(0).crossings().get(0).rises());
  }

  @Test
  void aNetworkWithAllNeuronsDedicatedIsTheNaiveOneAndCrossesNothing() {
    // hidden = 3; sampling parts the third from its own closed form
    SweepAxis dedicated =
        SmallSweeps.axis("dedicated", SweepScale.LINEAR, SmallSweeps.rows(0, 2, 3));
    Sweep map =
        SmallSweeps.sweep(SmallSweeps.BASE, SmallSweeps.grid("map", 1, DENSITIES, dedicated));
    assertEquals(
        List.of("0", "2"), losses(map).stream().map(Crossover::where).toList(), "none for h = 3");
    Sweep along = SmallSweeps.sweep(SmallSweeps.BASE, SmallSweeps.grid("line", 1, dedicated));
    assertEquals(List.of(), losses(along).get(0).crossings());
  }

  /** The error is ten times the density; 3.01 where nothing is trained. */
  private static List<Crossover> losses(Sweep sweep) {
    SweepResult result = new SweepResult(sweep);
    for (SweepCell cell : sweep.cells()) {
      double error = cell.trained().isEmpty() ? 3.01 : 10 * cell.config().density();
      Map<String, Double> metrics = Map.of("error.loss", error, "naive.loss", 3.0);
      result.add(new CellResult(cell, CellResult.State.DONE, metrics, ""));
    }
    return Crossover.of(result).stream().filter(c -> c.metric().equals("error.loss")).toList();
  }
}
