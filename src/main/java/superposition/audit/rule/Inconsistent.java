package superposition.audit.rule;

import java.util.Optional;
import superposition.plot.Numbers;

/**
 * Inconsistent where the reported number and what the report's own other numbers imply for it
 * cannot be roundings of the same.
 *
 * @param implied what the others imply
 * @param how where they stand
 * @param witness what shows on the run that they imply it; null where nothing needs to
 */
record Inconsistent(Rounded implied, String how, Level witness) implements Rule {

  @Override
  public Optional<Finding> judge(Subject subject) {
    return subject.reported().agreesWith(implied)
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Verdict.INCONSISTENT,
                Words.sentence(
                    "the report's own numbers give "
                        + Numbers.measured(implied.value())
                        + " in place of "
                        + Words.number(subject.reported())
                        + " ("
                        + how
                        + "); measured "
                        + subject.words()
                        + (witness == null ? "" : ", " + subject.against(witness).levelWords()))));
  }
}
