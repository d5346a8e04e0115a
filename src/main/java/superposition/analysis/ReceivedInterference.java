package superposition.analysis;

/**
 * The interference that output i receives: Σ_{j≠i} (P[i,j]² + Q[i,j]²), the squared answers to
 * every other feature at x = +1 and at −1. In a report network p/6 of it is what other features add
 * to the error of output i on average, up to products of two of them.
 */
public final class ReceivedInterference implements Analysis<double[]> {

  /** The analysis. */
  public static final ReceivedInterference ANALYSIS = new ReceivedInterference();

  private ReceivedInterference() {}

  /** One value an output; nobody may write to them. */
  @Override
  public double[] of(Study study) {
    Responses.Result responses = study.get(Responses.ANALYSIS);
    double[] squared = new double[responses.features()];
    for (int i = 0; i < squared.length; i++) {
      for (int j = 0; j < squared.length; j++) {
        if (j != i) {
          double p = responses.p(i, j);
          double q = responses.q(i, j);
          squared[i] += p * p + q * q;
        }
      }
    }
    return squared;
  }
}
