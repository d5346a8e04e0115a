package superposition.phase;

import superposition.model.Network;

/** Makes a cell of its trained models. */
final class CellModels {

  private CellModels() {}

  /**
   * The cell of the models in lanes {@code first … first + count − 1}.
   *
   * @param losses of all lanes
   */
  static PhaseCell of(
      TinyModels models, int row, int column, int first, int count, float[] losses) {
    double[] own = new double[count];
    ExtraFeature[] features = new ExtraFeature[count];
    int best = 0;
    int worst = 0;
    for (int k = 0; k < count; k++) {
      own[k] = losses[first + k];
      features[k] = ExtraFeature.of(models.network(first + k));
      best = compare(own[k], own[best]) < 0 ? k : best;
      worst = compare(own[k], own[worst]) > 0 ? k : worst;
    }
    Network network = models.network(first + best);
    return new PhaseCell(
        row,
        column,
        models.plan().importance().value(row, models.plan().grid()),
        models.plan().density().value(column, models.plan().grid()),
        best,
        network,
        own,
        features[best],
        average(features, count > 1 ? worst : -1),
        ExtraFeature.hasTriangle(network));
  }

  /** NaN is the worst of all. */
  private static int compare(double a, double b) {
    return Double.compare(a, b);
  }

  private static ExtraFeature average(ExtraFeature[] features, int dropped) {
    double norm = 0;
    double superposition = 0;
    int kept = 0;
    for (int k = 0; k < features.length; k++) {
      if (k != dropped && features[k].isFinite()) {
        norm += features[k].norm();
        superposition += features[k].superposition();
        kept++;
      }
    }
    return new ExtraFeature(norm / kept, superposition / kept);
  }
}
