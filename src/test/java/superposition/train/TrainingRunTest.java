package superposition.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Schedule;
import superposition.config.Target;
import superposition.model.Network;

class TrainingRunTest {

  /**
   * Hash of both matrices and the bias after a short run, computed once on JDK 17, x86-64, two
   * cores. The same table holds on every JDK, machine and number of threads; it changes only when
   * the training is meant to change.
   */
  private record Checksum(RunConfig config, int hash) {}

  private static RunConfig report() {
    return RunConfig.canonical(1).withSteps(40);
  }

  private static RunConfig absolute() {
    return new RunConfig(
        50,
        23,
        Activation.RELU,
        Activation.RELU,
        true,
        false,
        Target.ABS,
        InputRange.SYMMETRIC,
        0.01,
        new Importance.Geometric(0.8),
        2,
        new Initialization.Mirrored(),
        4e-3,
        Schedule.COSINE,
        40,
        1024,
        Sampling.CONDITIONAL,
        2);
  }

  private static RunConfig output() {
    return new RunConfig(
        6,
        2,
        Activation.IDENTITY,
        Activation.RELU,
        true,
        true,
        Target.IDENTITY,
        InputRange.UNIT,
        0.3,
        new Importance.First(2, 3),
        2,
        new Initialization.XavierUniform(),
        1e-2,
        Schedule.CONSTANT,
        40,
        700,
        Sampling.INDEPENDENT,
        3);
  }

  /** 1,331 points in more than one shard. */
  private static RunConfig integrated() {
    return output().withFeatures(3).withBatch(1400).withSampling(Sampling.QUADRATURE);
  }

  /** Otherwise the first runs of the process would be done by the caller alone. */
  @BeforeAll
  static void warmUp() {
    WorkerTeam.warmUp();
  }

  /** Where one must change, {@code preset.Fingerprint.NUMBERS} is to be raised. */
  static Stream<Checksum> checksums() {
    return Stream.of(
        new Checksum(report(), -1595029363),
        new Checksum(report().withLossExponent(3.3), -1757744682),
        new Checksum(report().withLossExponent(2.75), 26426074),
        new Checksum(report().withHiddenActivation(Activation.GELU), 91227389),
        new Checksum(absolute(), 815958316),
        new Checksum(output(), 737518874),
        new Checksum(integrated(), 287110852));
  }

  @ParameterizedTest
  @MethodSource("checksums")
  void givesTheSameBitsOnAnyNumberOfThreadsAndOnEveryJdk(Checksum expected) {
    for (int threads : new int[] {1, 2, 5}) {
      try (TrainingRun run = new TrainingRun(expected.config(), threads, false)) {
        assertEquals(
            expected.hash(),
            hash(run.advance(expected.config().steps()).network()),
            threads + " threads");
      }
    }
  }

