package superposition.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import superposition.config.Expectation;
import superposition.config.Expectation.Direction;
import superposition.config.Expectation.Passage;
import superposition.config.Expectation.Side;
import superposition.config.Prediction;
import superposition.config.SweepPoint;
import superposition.config.SweepSize;
import superposition.plot.Numbers;
import superposition.sweep.Judgement.Outcome;

/**
 * Holds predictions against a sweep's results. A difference counts if it is more than what seeds
 * make ({@link Significance}), between points as on both sides of a crossing. Trends, numbers and
 * matches are those of the means; two points make no trend.
 */
public final class Judge {

  private static final double MONOTONE = 0.8;
  private static final int MOST_LISTED = 12;

  /** Two points are perfectly correlated whatever they are. */
  private static final int LEAST_OF_A_TREND = 3;

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
    return new Finding(
        label(to), found, outcome(Significance.side(before, after), expect == Direction.RISES));
  }

  private Finding trend(Line line, Direction expect) {
    double[] means = line.means(result, prediction.grid(), prediction.metric());
    int[] defined =
        IntStream.range(0, means.length).filter(k -> Double.isFinite(means[k])).toArray();
    String where = label(line.places()[0]);
    if (defined.length < LEAST_OF_A_TREND) {
      String few = defined.length + " of the 3 points that a trend needs";
      return new Finding(where, few, Outcome.NOT_MEASURED);
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
    double side = Significance.side(new Spread(over));
    return new Finding(label(place), text(spread), outcome(side, level.expect() == Side.ABOVE));
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
    double side =
        Significance.side(
            result.differences(prediction.grid(), place, prediction.metric(), compare.against()));
    return new Finding(
        label(place),
        text(spread(place, prediction.metric())) + " against " + text(other),
        outcome(side, compare.expect() == Side.ABOVE));
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

  private Finding crossing(Line line, Expectation.Crossing expected) {
    List<Line.Crossing> found =
        line.crossings(result, prediction.grid(), prediction.metric(), expected.against());
    boolean holds =
        expected.expect() == Passage.NEVER
            ? found.isEmpty()
            : found.stream().anyMatch(c -> c.rises() == (expected.expect() == Passage.RISES));
    Outcome outcome = holds ? Outcome.HOLDS : Outcome.FAILS;
    boolean known = !found.isEmpty() || isDone(line, expected.against());
    return new Finding(
        label(line.places()[0]), words(found), known ? outcome : Outcome.NOT_MEASURED);
  }

  /** Whether no crossing can come any more, and there are points between which one could be. */
  private boolean isDone(Line line, String against) {
    long measured =
        Arrays.stream(line.places())
            .filter(
                p -> spread(p, prediction.metric()).count() > 0 && spread(p, against).count() > 0)
            .count();
    return measured > 1
        && Arrays.stream(line.places())
            .noneMatch(place -> result.at(prediction.grid(), place).isEmpty());
  }

  private static String words(List<Line.Crossing> crossings) {
    return crossings.isEmpty()
        ? "no crossing"
        : String.join(
            ", ",
            crossings.stream()
                .map(
                    c ->
                        (c.rises() ? "rises" : "falls") + " past it at " + Numbers.measured(c.at()))
                .toList());
  }

  private Spread spread(int place, String metric) {
    return result.spread(prediction.grid(), place, metric);
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
