package superposition.analysis;

import java.util.Arrays;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.theory.OneActive;

/**
 * L_1 of a ReLU output model, what it loses with exactly one feature active, exact and split by
 * output: {@code I_j·own(G_jj, b_j)} of its own feature, {@code Σ_{i≠j} I_j·other(G_ji, b_j)} of
 * the others, with the functions of {@link OneActive}.
 */
public final class OneActiveLoss implements Analysis<OneActiveLoss.Result> {

  /** With the active value uniform in (0, 1), as in training. */
  public static final OneActiveLoss UNIFORM = new OneActiveLoss(OneActive.UNIFORM);

  /** With the active value 1. */
  public static final OneActiveLoss ONE = new OneActiveLoss(OneActive.ONE);

  private final OneActive form;

  private OneActiveLoss(OneActive form) {
    this.form = form;
  }

  @Override
  public Result of(Study study) {
    RunConfig config = study.model().config();
    Network network = study.model().network();
    float[] importance = config.importance().weights(network.features());
    OverlapSums sums = OverlapSums.of(network, form::own, form::other);
    double[] benefit = new double[importance.length];
    double[] interference = new double[importance.length];
    Arrays.setAll(benefit, j -> importance[j] * sums.own()[j]);
    Arrays.setAll(interference, j -> importance[j] * sums.others()[j]);
    return new Result(benefit, interference);
  }

  /**
   * Without the weight p(1−p)^(n−1) that these parts have in the loss.
   *
   * @param benefit the feature benefit that each output misses
   * @param interference what each output receives of all other features
   */
  public record Result(double[] benefit, double[] interference) {}
}
