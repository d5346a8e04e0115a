package superposition.audit.rule;

import java.util.List;
import java.util.Optional;
import superposition.plot.Numbers;

/**
 * Reproduced where the smallest and the largest of several values lie in the range that the report
 * prints, each within its {@link Tolerance}; not supported elsewhere.
 *
 * @param minId the smallest
 * @param maxId the largest
 * @param low end of the range
 * @param high end of the range
 */
record Spanned(String minId, String maxId, Rounded low, Rounded high) implements Rule {

  @Override
  public Optional<Finding> judge(Subject subject) {
    Evidence evidence = subject.evidence();
    Estimate min = evidence.of(minId);
    Estimate max = evidence.of(maxId);
    if (!min.isDefined() || !max.isDefined()) {
      return Optional.empty();
    }
    boolean inside =
        min.mean() >= low.value() - Tolerance.of(evidence, minId, low)
            && max.mean() <= high.value() + Tolerance.of(evidence, maxId, high);
    return Optional.of(
        new Finding(
            inside ? Verdict.REPRODUCED : Verdict.NOT_SUPPORTED,
            Words.sentence(
                (minId.equals(maxId)
                        ? "measured " + min.words()
                        : "measured "
                            + Numbers.measured(min.mean())
                            + " to "
                            + Numbers.measured(max.mean())
                            + (min.count() > 1 ? ", means over " + min.count() + " seeds" : ""))
                    + "; within seed spread and rounding the reported ends "
                    + (inside ? "hold" : "do not hold"))));
  }

  @Override
  public List<String> inputs(String measured) {
    return List.of(minId, maxId);
  }
}
