package superposition.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import superposition.config.RunConfig;
import superposition.model.Network;

class TrainedModelTest {

  private final RunConfig config =
      RunConfig.canonical(1).withFeatures(4).withHidden(2).withSteps(9);
  private final Network first = Initializer.network(config);
  private final Network second = Initializer.network(config.withSeed(2));
  private final Network third = Initializer.network(config.withSeed(3));
  private final double[] losses = {9, 8, 7, 6, 5, 4, 3, 2, 1};
  private final TrainedModel model =
      new TrainedModel(
          config,
          third,
          losses,
          List.of(
              new Snapshot(0, Double.NaN, first),
              new Snapshot(4, 6, second),
              new Snapshot(9, 1, third)),
          -1);

  @Test
  void aMomentIsItsLastSnapshot() {
    for (int step = 4; step < 9; step++) {
      TrainedModel then = model.at(step);
      assertSame(second, then.network());
      assertArrayEquals(new double[] {9, 8, 7, 6}, then.losses());
      assertEquals(2, then.snapshots().size());
    }
    assertSame(first, model.at(0).network());
    assertEquals(0, model.at(3).losses().length);
    assertSame(third, model.at(9).network());
    assertSame(third, model.at(1000).network());
  }

  @Test
  void withoutSnapshotsThereIsOnlyTheEnd() {
    TrainedModel imported = TrainedModel.of(config, third);
    assertSame(imported, imported.at(5));
    assertSame(model, model.at(-1));
  }

  @Test
  void divergedRunsSaySo() {
    assertFalse(model.diverged());
    assertTrue(new TrainedModel(config, first, losses, List.of(), 0).diverged());
  }
}
