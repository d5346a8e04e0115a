package superposition.audit.rule;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How far a report's number, measured once on one network, may lie from the mean over N seeds: a
 * prediction interval that holds the next network in 99.73 % of all cases,
 *
 * <pre>t · √(s²·(1 + 1/N) + e²) + half a unit of the reported digits</pre>
 *
 * <p>with s the standard deviation over seeds, e the sampling error that the report's sample size
 * leaves — measured where it does not simply fall with the root of the size —, and Student's t. For
 * the canonical run s² pools this audit's N seeds with those of {@link SeedSpread}, weighted by
 * their degrees of freedom, so that it is known for a single seed too.
 */
final class Tolerance {

  /** Samples a feature whose noise is that of the reports (DEFINITIONS section 3). */
  private static final double REPORT_SAMPLES = 5000;

  /** Both tails outside of three standard deviations of a normal distribution. */
  private static final double OUTSIDE = 0.0027;

  private Tolerance() {}

  /** For a value measured with samples; NaN where no spread is known. */
  static double of(Evidence evidence, String id, Rounded reported) {
    Estimate measured = evidence.of(Ids.reportError(id));
    double scaled =
        evidence.of(id).standardError() * Math.sqrt(evidence.samples() / REPORT_SAMPLES);
    return with(evidence, id, reported, measured.isDefined() ? measured.mean() : scaled);
  }

  /**
   * For a value with a known error of the report's single evaluation.
   *
   * @param error standard deviation of one evaluation of one network
   */
  static double with(Evidence evidence, String id, Rounded reported, double error) {
    Estimate estimate = evidence.of(id);
    double own = estimate.count() - 1;
    double squares = own > 0 ? own * estimate.sd() * estimate.sd() : 0;
    double degrees = own;
    OptionalDouble known = evidence.canonical() ? SeedSpread.of(id) : OptionalDouble.empty();
    if (known.isPresent()) {
      degrees += SeedSpread.DEGREES_OF_FREEDOM;
      squares += SeedSpread.DEGREES_OF_FREEDOM * known.getAsDouble() * known.getAsDouble();
    }
    if (degrees < 1) {
      return Double.NaN;
    }
    double variance = squares / degrees * (1 + 1.0 / estimate.count()) + error * error;
    double t = new TDistribution(null, degrees).inverseCumulativeProbability(1 - OUTSIDE / 2);
    return t * Math.sqrt(variance) + reported.half();
  }
}
