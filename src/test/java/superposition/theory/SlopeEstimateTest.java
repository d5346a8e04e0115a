package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static superposition.config.Activation.IDENTITY;
import static superposition.config.Activation.RELU;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.RunConfig;
import superposition.config.Target;

class SlopeEstimateTest {

  private static final Importance UNIFORM = new Importance.Uniform();

  /** Minima of F read off a fine grid by an independent script, to three digits. */
  @ParameterizedTest
  @CsvSource({
    "10, .02, 4, .388",
    "5, .02, 4, .275",
    "20, .02, 4, .524",
    "30, .02, 4, .615",
    "50, .02, 4, .740",
    "75, .02, 4, .859",
    "10, .01, 4, .405",
    "10, .05, 4, .350",
    "10, .1, 4, .308",
    "10, .2, 4, .257",
    "10, .02, 6, .449",
    "10, .02, 8, .462"
  })
  void isTheMinimumOfTheLoss(int hidden, double density, int exponent, double slope) {
    assertEquals(slope, SlopeEstimate.of(100, hidden, density, exponent), 5.1e-4);
  }

  @Property(tries = 50)
  void underASquaredLossItIsHiddenByFeatures(
      @ForAll @IntRange(min = 2, max = 500) int features,
      @ForAll @DoubleRange(min = 0.01, max = 1) double density,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    int hidden = 1 + (int) (share * (features - 1));
    double slope = SlopeEstimate.of(features, hidden, density, 2);
    assertEquals((double) hidden / features, slope, 1e-6);
  }

  @Test
  void isSilentWhereItsDerivationIs() {
    RunConfig canonical = RunConfig.canonical(1);
    assertTrue(Double.isNaN(SlopeEstimate.of(canonical.withLossExponent(3))));
    assertTrue(Double.isNaN(SlopeEstimate.of(canonical.withLossExponent(4.5))));
    assertTrue(Double.isNaN(of(new Importance.First(10, 10), RELU, IDENTITY, false, Target.RELU)));
    assertTrue(Double.isNaN(of(UNIFORM, Activation.ABS, IDENTITY, false, Target.RELU)));
    assertTrue(Double.isNaN(of(UNIFORM, RELU, RELU, false, Target.RELU)));
    assertTrue(Double.isNaN(of(UNIFORM, RELU, IDENTITY, true, Target.RELU)));
    assertTrue(Double.isNaN(of(UNIFORM, RELU, IDENTITY, false, Target.ABS)));
    assertEquals(SlopeEstimate.of(100, 10, 0.02, 4), SlopeEstimate.of(canonical), "canonical run");
  }

  private static double of(
      Importance importance, Activation hidden, Activation output, boolean bias, Target target) {
    RunConfig c = RunConfig.canonical(1);
    return SlopeEstimate.of(
        new RunConfig(
            c.features(),
            c.hidden(),
            hidden,
            output,
            bias,
            false,
            target,
            c.inputRange(),
            c.density(),
            importance,
            c.lossExponent(),
            c.initialization(),
            c.learningRate(),
            c.schedule(),
            c.steps(),
            c.batch(),
            c.sampling(),
            c.seed()));
  }
}
