package superposition.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.inference.TTest;
import superposition.config.Expectation;
import superposition.config.Expectation.Direction;
import superposition.config.Expectation.Side;
import superposition.config.Prediction;
import superposition.config.SweepPoint;
import superposition.config.SweepSize;
import superposition.plot.Numbers;
import superposition.sweep.Judgement.Outcome;

/**
 * Holds predictions against a sweep's results. A difference counts if its t-test over the seeds
 * (Welch's between points, paired by network between metrics) has p &lt; .05; with one seed there
 * is nothing to test, and its sign counts. Trends, numbers, matches and crossings are those of the
 * means.
 */
public final class Judge {

  private static final double SIGNIFICANT = 0.05;
  private static final double MONOTONE = 0.8;
  private static final int MOST_LISTED = 12;

  private final SweepResult result;
  private final Prediction prediction;
  private final SweepSize size;

  private Judge(SweepResult result, Prediction prediction) {
    this.result = result;
    this.prediction = prediction;
    size = result.sweep().plan().grid(prediction.grid()).size(result.sweep().isQuick());
  }

  /** What becomes of each prediction of the plan, in its order. */
  public static List<Judgement> judge(SweepResult result) {
    return result.sweep().plan().predictions().stream()
        .map(prediction -> new Judge(result, prediction).judgement())
        .toList();
  }

  /** What becomes of the predictions of one grid. */
  public static List<Judgement> judge(SweepResult result, String grid) {
    return judge(result).stream().filter(one -> one.prediction().grid().equals(grid)).toList();
  }

  /** What is found in one place. */
  private record Finding(String where, String found, Outcome outcome) {}

  private Judgement judgement() {
    List<Finding> findings = findings(prediction.expectation());
    List<Finding> measured =
        findings.stream().filter(f -> f.outcome() != Outcome.NOT_MEASURED).toList();
    return new Judgement(prediction, words(findings, measured), outcome(measured));
  }

  private static Outcome outcome(List<Finding> measured) {
    long holding = measured.stream().filter(f -> f.outcome() == Outcome.HOLDS).count();
    if (measured.isEmpty()) {
      return Outcome.NOT_MEASURED;
    }
    if (holding > 0) {
      return holding == measured.size() ? Outcome.HOLDS : Outcome.PARTLY;
    }
    return measured.stream().anyMatch(f -> f.outcome() == Outcome.FAILS)
        ? Outcome.FAILS
        : Outcome.UNCLEAR;
  }

  private static String words(List<Finding> findings, List<Finding> measured) {
    if (findings.size() == 1) {
      return findings.get(0).found();
    }
    long holding = measured.stream().filter(f -> f.outcome() == Outcome.HOLDS).count();
    String count = "so at " + holding + " of " + measured.size() + " places";
    if (measured.isEmpty() || measured.size() > MOST_LISTED) {
      return count;
    }
    return count
        + ": "
        + String.join("; ", measured.stream().map(f -> f.where() + ": " + f.found()).toList());
  }

  private List<Finding> findings(Expectation expectation) {
    if (expectation instanceof Expectation.Change change) {
      List<Line> from = lines(change.from());
      List<Line> to = lines(change.to());
      return IntStream.range(0, from.size())
          .mapToObj(k -> change(from.get(k).places()[0], to.get(k).places()[0], change.expect()))
          .toList();
    }
    if (expectation instanceof Expectation.Trend trend) {
      return lines(trend.where()).stream().map(line -> trend(line, trend.expect())).toList();
    }
    if (expectation instanceof Expectation.Level level) {
      return places(level.where()).map(p -> level(p, level)).toList();
    }
    if (expectation instanceof Expectation.Near near) {
      return places(near.where()).map(p -> near(p, near)).toList();
    }
    if (expectation instanceof Expectation.Compare compare) {
      return places(compare.where()).map(p -> compare(p, compare)).toList();
    }
    if (expectation instanceof Expectation.Match match) {
      return places(match.where()).map(p -> match(p, match)).toList();
    }
    Expectation.Crossing crossing = (Expectation.Crossing) expectation;
    return lines(crossing.where()).stream().map(line -> crossing(line, crossing)).toList();
  }

  private List<Line> lines(List<String> place) {
    return result.sweep().lines(prediction.grid(), place);
  }

  private java.util.stream.Stream<Integer> places(List<String> place) {
    return lines(place).stream().map(line -> line.places()[0]);
  }

  private Finding change(int from, int to, Direction expect) {
    Spread before = spread(from, prediction.metric());
    Spread after = spread(to, prediction.metric());
    String found = text(before) + " at " + label(from) + ", " + text(after) + " at " + label(to);
    return new Finding(label(to), found, outcome(side(before, after), expect == Direction.RISES));
  }

