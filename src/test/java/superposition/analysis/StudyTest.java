package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import superposition.train.TrainedModel;

class StudyTest {

  private final TrainedModel model = SmallModels.family().get(2);

  @Test
  void metricsHaveTheSameBitsOnAnyNumberOfThreads() throws Exception {
    Metrics one = onThreads(1);
    for (int threads : new int[] {2, 5}) {
      Metrics many = onThreads(threads);
      assertEquals(one.values(), many.values());
      assertEquals(one.arrays().keySet(), many.arrays().keySet());
      one.arrays().forEach((id, array) -> assertArrayEquals(array, many.arrays().get(id), id));
    }
  }

  private Metrics onThreads(int threads) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> Metrics.of(new Study(model, 3000, 8))).get();
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void anotherSeedIsAnotherSample() {
    double first = new Study(model, 3000, 8).get(ActiveErrors.ANALYSIS).mean();
    double second = new Study(model, 3000, 9).get(ActiveErrors.ANALYSIS).mean();
    assertTrue(first != second);
  }

  @Test
  void slopesAreExplainedOnlyWhereAllFeaturesAreAlike() {
    // relu hidden units and target, no bias, q = 10: all but the importance is as the theory has it
    TrainedModel unequal = SmallModels.family().get(6);
    var values = Metrics.of(new Study(unequal, 100, 1)).values();
    assertFalse(values.containsKey("theory.slope"));
    assertFalse(values.containsKey("theory.slope-alone"));
    var equal = Metrics.of(new Study(SmallModels.report(1), 100, 1)).values();
    assertTrue(equal.containsKey("theory.slope") && equal.containsKey("theory.slope-alone"));
  }

  @Test
  void everyAnalysisNamesTheMetricsThatItReports() {
    List<TrainedModel> models = new ArrayList<>(SmallModels.family());
    models.add(SmallModels.report(1));
    models.add(ReferenceNetwork.load(0).model());
    for (Analysis<? extends Measurement> analysis : Metrics.ANALYSES) {
      Set<String> reported = new TreeSet<>();
      for (TrainedModel each : models) {
        Report report = new Report();
        new Study(each, 1000, 8).get(analysis).report(report);
        reported.addAll(report.metrics().values().keySet());
      }
      reported.removeIf(id -> id.endsWith(".standard-error"));
      assertEquals(new TreeSet<>(analysis.metrics()), reported, analysis.getClass().toString());
    }
  }

  @Test
  void someMetricsAreThoseOfAllAndNeedOnlyTheirAnalyses() {
    List<String> wanted = List.of("slope.sd", "error.loss", "theory.slope", "no.such.metric");
    Map<String, Double> all = Metrics.of(new Study(model, 3000, 8)).values();
    Map<String, Double> some = Metrics.of(new Study(model, 3000, 8), wanted);
    // the theory says nothing of this model
    assertEquals(List.of("slope.sd", "error.loss"), List.copyOf(some.keySet()));
    some.forEach((id, value) -> assertEquals(all.get(id), value, id));
    // sampling would take minutes
    Study large = new Study(model, 100_000_000, 8);
    assertEquals(1, Metrics.of(large, List.of("slope.sd")).size());
  }

  @Test
  void anAnalysisIsComputedOnce() {
    AtomicInteger computed = new AtomicInteger();
    Analysis<Integer> counting = s -> computed.incrementAndGet();
    Study study = new Study(model, 10, 1);
    assertSame(study.get(counting), study.get(counting));
    assertEquals(1, computed.get());
  }

  @Test
  void whatFailedIsTriedAgain() {
    AtomicInteger computed = new AtomicInteger();
    Analysis<Integer> failingOnce =
        s -> {
          if (computed.incrementAndGet() == 1) {
            throw new IllegalStateException("first");
          }
          return 5;
        };
    Study study = new Study(model, 10, 1);
    assertThrows(IllegalStateException.class, () -> study.get(failingOnce));
    assertEquals(5, study.get(failingOnce));
  }

  @Test
  @Timeout(20)
  void interruptionEndsALongAnalysisAtOnce() throws Exception {
    Study study = new Study(SmallModels.report(3), 100_000_000, 1);
    for (Analysis<?> analysis :
        java.util.List.of(
            ActiveErrors.ANALYSIS,
            LoadCurve.ANALYSIS,
            Ablation.ANALYSIS,
            Ablation.LOSS,
            DensitySweep.ANALYSIS,
            LossComparison.ANALYSIS,
            AllOutputsLoadCurve.ANALYSIS)) {
      FutureTask<Object> task = new FutureTask<>(() -> study.get(analysis));
      Thread thread = new Thread(task);
      thread.start();
      Thread.sleep(50);
      assertTrue(thread.isAlive(), "still computing");
      thread.interrupt();
      Throwable failure =
          assertThrows(
              java.util.concurrent.ExecutionException.class, () -> task.get(5, TimeUnit.SECONDS));
      assertEquals(CancellationException.class, failure.getCause().getClass());
    }
  }

  @Test
  @Timeout(20)
  void whoWaitsForACancelledAnalysisComputesItInstead() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch cancel = new CountDownLatch(1);
    AtomicInteger computed = new AtomicInteger();
    Analysis<Integer> analysis =
        s -> {
          if (computed.incrementAndGet() == 1) {
            started.countDown();
            await(cancel);
            throw new CancellationException("first");
          }
          return 5;
        };
    Study study = new Study(model, 10, 1);
    FutureTask<Integer> first = new FutureTask<>(() -> study.get(analysis));
    FutureTask<Integer> second = new FutureTask<>(() -> study.get(analysis));
    new Thread(first).start();
    await(started);
    new Thread(second).start();
    assertFalse(second.isDone());
    cancel.countDown();
    assertThrows(java.util.concurrent.ExecutionException.class, first::get);
    assertEquals(5, second.get());
  }

  @Test
  @Timeout(60)
  @Tag("slow")
  void theLargestMatricesAreCancellable() throws Exception {
    // 2048 × 512: each takes a good part of a second or more, and looks up many times in it
    TrainedModel large = SmallModels.report(3, 2048, 512);
    for (Analysis<?> analysis :
        java.util.List.of(
            Responses.ANALYSIS,
            MatrixStructure.ANALYSIS,
            FeatureDimensionality.ANALYSIS,
            FeatureGeometry.ANALYSIS)) {
      Study study = new Study(large, 1, 1);
      FutureTask<Object> task =
          new FutureTask<>(
              () -> {
                Thread.currentThread().interrupt();
                return study.get(analysis);
              });
      new Thread(task).start();
      Throwable failure =
          assertThrows(
              java.util.concurrent.ExecutionException.class, () -> task.get(5, TimeUnit.SECONDS));
      assertEquals(CancellationException.class, failure.getCause().getClass());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void samplesOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Study(model, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Study(model, 100_000_001, 1));
  }
}
