package superposition.phase;

import java.util.function.BooleanSupplier;
import superposition.config.PhasePlan;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.model.Network;
import superposition.train.Adam;
import superposition.train.Initializer;
import superposition.train.QuadraturePoints;
import superposition.train.RandomStream;

/**
 * Models of one column of a phase diagram, trained together, a lane each. A model's weights depend
 * on the plan and its own place alone, bit for bit, whichever models are trained beside it: first
 * weights are those of its run, {@link PhasePlan#run}; where inputs are sampled, the models of a
 * column share the samples.
 */
final class TinyModels {

  private static final long SAMPLES = 4;

  private final PhasePlan plan;
  private final RunConfig base;
  private final int column;
  private final double density;
  private final int lanes;
  private final float[][] weights;
  private final float[][] gradient;
  private final LaneLoss loss;
  private final Adam adam;
  private final InputPoints points;
  private int step;
  private int drawn = -1;

  /**
   * @param column of the density
   * @param rows of the importance, one a lane
   * @param models number in the cell, one a lane
   * @param quadrature the points of the plan's runs; null where inputs are sampled
   * @param stopped whether nobody waits for the models any more; they are of no use then
   */
  TinyModels(
      PhasePlan plan,
      int column,
      int[] rows,
      int[] models,
      QuadraturePoints quadrature,
      BooleanSupplier stopped) {
    this.plan = plan;
    this.column = column;
    base = plan.base();
    density = plan.density().value(column, plan.grid());
    lanes = rows.length;
    int n = base.features();
    int parameters = (int) base.parameters();
    weights = new float[parameters][lanes];
    gradient = new float[parameters][lanes];
    float[][] importance = new float[n][lanes];
    for (int lane = 0; lane < lanes; lane++) {
      RunConfig run = plan.run(rows[lane], column, models[lane]);
      float[] of = run.importance().weights(n);
      for (int i = 0; i < n; i++) {
        importance[i][lane] = of[i];
      }
      put(Initializer.network(run), lane);
    }
    loss = new LaneLoss(base.hidden(), base.bias(), importance, stopped);
    adam = new Adam(base, weights);
    points =
        base.sampling() == Sampling.QUADRATURE
            ? InputPoints.of(quadrature, n, density)
            : InputPoints.empty(n);
  }

  private void put(Network network, int lane) {
    int n = base.features();
    for (int a = 0; a < base.hidden(); a++) {
      for (int i = 0; i < n; i++) {
        weights[a * n + i][lane] = network.wIn(a, i);
      }
    }
    for (int i = 0; base.bias() && i < n; i++) {
      weights[base.hidden() * n + i][lane] = network.bias(i);
    }
  }

  /** Number of models. */
  int lanes() {
    return lanes;
  }

  /** Steps done. */
  int steps() {
    return step;
  }

  /**
   * Does a step; there is none after the base run's last one.
   *
   * @throws java.util.concurrent.CancellationException if the models are stopped
   */
  void advance() {
    draw();
    loss.gradient(weights, points, gradient);
    adam.step(step, gradient);
    step++;
  }

  /**
   * Losses on the points of the next step, summed over the features.
   *
   * @throws java.util.concurrent.CancellationException if the models are stopped
   */
  float[] losses() {
    draw();
    return loss.losses(weights, points);
  }

  /**
   * Losses by a quadrature, summed over the features.
   *
   * @throws java.util.concurrent.CancellationException if the models are stopped
   */
  float[] losses(QuadraturePoints ranking) {
    return loss.losses(weights, InputPoints.of(ranking, base.features(), density));
  }

  private void draw() {
    if (base.sampling() != Sampling.QUADRATURE && drawn != step) {
      drawn = step;
      points.draw(new RandomStream(base.seed(), SAMPLES, column, step), base.batch(), density);
    }
  }

  /** A model's weights as they are now. */
  Network network(int lane) {
    int n = base.features();
    int m = base.hidden();
    float[] wIn = new float[m * n];
    float[] wOut = new float[m * n];
    for (int a = 0; a < m; a++) {
      for (int i = 0; i < n; i++) {
        wIn[a * n + i] = weights[a * n + i][lane];
        wOut[i * m + a] = wIn[a * n + i];
      }
    }
    float[] b = base.bias() ? new float[n] : null;
    for (int i = 0; base.bias() && i < n; i++) {
      b[i] = weights[m * n + i][lane];
    }
    return new Network(n, m, base.hiddenActivation(), base.outputActivation(), wIn, wOut, b);
  }

  /** The plan. */
  PhasePlan plan() {
    return plan;
  }
}
