package superposition.analysis;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/** Evaluation of the trained canonical network, as the window and as {@code analyze} ask for it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 8)
@Measurement(iterations = 15)
public class ActiveErrorBenchmark {

  private TrainedModel model;

  /** The canonical network. */
  @Setup(Level.Trial)
  public void train() {
    RunConfig config = RunConfig.canonical(1);
    try (TrainingRun run = new TrainingRun(config, 2, false)) {
      run.advance(config.steps());
      model = run.result();
    }
  }

  /** Metric {@code active}: 100 features × 20,000 samples. */
  @Benchmark
  public double activeErrors() {
    return new Study(model, Study.INTERACTIVE_SAMPLES, 1).get(ActiveErrors.ANALYSIS).mean();
  }

  /** Every metric from 60,000 samples. */
  @Benchmark
  public Metrics allMetrics() {
    return Metrics.of(new Study(model, Study.FULL_SAMPLES, 1));
  }
}
