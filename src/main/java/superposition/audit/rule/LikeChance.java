package superposition.audit.rule;

import java.util.Optional;
import superposition.plot.Numbers;
import superposition.theory.Chance;

/**
 * Like chance where the mean over seeds lies within three spreads of the control, a random null.
 * The spread is that of one random network, however many seeds are averaged: a single network could
 * not be told from chance.
 *
 * @param claimed whether the report says so; then the opposite is not supported
 */
record LikeChance(boolean claimed) implements Rule {

  @Override
  public Optional<Finding> judge(Subject subject) {
    double spread = subject.levelSpread();
    double distance = subject.measured().mean() - subject.level().mean();
    if (!(spread > 0) || Double.isNaN(distance)) {
      return Optional.empty();
    }
    String words =
        subject.words()
            + " lies "
            + Numbers.fixed(Math.abs(distance) / spread, 1)
            + " spreads of one network "
            + (distance < 0 ? "below " : "above ")
            + subject.levelWords();
    if (Chance.reaches(distance, spread)) {
      return Optional.of(new Finding(Verdict.LIKE_CHANCE, Words.sentence(words)));
    }
    return claimed
        ? Optional.of(new Finding(Verdict.NOT_SUPPORTED, Words.sentence(words)))
        : Optional.empty();
  }
}
