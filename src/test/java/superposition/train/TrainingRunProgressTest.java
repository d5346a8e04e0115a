package superposition.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Schedule;
import superposition.config.Target;
import superposition.model.Network;

/** Where a run says that it stands, on its way and after it went wrong. */
class TrainingRunProgressTest {

  private static final RunConfig TINY =
      RunConfig.canonical(1).withFeatures(5).withHidden(2).withBatch(4).withSteps(1000);

  @Test
  void aRunOnItsWayIsWhereItsLastStepLeftIt() {
    try (TrainingRun run = new TrainingRun(TINY, 1, true)) {
      assertSame(TINY, run.config());
      assertEquals(0, run.snapshot().step());
      assertTrue(Double.isNaN(run.snapshot().loss()), "no batch was drawn");
      Snapshot now = run.advance(8);
      assertEquals(8, now.step());
      assertEquals(run.losses()[7], now.loss());
      // 199 intervals for 1,000 steps: a snapshot is kept at steps 6 and 11, not at 8
      assertEquals(List.of(0, 6, 8), kept(run));
      assertArrayEquals(now.network().wIn(), run.result().network().wIn());
      assertFalse(run.isFinished() || run.isDiverged());
      assertEquals(11, run.advance(3).step());
      assertEquals(List.of(0, 6, 11), kept(run));
    }
  }

  private static List<Integer> kept(TrainingRun run) {
    return run.result().snapshots().stream().map(Snapshot::step).toList();
  }

  @Test
  void aRunThatKeepsNothingStillKnowsItsWeights() {
    try (TrainingRun run = new TrainingRun(TINY, 1, false);
        TrainingRun keeping = new TrainingRun(TINY, 1, true)) {
      run.advance(9);
      keeping.advance(9);
      assertEquals(List.of(), run.result().snapshots());
      assertArrayEquals(keeping.result().network().wIn(), run.result().network().wIn());
      assertEquals(9, run.snapshot().step());
    }
  }

  @Test
  void longRunsKeepTheLossOfEveryStep() {
    try (TrainingRun run = new TrainingRun(TINY.withSteps(2500), 1, false)) {
      run.advance(3000);
      assertTrue(run.isFinished());
      assertEquals(2500, run.step());
      double[] losses = run.losses();
      assertEquals(2500, losses.length);
      for (double loss : losses) {
        assertTrue(loss >= 0 && Double.isFinite(loss));
      }
    }
  }

  /** |y − t|¹⁰ of outputs near 100² is beyond single precision in the first batch. */
  @Test
  void aRunMayDivergeInItsFirstStep() {
    RunConfig wild =
        RunConfig.canonical(1)
            .withLossExponent(10)
            .withInitialization(new Initialization.Gaussian(100));
    try (TrainingRun run = new TrainingRun(wild, 1, true)) {
      Snapshot first = run.snapshot();
      assertSame(first, run.advance(10));
      assertTrue(run.isDiverged() && run.isFinished());
      assertEquals(0, run.step());
      assertSame(first, run.advance(10), "it goes no further");
      assertEquals(0, run.result().divergedAt());
      assertEquals(1, run.result().snapshots().size());
      assertArrayEquals(
          Initializer.network(wild).wIn(), run.result().network().wIn(), "the first weights");
    }
  }

  @Test
  void aRunThatKeepsNoSnapshotsTakesTheMemoryOfOne() {
    assertEquals(MemoryNeed.of(TINY, 2, 1).bytes(), TrainingRun.bytes(TINY, 2));
  }

  /** Plain samples of the first weights, most of them without an active feature. */
  @ParameterizedTest
  @EnumSource
  void theFirstLossIsThatOfTheFirstWeights(Sampling sampling) {
    RunConfig config =
        new RunConfig(
            3,
            2,
            Activation.IDENTITY,
            Activation.RELU,
            true,
            false,
            Target.IDENTITY,
            InputRange.UNIT,
            0.15,
            new Importance.First(1, 3),
            2,
            new Initialization.Linear(),
            0.01,
            Schedule.CONSTANT,
            1,
            20_000,
            sampling,
            1);
    Network network = Initializer.network(config);
    Random random = new Random(2);
    int samples = 40_000;
    double sum = 0;
    double squares = 0;
    for (int s = 0; s < samples; s++) {
      double[] x = new double[3];
      for (int i = 0; i < 3; i++) {
        x[i] = random.nextDouble() < config.density() ? random.nextDouble() : 0;
      }
      double[] y = network.forward(x);
      double loss = 0;
      for (int i = 0; i < 3; i++) {
        loss += (i == 0 ? 3 : 1) * (y[i] - x[i]) * (y[i] - x[i]) / 3;
      }
      sum += loss;
      squares += loss * loss;
    }
    double mean = sum / samples;
    double error = Math.sqrt((squares / samples - mean * mean) / samples);
    try (TrainingRun run = new TrainingRun(config, 1, false)) {
      // the batch has half as many samples, at most; a kink leaves the points half a percent
      assertEquals(mean, run.advance(1).loss(), 5 * Math.sqrt(3) * error + 0.005 * mean);
    }
    double nothing = 0;
    double[] rest = network.forward(new double[3]);
    for (int i = 0; i < 3; i++) {
      nothing += (i == 0 ? 3 : 1) * rest[i] * rest[i] / 3;
    }
    assertTrue(nothing > 0.01 * mean, "the empty sample costs something: " + nothing / mean);
  }
}
