package superposition.audit.rule;

import java.util.Optional;
import superposition.plot.Numbers;

/**
 * By construction where the control, a value of untrained networks of the same shape, is the same
 * for all of them and for every trained one.
 */
record ByConstruction() implements Rule {

  /** What single precision may leave of an equality. */
  private static final double EQUAL = 1e-6;

  @Override
  public Optional<Finding> judge(Subject subject) {
    double same = subject.level().mean();
    double slack = EQUAL * Math.max(1, Math.abs(same));
    boolean everywhere = subject.levelSpread() <= slack;
    for (double value : subject.evidence().values(subject.id())) {
      everywhere &= Math.abs(value - same) <= slack;
    }
    return everywhere
        ? Optional.of(
            new Finding(
                Verdict.BY_CONSTRUCTION,
                "Untrained networks of this shape all give the same "
                    + Numbers.measured(same)
                    + ": it says nothing about training."))
        : Optional.empty();
  }
}
