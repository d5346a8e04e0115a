package superposition.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import superposition.analysis.Study;
import superposition.audit.probe.UntrainedNetworks;
import superposition.audit.rule.Ids;
import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.train.TrainingRun;

class AuditorTest {

  private static final RunConfig TINY =
      RunConfig.canonical(40).withFeatures(8).withHidden(3).withSteps(10).withBatch(32);

  @Test
  void seedsFollowTheRunsOwnAndAreAveraged() {
    Audit audit = new Auditor().of(TINY, 3, 2, (done, of) -> {});
    assertEquals(List.of(40L, 41L, 42L), audit.seeds());
    AuditRow slope = row(audit, "slope.mean");
    assertEquals(3, slope.measured().count());
    double mean = 0;
    for (int k = 0; k < 3; k++) {
      mean +=
          row(new Auditor().of(TINY.withSeed(40 + k), 1, 1, (done, of) -> {}), "slope.mean")
                  .measured()
                  .mean()
              / 3;
    }
    assertEquals(mean, slope.measured().mean(), 1e-12, "each as if it were alone");
    assertTrue(slope.measured().sd() > 0);
  }

  @Test
  void threadsChangeNothing() {
    Audit one = new Auditor().of(TINY, 2, 1, (done, of) -> {});
    Audit four = new Auditor().of(TINY, 2, 4, (done, of) -> {});
    assertEquals(one.rows(), four.rows());
  }

  @Test
  void progressCountsToTheEnd() {
    List<Integer> shown = Collections.synchronizedList(new ArrayList<>());
    new Auditor().of(TINY, 3, 2, (done, of) -> shown.add(of * 1000 + done));
    int last = Collections.max(shown);
    assertEquals(last / 1000, last % 1000, "all parts done");
    assertEquals(6, shown.size(), "each seed is trained, then measured");
  }

  @Test
  void interruptingCancelsAllSeeds() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    RunConfig endless = TINY.withSteps(RunConfig.MAX_STEPS).withFeatures(100);
    Thread auditor =
        new Thread(
            () ->
                thrown.set(
                    assertThrows(
                        CancellationException.class,
                        () -> new Auditor().of(endless, 3, 2, (done, of) -> {}))));
    auditor.start();
    while (workers() == 0) {
      Thread.sleep(10);
    }
    auditor.interrupt();
    auditor.join();
    assertNotNull(thrown.get());
    while (workers() > 0) {
      Thread.sleep(10); // a training looks once in a while
    }
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals(Ensemble.THREAD))
        .count();
  }

  @Test
  void seedsThatDivergeAreLeftOutAndNamed() {
    RunConfig wild = TINY.withInitialization(new Initialization.Gaussian(100)).withLossExponent(10);
    Audit audit = new Auditor().of(wild, 2, 2, (done, of) -> {});
    assertEquals(List.of(40L, 41L), audit.diverged());
    assertEquals(List.of(), audit.seeds());
    assertTrue(audit.rows().stream().noneMatch(row -> row.measured().isDefined()));
    assertTrue(
        AuditWords.basis(audit).endsWith("training diverged with 2 seeds"),
        AuditWords.basis(audit));
  }

  @Test
  void thereAreOneToTwentySeeds() {
    for (int seeds : new int[] {0, 21}) {
      assertThrows(
          IllegalArgumentException.class, () -> new Auditor().of(TINY, seeds, 1, (done, of) -> {}));
    }
  }

  /**
   * Columns of gaussian first weights are random directions, whose mean |cos| and its spread are
   * known in closed form; 32 networks know the mean to 3 of its standard errors and the spread to
   * 3·12 %.
   */
  @Test
  void untrainedNetworksAreTheRandomNull() {
    Map<String, Double> untrained = UntrainedNetworks.of(RunConfig.canonical(1));
    double spread = untrained.get(Ids.untrainedSpread("geometry.abs-cos.mean"));
    assertEquals(0.0025851, spread, 0.37 * 0.0025851);
    assertEquals(
        0.25869, untrained.get(Ids.untrained("geometry.abs-cos.mean")), 3 * 0.0026 / Math.sqrt(32));
    double beating = untrained.get(Ids.untrained("error.beats-naive"));
    assertTrue(beating > 25 && beating < 50, "25 to 50 in the reference: " + beating);
    assertEquals(10, untrained.get(Ids.untrained("matrix.rank")));
    assertEquals(0, untrained.get(Ids.untrainedSpread("matrix.rank")));
  }

  @Test
  void aStudyIsAuditedWithItsOwnSamples() {
    Study study = new Study(TrainingRun.train(TINY), 300, 2);
    Audit audit = new Auditor().of(study);
    assertEquals(List.of(40L), audit.seeds());
    assertEquals(1, row(audit, "slope.mean").measured().count());
  }

  private static AuditRow row(Audit audit, String id) {
    return audit.rows().stream()
        .filter(row -> row.claim().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
