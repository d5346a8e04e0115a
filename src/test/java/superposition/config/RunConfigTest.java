package superposition.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RunConfigTest {

  private final RunConfig canonical = RunConfig.canonical(1);

  @Test
  void invalidValuesCannotExistAndTheMessageSaysWhy() {
    refused(
        "features: 0 is out of range; allowed: whole numbers from 1 to 4096",
        () -> canonical.withFeatures(0));
    refused(
        "features: 4097 is out of range; allowed: whole numbers from 1 to 4096",
        () -> canonical.withFeatures(4097));
    refused(
        "hidden: 1025 is out of range; allowed: whole numbers from 1 to 1024",
        () -> canonical.withHidden(1025));
    refused("density: 0 is out of range; allowed: (0, 1]", () -> canonical.withDensity(0));
    refused(
        "density: NaN is out of range; allowed: (0, 1]", () -> canonical.withDensity(Double.NaN));
    refused(
        "lossExponent: 0.99 is out of range; allowed: [1, 10]",
        () -> canonical.withLossExponent(0.99));
    refused(
        "lossExponent: Infinity is out of range; allowed: [1, 10]",
        () -> canonical.withLossExponent(Double.POSITIVE_INFINITY));
    refused(
        "steps: 0 is out of range; allowed: whole numbers from 1 to 10000000",
        () -> canonical.withSteps(0));
    refused(
        "batch: 65537 is out of range; allowed: whole numbers from 1 to 65536",
        () -> canonical.withBatch(65_537));
    refused(
        "importance.ratio: 1.1 is out of range; allowed: (0, 1]",
        () -> new Importance.Geometric(1.1));
    refused(
        "importance.count: 0 is out of range; allowed: whole numbers from 1 to 4096",
        () -> new Importance.First(0, 2));
    refused(
        "initialization.sigma: -1 is out of range; allowed: (0, 100]",
        () -> new Initialization.Gaussian(-1));
    refused("importance: is missing", () -> canonical.withImportance(null));
  }

  @Test
  void boundsThemselvesAreAllowed() {
    assertDoesNotThrow(() -> canonical.withDensity(1).withLossExponent(1).withHidden(1024));
    assertDoesNotThrow(() -> canonical.withLossExponent(10).withFeatures(4096).withBatch(65_536));
  }

  @Test
  void tiedWeightsCannotBeMirrored() {
    refused(
        "initialization.kind: mirrored is not possible with tied weights",
        () ->
            new RunConfig(
                5,
                2,
                Activation.IDENTITY,
                Activation.RELU,
                true,
                true,
                Target.IDENTITY,
                InputRange.UNIT,
                0.1,
                new Importance.Uniform(),
                2,
                new Initialization.Mirrored(),
                0.01,
                Schedule.COSINE,
                10,
                10,
                Sampling.INDEPENDENT,
                1));
  }

  @Test
  void inputsOfManyFeaturesCannotBeIntegrated() {
    refused(
        "sampling: quadrature is not possible with 100 features, whose points would be too many;"
            + " allowed: up to 5 features, or independent, conditional",
        () -> canonical.withSampling(Sampling.QUADRATURE));
    refused(
        "batch: 31 points are too few for the quadrature of 5 features; allowed: 32 to 65536",
        () -> canonical.withFeatures(5).withBatch(31).withSampling(Sampling.QUADRATURE));
  }

  @Test
  void nodesAreAsManyAsTheBatchHasRoomFor() {
    RunConfig five = canonical.withFeatures(5).withBatch(32);
    assertEquals(2, five.nodesPerFeature());
    assertEquals(2, five.withBatch(242).nodesPerFeature());
    assertEquals(3, five.withBatch(243).nodesPerFeature()); // 3⁵
    assertEquals(5, five.withFeatures(3).withBatch(125).nodesPerFeature());
    assertEquals(7, five.withFeatures(2).withBatch(49).nodesPerFeature());
    assertEquals(64, five.withFeatures(1).withBatch(65_536).nodesPerFeature());
  }

  @Test
  void importanceFollowsItsKind() {
    assertArrayEquals(new float[] {1, 1, 1}, new Importance.Uniform().weights(3));
    assertArrayEquals(new float[] {1, 0.5f, 0.25f}, new Importance.Geometric(0.5).weights(3));
    assertArrayEquals(new float[] {7, 7, 1}, new Importance.First(2, 7).weights(3));
    assertArrayEquals(new float[] {7, 7, 7}, new Importance.First(9, 7).weights(3));
    assertArrayEquals(new float[] {1, 1, 7}, new Importance.Last(1, 7).weights(3));
    assertArrayEquals(new float[] {7, 7, 7}, new Importance.Last(9, 7).weights(3));
  }

  @Test
  void countsEveryTrainedValueOnce() {
    assertEquals(2000, canonical.parameters());
  }

  private static void refused(String message, Executable construction) {
    assertEquals(message, assertThrows(InvalidConfigException.class, construction).getMessage());
  }
}
