package superposition.analysis;

import superposition.config.Activation;
import superposition.model.Network;
import superposition.train.Initializer;
import superposition.train.TrainedModel;

/**
 * What became of the sides (i, s) that began dead. A rectified output i that is below 0 when x_i =
 * s comes alone has no gradient there, and where features are sparse they come alone: nothing
 * teaches it. A side began dead if W_out·φ(s·W_in[:,i]) + b is at most 0 at output i with the first
 * weights, and is learned if the trained network answers at least half of what it should.
 */
public final class LearnedSides implements Analysis<LearnedSides.Result> {

  /** The analysis. */
  public static final LearnedSides ANALYSIS = new LearnedSides();

  /** Part of the target from which on a side counts as learned. */
  public static final double LEARNED = 0.5;

  private LearnedSides() {}

  @Override
  public Result of(Study study) {
    TrainedModel model = study.model();
    Network network = model.network();
    boolean known = model.losses().length > 0;
    int features = network.features();
    double[][] answers = new double[2][features];
    boolean[][] dead = new boolean[2][features];
    Network start = known ? Initializer.network(model.config()) : network;
    boolean rectified = network.outputActivation() == Activation.RELU;
    for (int k = 0; k < 2; k++) {
      for (int i = 0; i < features; i++) {
        answers[k][i] = network.response(i, i, sign(k));
        // ψ(z) = relu(z) is 0 for every z that is not above 0
        dead[k][i] = known && rectified && start.response(i, i, sign(k)) <= 0;
      }
    }
    return new Result(known, answers, dead, model.config().target().of(-1f));
  }

  private static int sign(int k) {
    return k == 0 ? 1 : -1;
  }

  /**
   * @param known whether the first weights are known: not those of weights trained elsewhere
   * @param answers output i at x_i = +1 and at x_i = −1 alone
   * @param dead whether the side began dead
   * @param targetAtMinusOne what the answer at −1 should be; it should be 1 at +1
   */
  public record Result(
      boolean known, double[][] answers, boolean[][] dead, double targetAtMinusOne) {

    /** Whether a side is learned; where the target is 0 there is nothing to learn. */
    public boolean learned(int k, int feature) {
      double target = k == 0 ? 1 : targetAtMinusOne;
      return target != 0 && answers[k][feature] / target >= LEARNED;
    }

    /** Sides that began dead, or that did not. */
    public int count(boolean ofDead) {
      return count(ofDead, false);
    }

    /** Those of them that are learned. */
    public int learned(boolean ofDead) {
      return count(ofDead, true);
    }

    private int count(boolean ofDead, boolean learnedOnly) {
      int count = 0;
      for (int k = 0; k < 2; k++) {
        boolean asked = k == 0 || targetAtMinusOne != 0;
        for (int i = 0; asked && i < dead[k].length; i++) {
          count += dead[k][i] == ofDead && (!learnedOnly || learned(k, i)) ? 1 : 0;
        }
      }
      return count;
    }
  }
}
