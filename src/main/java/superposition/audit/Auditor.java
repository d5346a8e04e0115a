package superposition.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import superposition.analysis.Study;
import superposition.audit.probe.Probes;
import superposition.audit.probe.UntrainedNetworks;
import superposition.audit.rule.Evidence;
import superposition.config.RunConfig;

/**
 * Measures what the claims need and has them judged: of one trained model, or of a run under
 * several seeds. Keeps the control of untrained networks while the configuration stays the same.
 * Interrupting the thread that asks cancels.
 */
public final class Auditor {

  /** Most seeds of an audit. */
  public static final int MOST_SEEDS = 20;

  private RunConfig shape;
  private Map<String, Double> untrained;

  /** Is told how much is done. */
  @FunctionalInterface
  public interface Progress {
    /** {@code done} of {@code of} parts of nearly equal time; called by any thread. */
    void show(int done, int of);
  }

  /**
   * Audits a trained model.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Audit of(Study study) {
    RunConfig config = study.model().config();
    return audit(config, study.samples(), List.of(Probes.of(study)));
  }

  /**
   * Trains a run with seeds s, s + 1, … and audits all of them together. Each seed has a thread of
   * its own.
   *
   * @param config the run with the first seed s
   * @param seeds 1 to {@value #MOST_SEEDS}
   * @param threads that work at a time, at least 1
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   * @throws superposition.config.InvalidConfigException if a run does not fit into memory
   */
  public Audit of(RunConfig config, int seeds, int threads, Progress progress) {
    if (seeds < 1 || seeds > MOST_SEEDS) {
      throw new IllegalArgumentException(
          "seeds: " + seeds + " is out of range; allowed: 1 to " + MOST_SEEDS);
    }
    return audit(config, Study.FULL_SAMPLES, Ensemble.measure(config, seeds, threads, progress));
  }

  /** Judges by the values of the seeds s, s + 1, …; those without any diverged. */
  private Audit audit(RunConfig config, int samples, List<Map<String, Double>> results) {
    List<Long> seeds = new ArrayList<>();
    List<Long> diverged = new ArrayList<>();
    List<Map<String, Double>> runs = new ArrayList<>();
    for (int k = 0; k < results.size(); k++) {
      boolean good = !results.get(k).isEmpty();
      (good ? seeds : diverged).add(config.seed() + k);
      if (good) {
        Map<String, Double> values = new HashMap<>(untrained(config));
        values.putAll(results.get(k));
        runs.add(values);
      }
    }
    boolean canonical = config.equals(RunConfig.canonical(config.seed()));
    return Audit.of(config, seeds, diverged, new Evidence(canonical, samples, runs));
  }

  private synchronized Map<String, Double> untrained(RunConfig config) {
    RunConfig wanted = config.withSeed(0);
    if (!wanted.equals(shape)) {
      untrained = UntrainedNetworks.of(wanted);
      shape = wanted;
    }
    return untrained;
  }
}
