package superposition.audit.rule;

import java.util.Optional;
import superposition.plot.Numbers;
import superposition.theory.Chance;

/**
 * Judges "more than" and "less than" a level. Reproduced where the measured value lies on the
 * reported side by more than three spreads of the level (one that is random) or three standard
 * errors (one that is not); like chance within the spreads of a random one; not supported
 * elsewhere.
 *
 * @param side 1 for above, −1 for below
 * @param level the level; null for the claim's control
 */
record Beyond(int side, Level level) implements Rule {

  @Override
  public Optional<Finding> judge(Subject claim) {
    Subject subject = level == null ? claim : claim.against(level);
    double spread = subject.levelSpread();
    double distance = side * (subject.measured().mean() - subject.level().mean());
    if (Double.isNaN(distance) || Double.isNaN(spread)) {
      return Optional.empty();
    }
    double margin = Chance.SPREADS * (spread > 0 ? spread : subject.measured().uncertainty());
    Verdict verdict;
    if (distance > margin) {
      verdict = Verdict.REPRODUCED;
    } else {
      verdict = spread > 0 && distance >= -margin ? Verdict.LIKE_CHANCE : Verdict.NOT_SUPPORTED;
    }
    String place =
        distance == 0
            ? " is no different from "
            : " is "
                + Numbers.measured(Math.abs(distance))
                + (distance * side > 0 ? " above " : " below ");
    return Optional.of(
        new Finding(
            verdict,
            Words.sentence(
                subject.words()
                    + place
                    + subject.levelWords()
                    + "; the report has it "
                    + (side > 0 ? "above" : "below"))));
  }
}
