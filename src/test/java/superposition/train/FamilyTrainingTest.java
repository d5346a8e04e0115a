package superposition.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;

class FamilyTrainingTest {

  private static final RunConfig RUN =
      RunConfig.canonical(1).withFeatures(20).withHidden(4).withBatch(300).withSteps(30);

  private static final List<RunConfig> FAMILY =
      List.of(RUN.withDensity(0.01).withSteps(7), RUN, RUN.withDensity(1), RUN.withDensity(0.3));

  /** Collects what is told. */
  private static class Collector implements FamilyTraining.Listener {
    final Map<Integer, TrainedModel> models = new ConcurrentHashMap<>();
    final AtomicLong most = new AtomicLong();

    @Override
    public void progressed(long done, long all) {
      assertEquals(97, all);
      most.accumulateAndGet(done, Math::max);
    }

    @Override
    public void trained(int member, TrainedModel model) {
      models.put(member, model);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyRunEndsAtItsOwnWeights(int threads) {
    Collector heard = new Collector();
    FamilyTraining.train(FAMILY, threads, heard);
    assertEquals(4, heard.models.size());
    assertEquals(97, heard.most.get());
    for (int k = 0; k < 4; k++) {
      TrainedModel alone = TrainingRun.train(FAMILY.get(k));
      assertArrayEquals(alone.network().wIn(), heard.models.get(k).network().wIn());
      assertArrayEquals(alone.losses(), heard.models.get(k).losses());
    }
  }

  @Test
  @Timeout(60)
  void interruptionEndsAllRuns() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              FamilyTraining.train(
                  List.of(RUN.withSteps(RunConfig.MAX_STEPS), RUN.withSteps(RunConfig.MAX_STEPS)),
                  2,
                  new FamilyTraining.Listener() {
                    @Override
                    public void progressed(long done, long all) {
                      started.countDown();
                    }

                    @Override
                    public void trained(int member, TrainedModel model) {
                      throw new AssertionError("ten million steps are not done");
                    }
                  });
              return null;
            });
    Thread thread = new Thread(task);
    thread.start();
    assertTrue(started.await(30, TimeUnit.SECONDS));
    thread.interrupt();
    Exception failure = assertThrows(Exception.class, task::get);
    assertTrue(failure.getCause() instanceof CancellationException, failure::toString);
    for (int k = 0; k < 3000 && workers() > 0; k++) {
      Thread.sleep(10);
    }
    assertEquals(0, workers());
  }

  private static long workers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.isAlive() && thread.getName().equals("family"))
        .count();
  }

  @Test
  void aRunThatDoesNotFitEndsTheFamilyWithItsReason() {
    RunConfig huge =
        RUN.withFeatures(RunConfig.MAX_FEATURES)
            .withHidden(RunConfig.MAX_HIDDEN)
            .withDensity(1)
            .withSteps(RunConfig.MAX_STEPS)
            .withBatch(RunConfig.MAX_BATCH);
    long needed = MemoryNeed.of(huge, 1, 1).bytes();
    long have = Runtime.getRuntime().maxMemory();
    org.junit.jupiter.api.Assumptions.assumeTrue(needed > have, needed + " of " + have);
    assertThrows(
        InvalidConfigException.class,
        () -> FamilyTraining.train(List.of(RUN, huge), 2, new Quiet()));
  }

  /** Steps times batch times weights, and dense inputs cost up to twice as much. */
  @Test
  void theLongestBeginFirst() {
    List<RunConfig> runs =
        List.of(
            RUN.withDensity(0.01).withSteps(7),
            RUN,
            RUN.withDensity(1),
            RUN.withDensity(0.3),
            RUN.withBatch(700),
            RUN.withHidden(12).withBatch(299));
    List<Integer> order = new ArrayList<>();
    FamilyTraining.train(
        runs,
        1,
        new Quiet() {
          @Override
          public void trained(int member, TrainedModel model) {
            order.add(member);
          }
        });
    assertEquals(List.of(5, 4, 2, 3, 1, 0), order);
  }

  @Test
  void whatFailsReachesTheCallerAsItIs() {
    for (Throwable failure : List.of(new IllegalArgumentException("x"), new AssertionError("y"))) {
      Quiet failing =
          new Quiet() {
            @Override
            public void trained(int member, TrainedModel model) {
              if (failure instanceof Error error) {
                throw error;
              }
              throw (RuntimeException) failure;
            }
          };
      assertSame(
          failure,
          assertThrows(Throwable.class, () -> FamilyTraining.train(List.of(RUN), 1, failing)));
    }
  }

  private static class Quiet implements FamilyTraining.Listener {
    @Override
    public void progressed(long done, long all) {}

    @Override
    public void trained(int member, TrainedModel model) {}
  }
}
