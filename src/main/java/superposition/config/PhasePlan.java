package superposition.config;

import java.util.Objects;

/**
 * A phase diagram to be trained: ReLU output models, ReLU(WᵀW x + b), for every pair of the
 * importance r of the last, "extra" feature (the others weigh 1) and of the density p of all
 * features (seed 004, "Superposition as a phase change").
 *
 * @param base the run from which those of the cells are made: tied, identity hidden, relu output,
 *     identity target, inputs in (0, 1), squared error, fewer neurons than features, at most 5
 *     features, importance of the last feature alone, sampled independently or by quadrature
 * @param importance of the extra feature, up to 1e6
 * @param density of all features, up to 1
 * @param grid values of either, 10 to 100, the ends included
 * @param models trained a cell, 1 to 10
 */
public record PhasePlan(RunConfig base, LogRange importance, LogRange density, int grid, int models)
    implements Scenario {

  /** Smallest grid. */
  public static final int MIN_GRID = 10;

  /** Largest grid. */
  public static final int MAX_GRID = 100;

  /** Most models of a cell. */
  public static final int MAX_MODELS = 10;

  private static final double MAX_IMPORTANCE = 1e6;

  /** More than there are models in any grid, so that the seeds of two bases do not meet. */
  private static final long SEED_STRIDE = 1_000_003;

  /** Checks every component; see the class comment. */
  public PhasePlan {
    Objects.requireNonNull(base);
    Objects.requireNonNull(importance);
    Objects.requireNonNull(density);
    Check.positive("importance.high", importance.high(), MAX_IMPORTANCE);
    Check.positive("density.high", density.high(), 1);
    Check.range("grid", grid, MIN_GRID, MAX_GRID);
    Check.range("models", models, 1, MAX_MODELS);
    checkBase(base);
  }

  private static void checkBase(RunConfig base) {
    Check.range("run.features", base.features(), 2, RunConfig.MAX_QUADRATURE_FEATURES);
    Check.range("run.hidden", base.hidden(), 1, base.features() - 1);
    require(base.hiddenActivation() == Activation.IDENTITY, "hiddenActivation", "identity");
    require(base.outputActivation() == Activation.RELU, "outputActivation", "relu");
    require(base.tied(), "tied", "true");
    require(base.target() == Target.IDENTITY, "target", "identity");
    require(base.inputRange() == InputRange.UNIT, "inputRange", "unit");
    require(base.lossExponent() == 2, "lossExponent", "2");
    require(
        base.importance() instanceof Importance.Last last && last.count() == 1,
        "importance",
        "kind last with count 1, the extra feature");
    require(base.sampling() != Sampling.CONDITIONAL, "sampling", "independent, quadrature");
  }

  private static void require(boolean holds, String key, String allowed) {
    if (!holds) {
      throw new InvalidConfigException(
          "run." + key, "does not fit a phase diagram of ReLU output models; allowed: " + allowed);
    }
  }

  /** The first diagram of seed 004, and of the explorer: two features in one dimension. */
  public static PhasePlan twoInOne() {
    RunConfig base =
        new RunConfig(
            2,
            1,
            Activation.IDENTITY,
            Activation.RELU,
            true,
            true,
            Target.IDENTITY,
            InputRange.UNIT,
            0.1,
            new Importance.Last(1, 1),
            2,
            new Initialization.XavierNormal(),
            0.05,
            Schedule.COSINE,
            300,
            49,
            Sampling.QUADRATURE,
            1);
    return new PhasePlan(base, new LogRange(0.1, 10), new LogRange(0.01, 1), 50, MAX_MODELS);
  }

  @Override
  public PhasePlan withBase(RunConfig base) {
    return new PhasePlan(base, importance, density, grid, models);
  }

  /** The same plan with so many values of importance and of density. */
  public PhasePlan withGrid(int grid) {
    return new PhasePlan(base, importance, density, grid, models);
  }

  /** The same plan with so many models a cell. */
  public PhasePlan withModels(int models) {
    return new PhasePlan(base, importance, density, grid, models);
  }

  /** The same plan over another rectangle. */
  public PhasePlan withRectangle(LogRange importance, LogRange density) {
    return new PhasePlan(base, importance, density, grid, models);
  }

  /** Number of cells. */
  public int cells() {
    return grid * grid;
  }

  /** Importances of the rows, ascending. */
  public double[] importances() {
    return importance.values(grid);
  }

  /** Densities of the columns, ascending. */
  public double[] densities() {
    return density.values(grid);
  }

  /**
   * The run of a model.
   *
   * @param row of the importance, 0 to grid − 1
   * @param column of the density, 0 to grid − 1
   * @param model 0 to models − 1
   */
  public RunConfig run(int row, int column, int model) {
    long index = ((long) row * grid + column) * models + model;
    return base.withImportance(new Importance.Last(1, importance.value(row, grid)))
        .withDensity(density.value(column, grid))
        .withSeed(base.seed() * SEED_STRIDE + index);
  }
}
