package superposition.sweep;

import superposition.config.Prediction;

/**
 * A prediction and what was found. Its outcome is another thing than the audit's verdict: that one
 * says what a number in a report is worth, this one whether an experiment came out as was said.
 *
 * @param prediction what was said
 * @param found what was measured instead, in words and numbers
 * @param outcome what follows
 */
public record Judgement(Prediction prediction, String found, Outcome outcome) {

  /** What measurements do to a prediction. */
  public enum Outcome {
    /** It came out as predicted; if a difference was, beyond what seeds differ by. */
    HOLDS("holds", "came out as predicted; a difference counts beyond what seeds differ by"),
    /** It did at some of the places of which it speaks. */
    PARTLY("holds in part", "came out as predicted at some of its places"),
    /** It came out otherwise. */
    FAILS("fails", "came out otherwise"),
    /** The difference is no larger than what seeds make. */
    UNCLEAR("unclear", "the difference is no larger than what seeds make"),
    /** Nothing that could tell was measured. */
    NOT_MEASURED("not measured", "nothing that could tell was measured");

    private final String words;
    private final String meaning;

    Outcome(String words, String meaning) {
      this.words = words;
      this.meaning = meaning;
    }

    /** In a word or two. */
    public String words() {
      return words;
    }

    /** What it means, in a line. */
    public String meaning() {
      return meaning;
    }
  }
}
