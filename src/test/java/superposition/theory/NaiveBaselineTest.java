package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;

class NaiveBaselineTest {

  @Test
  void canonicalErrorsAreThoseOfTheDefinitions() {
    // (1 − m/n)/6, times p, and (1 − m/n)·p/(2(q + 1)) at n = 100, m = 10, p = .02, q = 4
    NaiveBaseline naive = new NaiveBaseline(RunConfig.canonical(1));
    assertEquals(0.15, naive.active(), 1e-15);
    assertEquals(0.003, naive.allOutputs(), 1e-15);
    assertEquals(0.0018, naive.loss(), 1e-15);
    assertEquals(0, naive.active(9));
    assertEquals(1.0 / 6, naive.active(10), 1e-15);
  }

  @Test
  void momentsAreTheIntegralsOfEveryTargetAndRange() {
    for (Target target : Target.values()) {
      for (InputRange range : InputRange.values()) {
        for (double r : new double[] {1, 2, 3.5, 4, 10}) {
          double expected = midpointIntegral(target, range.low(), r);
          assertEquals(
              expected,
              new NaiveBaseline(config(target, range)).targetMoment(r),
              1e-5,
              target + " on " + range + ", r = " + r);
        }
      }
    }
  }

  @Test
  void lossCountsTheImportanceOfIgnoredFeaturesOnly() {
    RunConfig config =
        RunConfig.canonical(1).withHidden(2).withImportance(new Importance.First(3, 10));
    // ignored: feature 2 with weight 10 and 97 others with 1, of 100; E|t|⁴ = 1/10, p = .02
    assertEquals(0.02 * 0.1 * (10 + 97) / 100, new NaiveBaseline(config).loss(), 1e-15);
  }

  @Test
  void nothingIsIgnoredWithANeuronForEveryFeature() {
    NaiveBaseline naive = new NaiveBaseline(RunConfig.canonical(1).withHidden(120));
    assertEquals(0, naive.active());
    assertEquals(0, naive.loss());
  }

  private static double midpointIntegral(Target target, int low, double r) {
    int steps = 100_000;
    double sum = 0;
    for (int k = 0; k < steps; k++) {
      double x = low + (1 - low) * (k + 0.5) / steps;
      sum += Math.pow(Math.abs(target.of((float) x)), r);
    }
    return sum / steps;
  }

  private static RunConfig config(Target target, InputRange range) {
    RunConfig c = RunConfig.canonical(1);
    return new RunConfig(
        c.features(),
        c.hidden(),
        Activation.RELU,
        Activation.IDENTITY,
        false,
        false,
        target,
        range,
        c.density(),
        c.importance(),
        c.lossExponent(),
        c.initialization(),
        c.learningRate(),
        c.schedule(),
        c.steps(),
        c.batch(),
        c.sampling(),
        c.seed());
  }

  @Test
  void errorsAreTheMeansOfTheirOutputs() {
    RunConfig config =
        RunConfig.canonical(1)
            .withFeatures(5)
            .withHidden(2)
            .withImportance(new Importance.First(3, 10));
    NaiveBaseline naive = new NaiveBaseline(config);
    double all = 0;
    double loss = 0;
    for (int i = 0; i < 5; i++) {
      all += naive.allOutputs(i) / 5;
      loss += naive.loss(i) / 5;
    }
    assertEquals(naive.allOutputs(), all, 1e-15);
    assertEquals(naive.loss(), loss, 1e-15);
    // p/6, and I·p/10 for q = 4: feature 2 has weight 10 and no neuron
    assertEquals(0.02 / 6, naive.allOutputs(2), 1e-15);
    assertEquals(0.02, naive.loss(2), 1e-15);
    assertEquals(0, naive.loss(1));
  }
}
