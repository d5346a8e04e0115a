package superposition.audit.probe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import superposition.analysis.Study;
import superposition.audit.rule.Ids;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * The control that tells what any network of a shape gives: first weights drawn as the run draws
 * them, measured in the same way. Their spread is that of one random network.
 *
 * <p>For gaussian first weights the columns of W_in are random directions, so that the geometry's
 * null comes out here by simulation.
 */
public final class UntrainedNetworks {

  private static final int MOST = 32;
  private static final int FEWEST = 4;

  /** Elements of M to be computed from hidden neurons, over all networks. */
  private static final double AFFORDABLE = 4e8;

  /** First weights may be so small that only many samples tell their errors from those of zeros. */
  private static final int SAMPLES = Study.INTERACTIVE_SAMPLES;

  /** Their seeds start here, so that the run's own is hardly among them. */
  private static final long FIRST_SEED = 0x5EED_0000_0000L;

  private UntrainedNetworks() {}

  /**
   * Mean and spread of every quantity of {@link Shape}, under {@link Ids#untrained} and {@link
   * Ids#untrainedSpread}. Depends on the configuration without its seed.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public static Map<String, Double> of(RunConfig config) {
    Map<String, SummaryStatistics> statistics = new LinkedHashMap<>();
    int networks = networks(config);
    for (int k = 0; k < networks; k++) {
      RunConfig seeded = config.withSeed(FIRST_SEED + k);
      TrainedModel model = TrainedModel.of(seeded, untrained(seeded));
      add(Shape.ERRORS, new Study(model, SAMPLES, k), statistics);
      add(Shape.WEIGHTS, new Study(model, 1, k), statistics);
    }
    Map<String, Double> values = new LinkedHashMap<>();
    statistics.forEach(
        (id, over) -> {
          if (over.getN() > 1) {
            values.put(Ids.untrained(id), over.getMean());
            values.put(Ids.untrainedSpread(id), over.getStandardDeviation());
          }
        });
    return values;
  }

  private static void add(
      Map<String, ToDoubleFunction<Study>> quantities,
      Study study,
      Map<String, SummaryStatistics> statistics) {
    quantities.forEach(
        (id, quantity) -> {
          double value = quantity.applyAsDouble(study);
          if (Double.isFinite(value)) {
            statistics.computeIfAbsent(id, key -> new SummaryStatistics()).addValue(value);
          }
        });
  }

  private static int networks(RunConfig config) {
    double cost = (double) config.features() * config.features() * config.hidden();
    return (int) Math.max(FEWEST, Math.min(MOST, AFFORDABLE / cost));
  }

  private static Network untrained(RunConfig config) {
    try (TrainingRun run = new TrainingRun(config, 1, false)) {
      return run.snapshot().network();
    }
  }
}
