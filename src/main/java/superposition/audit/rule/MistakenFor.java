package superposition.audit.rule;

import java.util.List;
import java.util.Optional;
import superposition.plot.Numbers;

/**
 * Not supported where the report's number is not the quantity it names but another one, each by
 * {@link Tolerance}.
 *
 * @param other the other quantity
 */
record MistakenFor(Level other) implements Rule {

  @Override
  public Optional<Finding> judge(Subject subject) {
    double reported = subject.reported().value();
    Estimate named = subject.measured();
    Estimate meant = other.in(subject.evidence());
    double tolerance = Tolerance.of(subject.evidence(), subject.id(), subject.reported());
    double slack = Tolerance.of(subject.evidence(), other.id(), subject.reported());
    boolean mistaken =
        Math.abs(named.mean() - reported) > tolerance && Math.abs(meant.mean() - reported) <= slack;
    return mistaken
        ? Optional.of(
            new Finding(
                Verdict.NOT_SUPPORTED,
                Words.sentence(
                    "what is named is "
                        + named.words()
                        + "; the report's "
                        + Words.number(subject.reported())
                        + " is another quantity, "
                        + other.name()
                        + ", here "
                        + Numbers.measured(meant.mean()))))
        : Optional.empty();
  }

  @Override
  public List<String> inputs(String measured) {
    return List.of(other.id());
  }
}
