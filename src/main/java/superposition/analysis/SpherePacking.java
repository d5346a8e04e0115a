package superposition.analysis;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.apache.commons.math3.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import superposition.train.RandomStream;

/**
 * Points on the unit sphere in R^d that repel each other, as few dimensions let them: a generalised
 * Thomson problem. Minimised by conjugate gradients from several random starts, which finds the
 * best arrangement of a few dozen points, and a good one of more.
 *
 * @param energy of {@link #points}
 * @param points unit vectors
 */
public record SpherePacking(double energy, double[][] points) {

  private static final int MOST_STARTS = 24;
  private static final int MOST_EVALUATIONS = 4000;
  private static final double TOLERANCE = 1e-13;

  /** Multiplications that one search may take, about a fifth of a second. */
  private static final double WORK = 4e8;

  /** Evaluations that a start takes, as a rule. */
  private static final double USUAL_EVALUATIONS = 300;

  /** Searches take long, and live figures ask for the same ones again and again. */
  private static final Map<Problem, SpherePacking> FOUND = new ConcurrentHashMap<>();

  /** How points repel each other. */
  public enum Repulsion {
    /**
     * Σ_{i≠j} relu(cos_ij)²: the interference of an output model with unit directions and no bias
     * while one feature is active with value 1 (Elhage et al., "Toy Models of Superposition").
     */
    INTERFERENCE,
    /** Σ_{i<j} 1/distance: charges, the problem of Thomson (1904). */
    COULOMB
  }

  /** What is looked for. */
  record Problem(int points, int dimension, Repulsion repulsion) {}

  /** Whether points are few enough for their best arrangement to be looked for. */
  public static boolean isFeasible(int points, int dimension) {
    return USUAL_EVALUATIONS * work(points, dimension) <= 4 * WORK;
  }

  /**
   * The arrangement of least energy that was found; the same on every call.
   *
   * @param points at least 1
   * @param dimension d, at least 1
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
   */
  public static SpherePacking best(int points, int dimension, Repulsion repulsion) {
    Problem problem = new Problem(points, dimension, repulsion);
    SpherePacking known = FOUND.get(problem);
    if (known == null) {
      known = search(problem);
      FOUND.put(problem, known);
    }
    return known;
  }

  /** The energy of given unit vectors. */
  public static double energy(double[][] points, Repulsion repulsion) {
    double energy = 0;
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < i; j++) {
        energy += pair(dot(points[i], points[j]), repulsion);
      }
    }
    return energy;
  }

  /**
   * Mean interference energy of directions drawn at random: each of the N(N − 1) ordered pairs has
   * E cos² = 1/d, half of it on the positive side.
   */
  public static double randomInterference(int points, int dimension) {
    return points * (points - 1.0) / (2 * dimension);
  }

  private static double work(int points, int dimension) {
    return 4.0 * points * points * dimension;
  }

  /** Looks for the best arrangement, known or not. */
  static SpherePacking search(Problem problem) {
    int n = problem.points();
    int d = problem.dimension();
    if (d == 1 || problem.repulsion() == Repulsion.INTERFERENCE && n <= 2 * d) {
      // On a line there are two places only; up to 2d points, pairs of opposites do not interfere.
      return withEnergy(opposites(n, d), problem.repulsion());
    }
    double affordable = WORK / (USUAL_EVALUATIONS * work(n, d));
    int starts = (int) Math.max(1, Math.min(MOST_STARTS, affordable));
    Checkpoint checkpoint = new Checkpoint(Thread.currentThread());
    SpherePacking best = null;
    for (int start = 0; start < starts; start++) {
      SpherePacking found = withEnergy(descend(problem, start, checkpoint), problem.repulsion());
      best = best == null || found.energy < best.energy ? found : best;
    }
    return best;
  }

  private static SpherePacking withEnergy(double[][] points, Repulsion repulsion) {
    return new SpherePacking(energy(points, repulsion), points);
  }

  /** e_1, −e_1, e_2, −e_2 and so on, again from the start when they are used up. */
  private static double[][] opposites(int n, int d) {
    double[][] points = new double[n][d];
    for (int i = 0; i < n; i++) {
      points[i][i / 2 % d] = i % 2 == 0 ? 1 : -1;
    }
    return points;
  }

  private static double[][] descend(Problem problem, int start, Checkpoint checkpoint) {
    int d = problem.dimension();
    RandomStream stream = Purpose.PACKING.stream(start, problem.points());
    double[] guess = new double[problem.points() * d];
    for (int k = 0; k < guess.length; k++) {
      guess[k] = stream.normal();
    }
    double[][] best = {guess};
    double[] least = {Double.POSITIVE_INFINITY};
    try {
      new NonLinearConjugateGradientOptimizer(
              NonLinearConjugateGradientOptimizer.Formula.POLAK_RIBIERE,
              new SimpleValueChecker(TOLERANCE, TOLERANCE))
          .optimize(
              new MaxEval(MOST_EVALUATIONS),
              GoalType.MINIMIZE,
              new InitialGuess(guess),
              new ObjectiveFunction(
                  x -> {
                    checkpoint.pass();
                    double energy = energy(units(x, d), problem.repulsion());
                    if (energy < least[0]) {
                      least[0] = energy;
                      best[0] = x.clone();
                    }
                    return energy;
                  }),
              new ObjectiveFunctionGradient(x -> gradient(x, d, problem.repulsion())));
    } catch (TooManyEvaluationsException e) {
      // the best so far is what there is
    }
    return units(best[0], d);
  }

  private static double[][] units(double[] x, int d) {
    double[][] units = new double[x.length / d][d];
    for (int i = 0; i < units.length; i++) {
      double square = 0;
      for (int a = 0; a < d; a++) {
        square += x[i * d + a] * x[i * d + a];
      }
      double scale = 1 / Math.sqrt(square);
      for (int a = 0; a < d; a++) {
        units[i][a] = scale * x[i * d + a];
      }
    }
    return units;
  }

  /** With respect to vectors of any length, whose directions are the points. */
  static double[] gradient(double[] x, int d, Repulsion repulsion) {
    double[][] units = units(x, d);
    double[] gradient = new double[x.length];
    for (int i = 0; i < units.length; i++) {
      double along = 0;
      for (int j = 0; j < units.length; j++) {
        double cosine = dot(units[i], units[j]);
        double slope = i == j ? 0 : slope(cosine, repulsion);
        along += slope * cosine;
        for (int a = 0; slope != 0 && a < d; a++) {
          gradient[i * d + a] += slope * units[j][a];
        }
      }
      double length = 0;
      for (int a = 0; a < d; a++) {
        length += units[i][a] * x[i * d + a];
      }
      for (int a = 0; a < d; a++) {
        gradient[i * d + a] = (gradient[i * d + a] - along * units[i][a]) / length;
      }
    }
    return gradient;
  }

  /** Energy of an unordered pair. */
  private static double pair(double cosine, Repulsion repulsion) {
    return switch (repulsion) {
      case INTERFERENCE -> cosine > 0 ? 2 * cosine * cosine : 0;
      case COULOMB -> 1 / Math.sqrt(Math.max(0, 2 - 2 * cosine));
    };
  }

  /** Derivative of {@link #pair} by the cosine. */
  private static double slope(double cosine, Repulsion repulsion) {
    return switch (repulsion) {
      case INTERFERENCE -> cosine > 0 ? 4 * cosine : 0;
      case COULOMB -> Math.pow(2 - 2 * Math.min(cosine, 1 - 1e-12), -1.5);
    };
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }
}
