package superposition.sweep;

import java.util.List;
import java.util.Optional;
import superposition.analysis.Metrics;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * From a cell to its network and what is measured of it: pure functions of configuration and seed.
 */
public final class CellTraining {

  /** Steps between two looks at the gate. */
  private static final int SLICE = 20;

  private CellTraining() {}

  /**
   * Trains a cell's network, the same bits as in the sweep.
   *
   * @throws superposition.config.InvalidConfigException if it does not fit into memory
   */
  public static TrainedModel train(SweepCell cell) {
    return train(cell.network(), Runtime.getRuntime().availableProcessors(), new Gate());
  }

  static TrainedModel train(SweepCell.NetworkKey network, int threads, Gate gate) {
    RunConfig config = network.config();
    Optional<RunConfig> trained = trained(network);
    if (trained.isEmpty()) {
      return TrainedModel.of(config, Hybrid.of(config, network.dedicated(), null));
    }
    try (TrainingRun run = new TrainingRun(trained.get(), threads, false)) {
      while (!run.isFinished()) {
        gate.pass();
        run.advance(SLICE);
      }
      TrainedModel model = run.result();
      return network.dedicated() == 0
          ? model
          : new TrainedModel(
              config,
              Hybrid.of(config, network.dedicated(), model.network()),
              model.losses(),
              List.of(),
              model.divergedAt());
    }
  }

  /** What is trained of a network, if anything is. */
  static Optional<RunConfig> trained(SweepCell.NetworkKey network) {
    return new superposition.config.SweepPoint(List.of(), network.config(), network.dedicated())
        .trained();
  }

  static java.util.Map<String, Double> measure(TrainedModel model, List<String> metrics) {
    return Metrics.of(new Study(model, Study.FULL_SAMPLES, Study.EVALUATION_SEED), metrics);
  }
}
