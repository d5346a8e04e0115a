package superposition.train;

import java.util.Arrays;
import java.util.Locale;
import superposition.config.RunConfig;

/**
 * Samples a second of warm optimiser steps for sizes given as {@code
 * features,hidden,density,batch,threads}, a line each; for {@code src/bench/pytorch/throughput.py},
 * which has no use for JMH's minutes.
 */
final class StepTimes {

  private static final double NANOS = 1e9;

  /** Warm after this, and measured for as long again. */
  private static final double SECONDS = 3;

  private static final int PARTS = 7;

  private StepTimes() {}

  /** Prints a line a size: the size, microseconds a step and samples a second. */
  public static void main(String[] sizes) {
    for (String size : sizes) {
      String[] parts = size.split(",");
      RunConfig config =
          RunConfig.canonical(1)
              .withFeatures(Integer.parseInt(parts[0]))
              .withHidden(Integer.parseInt(parts[1]))
              .withDensity(Double.parseDouble(parts[2]))
              .withBatch(Integer.parseInt(parts[3]))
              .withSteps(RunConfig.MAX_STEPS);
      double step = secondsOfStep(config, Integer.parseInt(parts[4]));
      System.out.printf(Locale.ROOT, "%s %.1f us %.0f%n", size, step * 1e6, config.batch() / step);
    }
  }

  /** The median of some stretches of time, after one of warming up. */
  private static double secondsOfStep(RunConfig config, int threads) {
    try (TrainingRun run = new TrainingRun(config, threads, false)) {
      long warm = System.nanoTime() + (long) (SECONDS * NANOS);
      do {
        run.advance(1);
      } while (System.nanoTime() < warm);
      int steps = Math.max(1, (int) (SECONDS / PARTS / seconds(run, 3)));
      double[] times = new double[PARTS];
      Arrays.setAll(times, part -> seconds(run, steps));
      Arrays.sort(times);
      return times[PARTS / 2];
    }
  }

  /** Seconds of one of so many steps. */
  private static double seconds(TrainingRun run, int steps) {
    long start = System.nanoTime();
    run.advance(steps);
    return (System.nanoTime() - start) / NANOS / steps;
  }
}
