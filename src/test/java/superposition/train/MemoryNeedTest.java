package superposition.train;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;

/** What more of something takes: four bytes a weight, eight a loss, 16 for an array's header. */
class MemoryNeedTest {

  /** Regions of the garbage collector are 1 MB up to this heap. */
  private static final long HEAP = 2L << 30;

  private static final long MB = 1L << 20;

  private final RunConfig canonical = RunConfig.canonical(1);

  private static long bytes(RunConfig config, int threads, int snapshots) {
    return MemoryNeed.of(config, threads, snapshots, HEAP).bytes();
  }

  @Test
  void aSnapshotIsTwoMatricesAndABias() {
    long matrices = 2 * (4 * 1000 + 16);
    assertEquals(7 * (matrices + 4 * 100 + 16), bytes(canonical, 1, 12) - bytes(canonical, 1, 5));
  }

  /** From half a region on an array is given whole ones. */
  @Test
  void largeArraysTakeWholeRegions() {
    RunConfig large = canonical.withFeatures(1024).withHidden(1024).withBatch(1);
    // 4 MB and a header are five regions, twice; the bias is small
    assertEquals(10 * MB + 4 * 1024 + 16, bytes(large, 1, 6) - bytes(large, 1, 5));
    long wider = MemoryNeed.of(large, 1, 6, 64L << 30).bytes();
    // a heap of 64 GB has regions of 32 MB, in which 4 MB are small
    assertEquals(
        2 * (4 * MB + 16) + 4 * 1024 + 16, wider - MemoryNeed.of(large, 1, 5, 64L << 30).bytes());
  }

  @Test
  void lossesAreKeptThreeTimesAtThePeak() {
    assertEquals(
        3 * 8 * 500,
        bytes(canonical.withSteps(1500), 1, 1) - bytes(canonical.withSteps(1000), 1, 1));
  }

  @Test
  void noMoreWorkersThanShardsCount() {
    assertEquals(bytes(canonical, 8, 1), bytes(canonical, 64, 1));
    long worker = bytes(canonical, 2, 1) - bytes(canonical, 1, 1);
    assertEquals(6 * worker, bytes(canonical, 8, 1) - bytes(canonical, 2, 1));
    // three hidden layers and a row of outputs for 256 samples, and five lists of their entries
    long rows = 256 * (3 * 10 + 100) * 4;
    assertEquals(rows + 5 * (4 * 256 * 100 + 16), worker);
    RunConfig dense = canonical.withDensity(1);
    assertEquals(
        2 * 256 * 100 * 4, bytes(dense, 2, 1) - bytes(dense, 1, 1) - worker, "inputs, twice");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    MemoryNeed need = MemoryNeed.of(canonical, 2, 200);
    long free = (long) (need.bytes() / 0.85);
    assertDoesNotThrow(() -> need.check(free + 2));
    InvalidConfigException refusal =
        assertThrows(InvalidConfigException.class, () -> need.check(free - 2));
    assertTrue(
        refusal.getMessage().contains("100 × 10 neurons for 1000 steps with 200 snapshots"),
        refusal.getMessage());
    assertDoesNotThrow(() -> need.check());
  }

  @Test
  void whatIsMoreThanTheWholeHeapNeverFits() {
    FreeMemory.require(1000, "features", "a thousand bytes");
    long heap = Runtime.getRuntime().maxMemory();
    InvalidConfigException refusal =
        assertThrows(
            InvalidConfigException.class, () -> FreeMemory.require(heap, "features", "they"));
    assertTrue(refusal.getMessage().contains("they need "), refusal.getMessage());
    // 85 % of what is free may be used
    FreeMemory.require(85, "features", "they", 100);
    assertThrows(
        InvalidConfigException.class, () -> FreeMemory.require(86, "features", "they", 100));
  }
}
