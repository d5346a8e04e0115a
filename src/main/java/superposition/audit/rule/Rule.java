package superposition.audit.rule;

import java.util.List;
import java.util.Optional;

/** A way to judge a claim from measured values. */
public interface Rule {

  /** What it finds, or nothing where it has nothing to say. */
  Optional<Finding> judge(Subject subject);

  /** Ids of values it looks at besides the measured one and the control. */
  default List<String> inputs(String measured) {
    return List.of();
  }

  /**
   * The finding of the first rule that has one. On other runs than the reports' a finding about the
   * report says nothing and is passed over.
   */
  static Finding first(List<Rule> rules, Subject subject) {
    if (!subject.measured().isDefined()) {
      return new Finding(
          Verdict.NOT_APPLICABLE, "What is to be measured is not defined for this network.");
    }
    for (Rule rule : rules) {
      Optional<Finding> finding = rule.judge(subject);
      boolean counts =
          subject.evidence().canonical()
              || !finding.map(Finding::verdict).map(Verdict::ofTheReport).orElse(false);
      if (finding.isPresent() && counts) {
        return finding.get();
      }
    }
    return new Finding(
        Verdict.NOT_APPLICABLE,
        subject.evidence().canonical()
            ? "No rule has an answer for this network."
            : "The reports speak of the canonical run only.");
  }
}
