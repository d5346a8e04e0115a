package superposition.figure.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import superposition.config.RunConfig;
import superposition.plot.Axis;
import superposition.plot.Lines;

class TrainingLossFigureTest {

  private static final RunConfig CONFIG = RunConfig.canonical(0);

  private final TrainingLossFigure figure = new TrainingLossFigure();

  private Lines plot(double... losses) {
    return (Lines) figure.plot(CONFIG, losses, -1);
  }

  @Test
  void aRunOnItsWayKeepsTheAxisOfTheWholeRun() {
    Lines lines = plot(0.002, 0.0019, 0.0018);
    assertEquals(1000, lines.x().high(), 0);
    assertEquals(Axis.Scale.LOG, lines.y().scale());
    assertArrayEquals(new double[] {1, 2, 3}, lines.lines().get(0).x(), 0);
    assertArrayEquals(new double[] {0.002, 0.0019, 0.0018}, lines.lines().get(0).y(), 0);
    assertEquals(Lines.Stroke.FAINT, lines.lines().get(0).stroke());
    assertEquals(Lines.Stroke.SOLID, lines.lines().get(1).stroke());
    assertTrue(lines.heading().title().startsWith("Step 3: loss 0.00190"));
  }

  @Test
  void theNaiveLevelIsARule() {
    // (1 − 10/100)·0.02/(2·5), DEFINITIONS section 2
    assertEquals(0.0018, plot(0.002).rules().get(0).value(), 1e-9);
    assertEquals("naive 0.00180", plot(0.002).rules().get(0).label());
  }

  @Test
  void aFinishedRunSaysHowFarItFell() {
    double[] losses = new double[1000];
    Arrays.fill(losses, 0, 500, 0.002);
    Arrays.fill(losses, 500, 1000, 0.0006);
    assertEquals(
        "The loss fell from 0.00200 to 0.000600, 3.00 times below naive",
        plot(losses).heading().title());
    Arrays.fill(losses, 0.003);
    assertEquals(
        "The loss did not fall: it is 0.00300, 1.67 times naive", plot(losses).heading().title());
  }

  @Test
  void batchesThatDifferAreNoFall() {
    // as at a density so small that few batches hold an active input at all
    double[] losses = new double[1000];
    for (int i = 3; i < losses.length; i += 10) {
      losses[i] = 0.018;
    }
    assertTrue(
        plot(losses)
            .heading()
            .title()
            .matches("The loss changed by less than batches differ: it is [0-9.]+"),
        plot(losses).heading().title());
  }

  @Test
  void oneStepIsNoCourse() {
    Lines lines = (Lines) figure.plot(CONFIG.withSteps(1), new double[] {0.0036}, -1);
    assertEquals("Step 1: loss 0.00360, 2.00 times naive", lines.heading().title());
  }

  @Test
  void aDivergedRunSaysSoAndWeightsAloneDoToo() {
    assertEquals(
        "The run diverged at step 2",
        figure.plot(CONFIG, new double[] {1, 2}, 2).heading().title());
    assertTrue(plot().heading().title().startsWith("No loss history"));
    assertTrue(plot().lines().isEmpty());
  }

  @Test
  void smoothingKeepsAConstantAndAveragesSymmetrically() {
    assertArrayEquals(
        new double[] {2, 2, 2, 2}, TrainingLossFigure.smoothed(new double[] {2, 2, 2, 2}, 3), 0);
    assertArrayEquals(
        new double[] {1.5, 2, 3, 3.5},
        TrainingLossFigure.smoothed(new double[] {1, 2, 3, 4}, 3),
        1e-12);
  }

  @Test
  void longRunsKeepTheirExtremes() {
    double[] losses = new double[100_000];
    Arrays.fill(losses, 1);
    losses[12_345] = 7;
    losses[54_321] = 0.1;
    Lines.Line raw = plot(losses).lines().get(0);
    assertTrue(raw.x().length <= 2002, "points: " + raw.x().length);
    assertEquals(7, Arrays.stream(raw.y()).max().orElseThrow(), 0);
    assertEquals(0.1, Arrays.stream(raw.y()).min().orElseThrow(), 0);
    for (int i = 1; i < raw.x().length; i++) {
      assertTrue(raw.x()[i - 1] <= raw.x()[i]);
    }
  }
}