  @Test
  @Tag("slow")
  void theWholeCanonicalRunHasTheSameBitsOnAnyNumberOfThreads() {
    RunConfig config = RunConfig.canonical(5);
    Network one = trained(config, 1);
    for (int threads : new int[] {2, 5}) {
      Network other = trained(config, threads);
      assertArrayEquals(one.wIn(), other.wIn());
      assertArrayEquals(one.wOut(), other.wOut());
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.02, 0.5})
  void aStepAllocatesNothing(double density) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    RunConfig config = RunConfig.canonical(1).withBatch(512).withDensity(density);
    // so long that no snapshot falls due and the list of losses does not grow
    try (TrainingRun run = new TrainingRun(config.withSteps(RunConfig.MAX_STEPS), 1, false)) {
      run.advance(600);
      long before = thread.getCurrentThreadAllocatedBytes();
      run.advance(1);
      long one = thread.getCurrentThreadAllocatedBytes() - before;
      run.advance(200);
      long many = thread.getCurrentThreadAllocatedBytes() - before - one;
      assertEquals(one, many, 1000, "what is given back at the end is the same for 1 and 200");
    }
  }

  @Test
  void biteSizedProgressEndsAtTheSameWeights() {
    RunConfig config = report();
    try (TrainingRun run = new TrainingRun(config, 2, true)) {
      while (!run.isFinished()) {
        run.advance(7);
      }
      assertArrayEquals(trained(config, 1).wIn(), run.result().network().wIn());
      assertEquals(40, run.losses().length);
    }
  }

  @Test
  void aLongerRunPassesThroughTheWeightsOfAShorterOneOnlyAtAConstantRate() {
    RunConfig constant = output().withSteps(20); // what keep training says of either schedule
    assertEquals(hash(trained(constant, 1)), hashAfter(20, constant.withSteps(30)));
    RunConfig cosine = report().withSteps(20);
    assertNotEquals(hash(trained(cosine, 1)), hashAfter(20, cosine.withSteps(30)));
  }

  private static int hashAfter(int steps, RunConfig config) {
    try (TrainingRun run = new TrainingRun(config)) {
      run.advance(steps);
      return hash(run.result().network());
    }
  }

  @Test
  @Tag("slow")
  void anotherSeedGivesOtherWeights() {
    assertFalse(Arrays.equals(trained(report(), 1).wIn(), trained(report().withSeed(2), 1).wIn()));
  }

  /**
   * DEFINITIONS section 3: slope .3811 ± .0008 and loss .000585 over independently trained
   * networks.
   */
  @Test
  @Tag("slow")
  void theCanonicalNetworkReachesTheReferenceSlopeAndLoss() {
    TrainedModel model = TrainingRun.train(RunConfig.canonical(1));
    double slope = 0;
    for (int i = 0; i < 100; i++) {
      slope += model.network().response(i, i, 1) / 100;
    }
    assertEquals(0.3811, slope, 4 * 0.0008);
    double tail = Arrays.stream(model.losses(), 900, 1000).average().orElseThrow();
    // the mean of 100 batches of the last, nearly settled steps
    assertEquals(0.000585, tail, 0.00001);
  }

  /** On sparse data nearly all samples are empty; both ways to draw must lead to the same loss. */
  @Test
  void conditionalSamplingEstimatesTheSameLoss() {
    RunConfig plain = absolute().withSampling(Sampling.INDEPENDENT).withBatch(65_536).withSteps(1);
    double independent = lossOfFirstStep(plain);
    double conditional = lossOfFirstStep(plain.withSampling(Sampling.CONDITIONAL));
    assertEquals(independent, conditional, 0.03 * independent);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 150, 199, 200, 1000})
  void keepsEvenlySpreadSnapshots(int steps) {
    RunConfig config = RunConfig.canonical(1).withBatch(16).withSteps(steps);
    List<Snapshot> kept = TrainingRun.train(config).snapshots();
    assertEquals(Math.min(steps + 1, TrainingRun.SNAPSHOTS), kept.size());
    assertEquals(0, kept.get(0).step());
    assertEquals(steps, kept.get(kept.size() - 1).step());
    int longest = 0;
    for (int k = 1; k < kept.size(); k++) {
      longest = Math.max(longest, kept.get(k).step() - kept.get(k - 1).step());
    }
    assertTrue(longest <= Math.ceil(steps / 199.0), "gap of " + longest);
  }

  @Test
  void aDivergingRunStopsAtItsLastGoodSnapshot() {
    RunConfig wild =
        RunConfig.canonical(1)
            .withLossExponent(10)
            .withInitialization(new Initialization.Gaussian(100))
            .withSteps(50);
    TrainedModel model = TrainingRun.train(wild);
    assertTrue(model.diverged());
    assertEquals(model.divergedAt(), model.losses().length);
    for (float w : model.network().wIn()) {
      assertTrue(Float.isFinite(w));
    }
    for (double loss : model.losses()) {
      assertTrue(Double.isFinite(loss));
    }
  }

  /** The gradient overflows Adam's second moment on the way, while all weights are still finite. */
  @Test
  void aRunWhoseMomentsOverflowDivergesToo() {
    RunConfig wild =
        RunConfig.canonical(1)
            .withLossExponent(10)
            .withInitialization(new Initialization.Gaussian(10))
            .withSteps(200);
    TrainedModel model = TrainingRun.train(wild);
    assertTrue(model.diverged());
  }

  @Test
  void aClosedRunKeepsItsResultButGoesNoFurther() {
    TrainingRun run = new TrainingRun(report(), 2, true);
    run.advance(3);
    run.close();
    assertEquals(3, run.result().losses().length);
    assertThrows(IllegalStateException.class, () -> run.advance(1));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1e-300, 1, INDEPENDENT",
    "1, 1, 1, 10, CONDITIONAL",
    "4096, 1, 1e-12, 1, INDEPENDENT",
    "1, 1024, 0.2, 9.99, CONDITIONAL",
    "2, 3, 1, 1.0000001, INDEPENDENT",
    "300, 7, 1e-300, 2, CONDITIONAL",
    "4096, 1024, 0.0001, 4, INDEPENDENT"
  })
  @Tag("slow")
  void extremesThatAreAllowedTrain(
      int features, int hidden, double density, double exponent, Sampling sampling) {
    for (int batch : new int[] {1, 257}) {
      RunConfig config =
          RunConfig.canonical(1)
              .withFeatures(features)
              .withHidden(hidden)
              .withDensity(density)
              .withLossExponent(exponent)
              .withSampling(sampling)
              .withBatch(batch)
              .withSteps(2);
      try (TrainingRun run = new TrainingRun(config, 2, false)) {
        assertTrue(Double.isFinite(run.advance(2).loss()));
        assertEquals(2, run.step());
      }
    }
  }

  @Test
  void theExpectedLossIsTheOneThatSamplesScatterAround() {
    RunConfig sampled = output().withFeatures(4).withBatch(65_536);
    double expected = lossOfFirstStep(sampled.withBatch(4096).withSampling(Sampling.QUADRATURE));
    // the standard deviation of one sample's loss is below .3: 3·.3/√65536
    assertEquals(expected, lossOfFirstStep(sampled), 0.0035);
  }

  @Test
  void aRunThatWouldNotFitIsRefusedWithTheFigure() {
    RunConfig huge = RunConfig.canonical(1).withFeatures(4096).withHidden(1024).withBatch(65_536);
    InvalidConfigException refusal =
        assertThrows(
            InvalidConfigException.class,
            () -> MemoryNeed.of(huge, 2, TrainingRun.SNAPSHOTS, 6L << 30).check(4_000_000_000L));
    // 200 snapshots of two matrices of 16 MiB and a header, in regions of 2 MiB, are 7.55e9 bytes
    assertTrue(
        refusal.getMessage().matches(".*need 8\\.\\d+ GB of memory; allowed: 3.40 GB"),
        refusal::getMessage);
  }

  @Test
  void closingEndsTheWorkers() throws InterruptedException {
    TrainingRun run = new TrainingRun(report(), 3, false);
    run.advance(2);
    run.close();
    for (int k = 0; k < 200 && workers() > 0; k++) {
      Thread.sleep(10);
    }
    assertEquals(0, workers());
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && thread.getName().startsWith("training-"))
        .count();
  }

  private static double lossOfFirstStep(RunConfig config) {
    try (TrainingRun run = new TrainingRun(config, 2, false)) {
      return run.advance(1).loss();
    }
  }

  private static Network trained(RunConfig config, int threads) {
    try (TrainingRun run = new TrainingRun(config, threads, false)) {
      return run.advance(config.steps()).network();
    }
  }

  private static int hash(Network network) {
    int in = Arrays.hashCode(network.wIn());
    return 31 * (31 * in + Arrays.hashCode(network.wOut())) + Arrays.hashCode(network.bias());
  }
}
