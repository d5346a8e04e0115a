package superposition.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import superposition.analysis.Metrics;
import superposition.analysis.Study;
import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.config.SweepScale;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

class SweepRunTest {

  private static final SweepListener NOBODY = (result, model, progress) -> {};

  @Test
  void threadsChangeNothingButTime() {
    Sweep sweep = SmallSweeps.two();
    SweepResult one = new SweepRun(sweep, List.of(), 1).run(NOBODY);
    assertTrue(one.isComplete());
    for (int threads : new int[] {2, 5, 64}) {
      SweepResult many = new SweepRun(sweep, List.of(), threads).run(NOBODY);
      for (SweepCell cell : sweep.cells()) {
        assertEquals(one.of(cell), many.of(cell));
      }
    }
  }

  @Test
  void aCellIsWhatItsConfigurationTrainsToAnywhere() {
    Sweep sweep = SmallSweeps.two();
    Map<SweepCell, TrainedModel> models = new HashMap<>();
    SweepResult result =
        new SweepRun(sweep, List.of(), 2)
            .run((cell, model, progress) -> models.put(cell.cell(), model));
    SweepCell cell = sweep.cells().get(5);
    TrainedModel alone = TrainingRun.train(cell.config());
    assertArrayEquals(alone.network().wIn(), models.get(cell).network().wIn());
    assertArrayEquals(alone.network().wIn(), CellTraining.train(cell).network().wIn());
    assertEquals(
        Metrics.of(new Study(alone, Study.FULL_SAMPLES, 0)).values().get("error.active.mean"),
        result.of(cell).metric("error.active.mean"));
  }

  @Test
  void aNetworkInTwoGridsIsTrainedOnceAndToldTwice() {
    Sweep sweep = SmallSweeps.two();
    Set<TrainedModel> models = new HashSet<>();
    List<SweepProgress> told = new ArrayList<>();
    new SweepRun(sweep, List.of(), 2)
        .run(
            (cell, model, progress) -> {
              models.add(model);
              told.add(progress);
            });
    // 2 × 3 points and 3, of which those with q = 4 are in both grids; 2 seeds each
    assertEquals(2 * (6 + 3), told.size());
    assertEquals(2 * 6, models.size());
    SweepProgress last = told.get(told.size() - 1);
    assertEquals(18, last.done());
    assertEquals(18, last.cells());
    assertEquals(0, last.failed());
    assertEquals(0, last.secondsLeft(), 1e-6);
  }

  @Test
  void knownCellsAreNotTrainedAgain() {
    Sweep sweep = SmallSweeps.two();
    SweepResult all = new SweepRun(sweep, List.of(), 2).run(NOBODY);
    List<CellResult> known = sweep.cells().stream().limit(11).map(all::of).toList();
    List<SweepCell> trained = new ArrayList<>();
    SweepResult resumed =
        new SweepRun(sweep, known, 2).run((cell, model, progress) -> trained.add(cell.cell()));
    assertEquals(
        new HashSet<>(sweep.cells().subList(11, sweep.cells().size())), new HashSet<>(trained));
    sweep.cells().forEach(cell -> assertEquals(all.of(cell), resumed.of(cell)));
  }

  @Test
  void aCellThatDivergesIsMarkedAndTheOthersGoOn() {
    RunConfig base = SmallSweeps.BASE.withLossExponent(8);
    Sweep sweep =
        SmallSweeps.sweep(
            base,
            SmallSweeps.grid(
                "line",
                1,
                SmallSweeps.axis(
                    "initialization",
                    SweepScale.CATEGORIES,
                    List.of(
                        List.of(new Initialization.Gaussian(0.01)),
                        List.of(new Initialization.Gaussian(100))))));
    SweepResult result = new SweepRun(sweep, List.of(), 2).run(NOBODY);
    CellResult good = result.of(sweep.cells().get(0));
    CellResult bad = result.of(sweep.cells().get(1));
    assertEquals(CellResult.State.DONE, good.state());
    assertEquals(CellResult.State.DIVERGED, bad.state());
    assertTrue(bad.problem().startsWith("a loss or weight is not finite at step"), bad.problem());
    assertEquals(Map.of(), bad.metrics());
    assertEquals(1, result.failures());
    assertEquals(0, result.spread("line", 1, "slope.mean").count());
  }

  @Test
  @Timeout(60)
  void cancellingEndsLongWorkAndKeepsWhatIsDone() throws Exception {
    Sweep sweep =
        SmallSweeps.sweep(
            SmallSweeps.BASE,
            SmallSweeps.grid(
                "line",
                3,
                SmallSweeps.axis("steps", SweepScale.LINEAR, SmallSweeps.rows(10, 10_000_000))));
    CountDownLatch three = new CountDownLatch(3);
    SweepRun run = new SweepRun(sweep, List.of(), 2);
    FutureTask<SweepResult> task =
        new FutureTask<>(() -> run.run((cell, model, progress) -> three.countDown()));
    new Thread(task).start();
    three.await();
    run.cancel();
    SweepResult result = task.get(30, TimeUnit.SECONDS);
    assertTrue(run.isCancelled());
    assertEquals(3, result.size());
    assertFalse(result.isComplete());
  }

  @Test
  @Timeout(60)
  void nothingFinishesDuringAPause() throws Exception {
    Sweep sweep = SmallSweeps.two();
    List<SweepCell> told = java.util.Collections.synchronizedList(new ArrayList<>());
    SweepRun run = new SweepRun(sweep, List.of(), 2);
    run.pause();
    FutureTask<SweepResult> task =
        new FutureTask<>(() -> run.run((cell, model, progress) -> told.add(cell.cell())));
    new Thread(task).start();
    Thread.sleep(200); // enough to train a few of them
    assertTrue(run.isPaused());
    assertEquals(0, told.size());
    run.resume();
    assertTrue(task.get(30, TimeUnit.SECONDS).isComplete());
    assertEquals(sweep.cells().size(), told.size());
  }

  @Test
  @Timeout(60)
  void aPausedSweepCanBeCancelled() throws Exception {
    SweepRun run = new SweepRun(SmallSweeps.two(), List.of(), 2);
    run.pause();
    FutureTask<SweepResult> task = new FutureTask<>(() -> run.run(NOBODY));
    new Thread(task).start();
    run.cancel();
    assertEquals(0, task.get(30, TimeUnit.SECONDS).size());
  }

  @Test
  void whatTheListenerThrowsEndsTheSweep() {
    IllegalStateException full = new IllegalStateException("disk full");
    SweepRun run = new SweepRun(SmallSweeps.two(), List.of(), 2);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                run.run(
                    (cell, model, progress) -> {
                      throw full;
                    }));
    assertSame(full, thrown);
  }
}
