package superposition.config;

import java.util.Objects;

/**
 * Something that was said before it was measured.
 *
 * @param claim in words
 * @param source who said it
 * @param grid id of the grid that shows it
 * @param metric id of the metric
 * @param expectation what the metric does if the claim holds
 */
public record Prediction(
    String claim, String source, String grid, String metric, Expectation expectation) {

  /** Refuses empty texts. */
  public Prediction {
    text("claim", claim);
    text("source", source);
    Objects.requireNonNull(expectation);
  }

  private static void text(String field, String text) {
    if (text.isBlank() || text.length() > SweepPlan.LONGEST_TEXT) {
      throw new InvalidConfigException(
          field,
          "has " + text.strip().length() + " characters; allowed: 1 to " + SweepPlan.LONGEST_TEXT);
    }
  }

  /** The id of the metric that the first is held against, or the same where there is none. */
  public String against() {
    if (expectation instanceof Expectation.Compare compare) {
      return compare.against();
    }
    if (expectation instanceof Expectation.Match match) {
      return match.against();
    }
    return expectation instanceof Expectation.Crossing crossing ? crossing.against() : metric;
  }
}
