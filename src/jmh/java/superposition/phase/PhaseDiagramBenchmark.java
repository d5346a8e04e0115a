package superposition.phase;

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
import superposition.config.PhasePlan;
import superposition.preset.PresetLibrary;

/** A whole phase diagram of a shipped preset with ten models a cell, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class PhaseDiagramBenchmark {

  /** Preset and grid. */
  @Param({"phase-n2-m1 20", "phase-n2-m1 50", "phase-n3-m2 20"})
  public String diagram;

  /** For JMH. */
  public PhaseDiagramBenchmark() {}

  /** Trains it from the start. */
  @Benchmark
  public PhaseDiagram train() {
    String[] words = diagram.split(" ");
    PhasePlan plan = (PhasePlan) PresetLibrary.findShipped(words[0]).orElseThrow().scenario();
    PhaseTraining training = new PhaseTraining(plan.withGrid(Integer.parseInt(words[1])));
    training.run(2, done -> {});
    return training.diagram();
  }
}
