package superposition.audit.claim;

import java.util.List;
import java.util.Objects;
import superposition.audit.rule.Evidence;
import superposition.audit.rule.Finding;
import superposition.audit.rule.Level;
import superposition.audit.rule.Rounded;
import superposition.audit.rule.Rule;
import superposition.audit.rule.Subject;

/**
 * A claim of a report, and how it is judged.
 *
 * @param id kebab-case with dots, unique
 * @param chapter what it is about
 * @param source where it stands
 * @param text the claim in plain words
 * @param reported what the report prints, for tables
 * @param number the same as a number; null where it is none
 * @param measured id of the value that is measured for it
 * @param control what that value is held against
 * @param figure id of the figure that shows it
 * @param rules in the order in which they are asked
 */
public record Claim(
    String id,
    Chapter chapter,
    Source source,
    String text,
    String reported,
    Rounded number,
    String measured,
    Level control,
    String figure,
    List<Rule> rules) {

  /** Copies the list. */
  public Claim {
    Objects.requireNonNull(control, id);
    rules = List.copyOf(rules);
  }

  /** What its rules judge. */
  public Subject subject(Evidence evidence) {
    return new Subject(measured, number, control, evidence);
  }

  /** Its verdict. */
  public Finding judge(Evidence evidence) {
    return Rule.first(rules, subject(evidence));
  }

  /** Collects a claim's parts in the order in which a reader wants them. */
  static final class Draft {
    private final Chapter chapter;
    private final String id;
    private Source source;
    private String text;
    private String reported;
    private Rounded number;
    private String measured;
    private Level control;
    private String figure;

    Draft(Chapter chapter, String id) {
      this.chapter = chapter;
      this.id = id;
    }

    /** Where it stands. */
    Draft from(Source.Text report, String section, String quote) {
      source = new Source(report, section, quote);
      return this;
    }

    /** The claim in plain words. */
    Draft says(String words) {
      text = words;
      return this;
    }

    /** A number with the digits that the report prints. */
    Draft reports(String digits) {
      number = Rounded.of(digits);
      return reports(digits.replace('-', '−'), number);
    }

    /** A number that the report prints in another way, as a percentage for example. */
    Draft reports(String printed, Rounded stands) {
      reported = printed;
      number = stands;
      return this;
    }

    /** Words, or a range. */
    Draft reportsWords(String words) {
      return reports(words, null);
    }

    /** Id of the measured value. */
    Draft measured(String value) {
      measured = value;
      return this;
    }

    /** What it is held against. */
    Draft control(Level level) {
      control = level;
      return this;
    }

    /** The measured value on untrained networks of the same shape; comes after measured. */
    Draft controlUntrained() {
      return control(Level.untrained(measured));
    }

    /** Id of the figure that shows it. */
    Draft figure(String shown) {
      figure = shown;
      return this;
    }

    /** The rules in the order in which they are asked; the claim is complete. */
    Claim rules(Rule... rules) {
      return new Claim(
          id, chapter, source, text, reported, number, measured, control, figure, List.of(rules));
    }
  }
}
