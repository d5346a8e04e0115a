package superposition.audit.rule;

/** What may become of a claim. */
public enum Verdict {
  /** Holds: the reported and the measured number agree, or the sentence is true here. */
  REPRODUCED("reproduced", "within what seeds, sampling and rounding leave open", true),
  /** Untrained networks of the same shape give the same. */
  BY_CONSTRUCTION("by construction", "any network of this shape gives it", false),
  /** Random networks give the same within the spread of one of them. */
  LIKE_CHANCE("like chance", "within the spread of one random network's value", false),
  /** More samples, or paired ones, give another number. */
  SAMPLING_NOISE("sampling noise", "vanishes with more or with paired samples", false),
  /** Another of the three error metrics says the opposite. */
  DEPENDS_ON_METRIC("depends on the metric", "the three error metrics disagree on it", false),
  /** Another scale of the same neurons gives another number for the same function. */
  DEPENDS_ON_SCALE(
      "depends on scale", "changes under a rescaling that leaves the function as it is", false),
  /** What is measured says otherwise. */
  NOT_SUPPORTED("not supported", "what is measured says otherwise", true),
  /** The report's own numbers say otherwise. */
  INCONSISTENT("inconsistent", "the report contradicts itself", true),
  /** Nothing can be said: another configuration, or not defined for this network. */
  NOT_APPLICABLE(
      "not applicable",
      "the reports speak of another run, or it is not defined for this one",
      true);

  private final String words;
  private final String meaning;
  private final boolean ofTheReport;

  Verdict(String words, String meaning, boolean ofTheReport) {
    this.words = words;
    this.meaning = meaning;
    this.ofTheReport = ofTheReport;
  }

  /** The verdict as tables and files have it. */
  public String words() {
    return words;
  }

  /** What it means, in a line. */
  public String meaning() {
    return meaning;
  }

  /** Whether it speaks of the report's run; the others hold for any run. */
  boolean ofTheReport() {
    return ofTheReport;
  }
}
