package superposition.train;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import superposition.config.RunConfig;

/**
 * One optimiser step of 2,048 samples on two threads, for sizes, densities and exponents around the
 * canonical ones.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 250, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class StepBenchmark {

  /** Hidden neurons. */
  @Param({"10", "50", "100"})
  public int hidden;

  /** Features. */
  @Param({"100", "1000"})
  public int features;

  /** Density p. */
  @Param({"0.001", "0.02", "0.2", "1"})
  public double density;

  /** Loss exponent q. */
  @Param({"2", "3.5", "4"})
  public double exponent;

  private TrainingRun run;

  /** A run that does not end while it is measured, past its first steps. */
  @Setup(Level.Trial)
  public void start() {
    RunConfig config =
        RunConfig.canonical(1)
            .withHidden(hidden)
            .withFeatures(features)
            .withDensity(density)
            .withLossExponent(exponent)
            .withSteps(RunConfig.MAX_STEPS);
    run = new TrainingRun(config, 2, false);
    run.advance(20);
  }

  /** Ends the workers. */
  @TearDown(Level.Trial)
  public void stop() {
    run.close();
    if (run.isFinished()) {
      throw new IllegalStateException("the run ended while it was measured");
    }
  }

  /** A step. */
  @Benchmark
  public int step() {
    run.advance(1);
    return run.step();
  }
}
