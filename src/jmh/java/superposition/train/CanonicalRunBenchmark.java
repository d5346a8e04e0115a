package superposition.train;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import superposition.config.RunConfig;

/** The canonical run from its first to its last step, as the window trains it: snapshots kept. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class CanonicalRunBenchmark {

  /** Threads that share the work. */
  @Param({"1", "2"})
  public int threads;

  /** A whole run. */
  @Benchmark
  public Snapshot run() {
    RunConfig config = RunConfig.canonical(1);
    try (TrainingRun run = new TrainingRun(config, threads, true)) {
      return run.advance(config.steps());
    }
  }
}
