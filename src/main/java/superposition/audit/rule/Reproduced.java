package superposition.audit.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import superposition.plot.Numbers;

/**
 * Reproduced where the report's number lies within {@link Tolerance} of the measured one, or of
 * another quantity that the sentence may have meant; not supported elsewhere.
 */
final class Reproduced implements Rule {

  private final List<Level> others;

  Reproduced(Level... others) {
    this.others = List.of(others);
  }

  @Override
  public Optional<Finding> judge(Subject subject) {
    Rounded reported = subject.reported();
    StringJoiner misses = new StringJoiner("; ");
    for (Level level : candidates(subject)) {
      Estimate estimate = level.in(subject.evidence());
      double tolerance = Tolerance.of(subject.evidence(), level.id(), reported);
      double distance = Math.abs(estimate.mean() - reported.value());
      String words =
          level.name()
              + " "
              + estimate.words()
              + " (tolerance ± "
              + Numbers.measured(tolerance)
              + ")";
      if (distance <= tolerance) {
        return Optional.of(
            new Finding(
                Verdict.REPRODUCED,
                Words.sentence(words + ", reported " + Words.number(reported))));
      }
      misses.add(words);
    }
    return Optional.of(
        new Finding(
            Verdict.NOT_SUPPORTED,
            Words.sentence(misses + "; reported " + Words.number(reported))));
  }

  private List<Level> candidates(Subject subject) {
    return Stream.concat(Stream.of(Level.of("measured", subject.id())), others.stream())
        .filter(level -> level.in(subject.evidence()).isDefined())
        .toList();
  }

  @Override
  public List<String> inputs(String measured) {
    return others.stream().map(Level::id).filter(Objects::nonNull).toList();
  }
}
