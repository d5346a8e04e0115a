package superposition.config;

import java.util.List;

/**
 * What a prediction says of a metric, in a form that can be judged. Places name points of a grid as
 * {@link SweepSize#lines} reads them; what is said of several must hold for each.
 */
public sealed interface Expectation {

  /** Which way a metric goes. */
  enum Direction {
    /** Up. */
    RISES,
    /** Down. */
    FALLS
  }

  /** On which side of something a metric is. */
  enum Side {
    /** Greater. */
    ABOVE,
    /** Smaller. */
    BELOW
  }

  /** How a metric passes another along an axis. */
  enum Passage {
    /** From below to above. */
    RISES,
    /** From above to below. */
    FALLS,
    /** Not at all. */
    NEVER
  }

  /**
   * The metric goes up or down from one place to another.
   *
   * @param from place
   * @param to place, with {@code every} where {@code from} has it
   */
  record Change(List<String> from, List<String> to, Direction expect) implements Expectation {
    /** Copies the places. */
    public Change {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }

    @Override
    public void check(SweepSize size, RunConfig base) {
      points("from", from, size, base);
      points("to", to, size, base);
      for (int a = 0; a < from.size(); a++) {
        if (from.get(a).equals(SweepSize.EVERY) != to.get(a).equals(SweepSize.EVERY)) {
          throw new InvalidConfigException(
              "to", "has \"every\" elsewhere than \"from\"; allowed: on the same axis");
        }
      }
    }
  }

  /**
   * The metric goes up or down all along an axis: Spearman's rank correlation of its means with the
   * coordinate is at least .8 in size.
   *
   * @param where place with one {@code along}
   */
  record Trend(List<String> where, Direction expect) implements Expectation {
    /** Copies the place. */
    public Trend {
      where = List.copyOf(where);
    }

    @Override
    public void check(SweepSize size, RunConfig base) {
      line(where, size, base);
    }
  }

  /**
   * The metric is above or below a number.
   *
   * @param where place
   * @param value the number, finite
   */
  record Level(List<String> where, Side expect, double value) implements Expectation {
    /** Copies the place. */
    public Level {
      where = List.copyOf(where);
      Check.range("value", value, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    @Override
    public void check(SweepSize size, RunConfig base) {
      points("where", where, size, base);
    }
  }

  /**
   * The metric is a number.
   *
   * @param where place
   * @param value the number, finite
   * @param tolerance largest distance allowed, positive
   */
  record Near(List<String> where, double value, double tolerance) implements Expectation {
    /** Copies the place. */
    public Near {
      where = List.copyOf(where);
      Check.range("value", value, -Double.MAX_VALUE, Double.MAX_VALUE);
      Check.positive("tolerance", tolerance, Double.MAX_VALUE);
    }

    @Override
    public void check(SweepSize size, RunConfig base) {
      points("where", where, size, base);
    }
  }

  /**
   * The metric is above or below another metric of the same networks.
   *
   * @param where place
   * @param against the other metric's id
   */
  record Compare(List<String> where, Side expect, String against) implements Expectation {
    /** Copies the place. */
    public Compare {
      where = List.copyOf(where);
    }

    @Override
    public void check(SweepSize size, RunConfig base) {
      points("where", where, size, base);
    }
  }

  /**
   * The metric is as large as another metric of the same networks.
   *
   * @param where place
   * @param against the other metric's id
   * @param tolerance largest distance allowed, as a part of the other's size, in (0, 1]
   */
  record Match(List<String> where, String against, double tolerance) implements Expectation {
    /** Copies the place. */
    public Match {
      where = List.copyOf(where);
      Check.positive("tolerance", tolerance, 1);
    }

    @Override
    public void check(SweepSize size, RunConfig base) {
      points("where", where, size, base);
    }
  }

  /**
   * Along an axis the metric passes another one, or does not.
   *
   * @param where place with one {@code along}
   * @param against the other metric's id
   * @param expect which way it passes, somewhere at least
   */
  record Crossing(List<String> where, String against, Passage expect) implements Expectation {
    /** Copies the place. */
    public Crossing {
      where = List.copyOf(where);
    }

    @Override
    public void check(SweepSize size, RunConfig base) {
      line(where, size, base);
    }
  }

  /**
   * Requires that the places are in a grid.
   *
   * @throws InvalidConfigException if not
   */
  void check(SweepSize size, RunConfig base);

  private static void points(String key, List<String> place, SweepSize size, RunConfig base) {
    lines(key, place, 0, size, base);
  }

  private static void line(List<String> place, SweepSize size, RunConfig base) {
    lines("where", place, 1, size, base);
  }

  private static void lines(
      String key, List<String> place, int along, SweepSize size, RunConfig base) {
    try {
      size.lines(place, base);
    } catch (InvalidConfigException e) {
      throw new InvalidConfigException(key, e.problem());
    }
    if (place.stream().filter(SweepSize.ALONG::equals).count() != along) {
      throw new InvalidConfigException(
          key,
          along == 0
              ? "has \"along\"; allowed: a value, first, last, every"
              : "needs \"along\" once; allowed: on one axis, a value, first, last or every on the"
                  + " other");
    }
  }
}
