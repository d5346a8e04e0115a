package superposition.analysis;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The conventions of all metrics: standard deviations over features, neurons or pairs are those of
 * a population, percentiles interpolate linearly, and what is undefined is NaN.
 */
public final class Statistics {

  private Statistics() {}

  /** The mean; NaN of nothing. */
  public static double mean(double[] values) {
    return StatUtils.mean(values);
  }

  /** Standard deviation with divisor N; NaN of nothing. */
  public static double sd(double[] values) {
    return Math.sqrt(StatUtils.populationVariance(values));
  }

  /** The smallest; NaN of nothing. Values that are NaN do not count. */
  public static double min(double[] values) {
    return StatUtils.min(values);
  }

  /** The largest; NaN of nothing. Values that are NaN do not count. */
  public static double max(double[] values) {
    return StatUtils.max(values);
  }

  /** max − min. */
  public static double range(double[] values) {
    return max(values) - min(values);
  }

  /** The percentile with linear interpolation between order statistics, as in numpy's default. */
  public static double percentile(double[] values, double percent) {
    return new Percentile()
        .withEstimationType(Percentile.EstimationType.R_7)
        .evaluate(values, percent);
  }

  /** Pearson's r; NaN for fewer than two pairs or without variance. */
  public static double correlation(double[] x, double[] y) {
    return x.length < 2 ? Double.NaN : new PearsonsCorrelation().correlation(x, y);
  }

  /** The least-squares line y = intercept + slope·x. */
  public static SimpleRegression line(double[] x, double[] y) {
    SimpleRegression regression = new SimpleRegression();
    for (int i = 0; i < x.length; i++) {
      regression.addData(x[i], y[i]);
    }
    return regression;
  }

  /** What the least-squares line through (x, y) leaves of y. */
  public static double[] residuals(double[] x, double[] y) {
    SimpleRegression line = line(x, y);
    double[] rest = new double[x.length];
    Arrays.setAll(rest, i -> y[i] - line.predict(x[i]));
    return rest;
  }

  /** The values that are neither NaN nor infinite. */
  public static double[] finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }
}
