package superposition.phase;

import superposition.model.Network;

/**
 * The trained models of one importance and density.
 *
 * @param row of the importance
 * @param column of the density
 * @param importance r of the extra feature
 * @param density p of all features
 * @param best number of the model with the least loss
 * @param network its weights
 * @param losses of the models, summed over the features, by a quadrature no coarser than the
 *     training's; nobody may write to them
 * @param feature how the best model represents the extra feature
 * @param average the mean of that over the models, the one with the highest loss dropped (all but
 *     one of them, as in the seed)
 * @param triangle whether the best model keeps three features in two dimensions, W ⊥ [1, 1, 1]
 */
public record PhaseCell(
    int row,
    int column,
    double importance,
    double density,
    int best,
    Network network,
    double[] losses,
    ExtraFeature feature,
    ExtraFeature average,
    boolean triangle) {

  /** Loss of the best model, summed over the features. */
  public double loss() {
    return losses[best];
  }

  /** Whether the best model did not diverge. */
  public boolean isFinite() {
    return Double.isFinite(loss()) && feature.isFinite();
  }

  /** The best model, or the average. */
  public ExtraFeature feature(boolean averaged) {
    return averaged ? average : feature;
  }
}
