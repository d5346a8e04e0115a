package superposition.audit.rule;

import superposition.plot.Numbers;

/**
 * A value over seeds.
 *
 * @param count seeds for which it is defined
 * @param mean over them; NaN for none
 * @param sd sample standard deviation over them; NaN for fewer than two
 * @param standardError sampling error of one seed's value, root mean square; 0 for exact values
 */
public record Estimate(int count, double mean, double sd, double standardError) {

  /** No value. */
  public static final Estimate UNDEFINED = new Estimate(0, Double.NaN, Double.NaN, 0);

  /** A value that is known. */
  public static Estimate exactly(double value) {
    return new Estimate(1, value, Double.NaN, 0);
  }

  /** Whether there is one. */
  public boolean isDefined() {
    return count > 0;
  }

  /** The standard error of the mean over seeds: from their spread, or of sampling alone for one. */
  public double uncertainty() {
    return count > 1 ? Math.max(sd, standardError) / Math.sqrt(count) : standardError;
  }

  /** "0.381 ± 0.0008 over 10 seeds". */
  String words() {
    return Numbers.withSpread(mean, sd) + (count > 1 ? " over " + count + " seeds" : "");
  }
}