  private Finding trend(Line line, Direction expect) {
    double[] means = line.means(result, prediction.grid(), prediction.metric());
    int[] defined =
        IntStream.range(0, means.length).filter(k -> Double.isFinite(means[k])).toArray();
    String where = label(line.places()[0]);
    if (defined.length < 2) {
      return new Finding(where, "", Outcome.NOT_MEASURED);
    }
    double[] x = Arrays.stream(defined).mapToDouble(k -> line.at()[k]).toArray();
    double[] y = Arrays.stream(defined).mapToDouble(k -> means[k]).toArray();
    double rho = new SpearmansCorrelation().correlation(x, y);
    String found =
        Numbers.measured(y[0])
            + " at "
            + line.values().get(defined[0]).label()
            + " to "
            + Numbers.measured(y[y.length - 1])
            + " at "
            + line.values().get(defined[defined.length - 1]).label()
            + ", rank correlation "
            + (Double.isNaN(rho) ? "0" : Numbers.measured(rho)); // a constant has none
    boolean holds = (expect == Direction.RISES ? rho : -rho) >= MONOTONE;
    return new Finding(where, found, holds ? Outcome.HOLDS : Outcome.FAILS);
  }

  private Finding level(int place, Expectation.Level level) {
    Spread spread = spread(place, prediction.metric());
    double[] over = Arrays.stream(spread.values()).map(v -> v - level.value()).toArray();
    return new Finding(
        label(place), text(spread), outcome(side(over), level.expect() == Side.ABOVE));
  }

  private Finding near(int place, Expectation.Near near) {
    Spread spread = spread(place, prediction.metric());
    Outcome outcome = Outcome.NOT_MEASURED;
    if (spread.count() > 0) {
      boolean holds = Math.abs(spread.mean() - near.value()) <= near.tolerance();
      outcome = holds ? Outcome.HOLDS : Outcome.FAILS;
    }
    return new Finding(label(place), text(spread), outcome);
  }

  private Finding compare(int place, Expectation.Compare compare) {
    Spread other = spread(place, compare.against());
    return new Finding(
        label(place),
        text(spread(place, prediction.metric())) + " against " + text(other),
        outcome(side(differences(place, compare.against())), compare.expect() == Side.ABOVE));
  }

  private Finding match(int place, Expectation.Match match) {
    double ours = spread(place, prediction.metric()).mean();
    double theirs = spread(place, match.against()).mean();
    double distance = (ours - theirs) / Math.abs(theirs);
    Outcome outcome = Outcome.NOT_MEASURED;
    if (Double.isFinite(distance)) {
      outcome = Math.abs(distance) <= match.tolerance() ? Outcome.HOLDS : Outcome.FAILS;
    }
    String found =
        Numbers.measured(ours)
            + " against "
            + Numbers.measured(theirs)
            + ", "
            + Numbers.percent(distance)
            + " off";
    return new Finding(label(place), found, outcome);
  }

  private Finding crossing(Line line, Expectation.Crossing crossing) {
    double[] zeros =
        line.crossings(result, prediction.grid(), prediction.metric(), crossing.against());
    double[] ours = line.means(result, prediction.grid(), prediction.metric());
    double[] theirs = line.means(result, prediction.grid(), crossing.against());
    long pairs =
        IntStream.range(0, ours.length).filter(k -> Double.isFinite(ours[k] - theirs[k])).count();
    String found =
        zeros.length == 0
            ? "no crossing"
            : "crosses at "
                + String.join(", ", Arrays.stream(zeros).mapToObj(Numbers::measured).toList());
    Outcome outcome =
        pairs < 2
            ? Outcome.NOT_MEASURED
            : zeros.length > 0 == crossing.expect() ? Outcome.HOLDS : Outcome.FAILS;
    return new Finding(label(line.places()[0]), found, outcome);
  }

  private Spread spread(int place, String metric) {
    return result.spread(prediction.grid(), place, metric);
  }

  /** Metric minus another, network by network. */
  private double[] differences(int place, String against) {
    return result.at(prediction.grid(), place).stream()
        .mapToDouble(cell -> cell.metric(prediction.metric()) - cell.metric(against))
        .filter(Double::isFinite)
        .toArray();
  }

  private static Outcome outcome(double side, boolean up) {
    if (Double.isNaN(side)) {
      return Outcome.NOT_MEASURED;
    }
    if (side == 0) {
      return Outcome.UNCLEAR;
    }
    return side > 0 == up ? Outcome.HOLDS : Outcome.FAILS;
  }

  /** 1 if clearly greater after than before, −1 if smaller, 0 if unclear, NaN if not measured. */
  private static double side(Spread before, Spread after) {
    double difference = after.mean() - before.mean();
    boolean testable = before.count() > 1 && after.count() > 1 && before.sd() + after.sd() > 0;
    return Double.isNaN(difference)
            || !testable
            || new TTest().tTest(before.values(), after.values()) < SIGNIFICANT
        ? Math.signum(difference)
        : 0;
  }

  /** The same for differences from 0. */
  private static double side(double[] differences) {
    Spread spread = new Spread(differences);
    boolean testable = spread.count() > 1 && spread.sd() > 0;
    return !testable || new TTest().tTest(0, differences) < SIGNIFICANT
        ? Math.signum(spread.mean())
        : 0;
  }

  private String label(int place) {
    SweepPoint point = result.sweep().points(prediction.grid()).get(place);
    List<String> parts = new ArrayList<>();
    for (int a = 0; a < point.values().size(); a++) {
      parts.add(String.join(", ", size.axes().get(a).keys()) + " " + point.values().get(a).label());
    }
    return String.join(" × ", parts);
  }

  private static String text(Spread spread) {
    return Numbers.withSpread(spread.mean(), spread.sd());
  }
}
