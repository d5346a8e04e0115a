package superposition.figure;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import superposition.analysis.Statistics;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Scatter;

/**
 * Two quantities of every feature against each other, with Pearson's r and the least-squares line.
 *
 * @param x one value a feature
 * @param y as many
 */
public record Relation(double[] x, double[] y) {

  /** Two points always lie on a line, and three often nearly do. */
  private static final int FEWEST = 4;

  private static final double NEARLY_ONE = 0.985;

  /** Two-sided 95 %. */
  private static final double QUANTILE = 0.975;

  /** Pearson's r; NaN for one feature or without variance. */
  public double r() {
    return Statistics.correlation(x, y);
  }

  /** The share of y's variance that the line explains. */
  public double explained() {
    return r() * r();
  }

  /** r as a figure prints it, longer where it is nearly 1, or that there is none. */
  public static String words(double r) {
    int decimals = Math.abs(r) < NEARLY_ONE ? 2 : 3;
    return Double.isFinite(r) ? Numbers.fixed(r, decimals) : "not defined";
  }

  /** What the points say, in a sentence that serves as a title. */
  public String finding(String xName, String yName) {
    double r = r();
    if (!Double.isFinite(r)) {
      return "The " + xName + " and the " + yName + " have no correlation here";
    }
    if (x.length < FEWEST) {
      return "Too few features for a correlation: r = " + words(r);
    }
    if (!isBeyondChance()) {
      return "The " + xName + " does not tell the " + yName + ": r = " + words(r);
    }
    String direction = r > 0 ? "higher " : "lower ";
    return "A higher " + xName + " goes with a " + direction + yName + ": r = " + words(r);
  }

  /** Whether |r| is larger than it is in 95 of 100 cases without a relation. */
  public boolean isBeyondChance() {
    return Math.abs(r()) > chanceLevel();
  }

  /** That level in words; empty for so few features that any r is possible. */
  public String chance() {
    double level = chanceLevel();
    return level < 1 ? "chance ±" + Numbers.fixed(level, 2) : "";
  }

  /** From the t distribution of r·√((n − 2)/(1 − r²)) without a relation. */
  private double chanceLevel() {
    if (x.length < FEWEST) {
      return 1;
    }
    double t = new TDistribution(x.length - 2.0).inverseCumulativeProbability(QUANTILE);
    return t / Math.sqrt(x.length - 2 + t * t);
  }

  /** The points of all features with the line and r. */
  public Scatter scatter(Heading heading, String xLabel, String yLabel) {
    List<Scatter.Point> points = new ArrayList<>(x.length);
    for (int i = 0; i < x.length; i++) {
      points.add(new Scatter.Point(i, x[i], y[i], Ink.MAIN));
    }
    boolean fitted = Double.isFinite(r());
    return new Scatter(
        heading,
        Axis.linear(xLabel),
        Axis.linear(yLabel),
        points,
        fitted ? List.of(line()) : List.of(),
        List.of(),
        Axis.Item.FEATURE,
        fitted ? "r = " + words(r()) : "");
  }

  private Lines.Line line() {
    SimpleRegression regression = Statistics.line(x, y);
    double[] ends = {Statistics.min(x), Statistics.max(x)};
    double[] heights = {regression.predict(ends[0]), regression.predict(ends[1])};
    return new Lines.Line("", ends, heights, Ink.SECOND, Lines.Stroke.SOLID);
  }
}
