package superposition.analysis;

/**
 * The per-feature errors of metric {@code active} as the reports measured them, from a few thousand
 * independent samples a feature, beside the same from many common ones: how much of their spread is
 * noise, and how much that noise weakens what they are correlated with.
 */
public final class SamplingNoise implements Analysis<SamplingNoise.Result> {

  /** The analysis. */
  public static final SamplingNoise ANALYSIS = new SamplingNoise();

  private SamplingNoise() {}

  @Override
  public Result of(Study study) {
    int samples = IndependentErrors.samples(study, 1);
    Responses.Result responses = study.get(Responses.ANALYSIS);
    return new Result(
        samples,
        IndependentErrors.of(study, 1, only -> study.model().network(), samples)[0],
        study.get(ActiveErrors.ANALYSIS).errors(),
        study.get(ResponseSlopes.ANALYSIS).slopes(),
        Responses.Result.diagonal(responses.m(), responses.features()));
  }

  /**
   * One value a feature.
   *
   * @param samples independent samples for each feature: 5,000 unless the network is very large
   * @param noisy errors from those
   * @param exact errors from the study's common samples
   * @param slopes P[i,i]
   * @param diagonal M[i,i]
   */
  public record Result(
      int samples, double[] noisy, double[] exact, double[] slopes, double[] diagonal) {

    /** Pearson's r of the slope with the noisy errors. */
    public double slopeCorrelation() {
      return Statistics.correlation(slopes, noisy);
    }

    /** Pearson's r of M[i,i] with the noisy errors. */
    public double diagonalCorrelation() {
      return Statistics.correlation(diagonal, noisy);
    }

    /** The part of the noisy errors' variance that the exact ones do not have. */
    public double noiseShare() {
      double exactSd = Statistics.sd(exact);
      double noisySd = Statistics.sd(noisy);
      return 1 - exactSd * exactSd / (noisySd * noisySd);
    }
  }
}
