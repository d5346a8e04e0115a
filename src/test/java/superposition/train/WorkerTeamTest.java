package superposition.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WorkerTeamTest {

  @BeforeAll
  static void warmUp() {
    WorkerTeam.warmUp();
  }

  @Test
  void everyPartIsDoneOnceARound() {
    int parts = 7;
    int rounds = 20_000;
    AtomicIntegerArray counts = new AtomicIntegerArray(parts);
    try (WorkerTeam team =
        new WorkerTeam(3, parts, (part, worker) -> counts.incrementAndGet(part))) {
      for (int round = 1; round <= rounds; round++) {
        team.run();
        for (int part = 0; part < parts; part++) {
          assertEquals(round, counts.get(part));
        }
      }
    }
  }

  @Test
  void workersHaveScratchMemoryOfTheirOwn() {
    AtomicIntegerArray busy = new AtomicIntegerArray(4);
    try (WorkerTeam team =
        new WorkerTeam(
            4,
            8,
            (part, worker) -> {
              assertEquals(1, busy.incrementAndGet(worker), "two threads are worker " + worker);
              Thread.onSpinWait();
              busy.decrementAndGet(worker);
            })) {
      for (int round = 0; round < 2_000; round++) {
        team.run();
      }
    }
  }

  @Test
  void aFailureReachesTheCaller() {
    try (WorkerTeam team =
        new WorkerTeam(
            2,
            4,
            (part, worker) -> {
              if (part == 3) {
                throw new IllegalArgumentException("part 3");
              }
            })) {
      Throwable failure = assertThrows(IllegalStateException.class, team::run);
      assertTrue(failure.getCause().getMessage().contains("part 3"));
    }
  }
}
