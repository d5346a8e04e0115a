package superposition.audit.rule;

import java.util.List;
import java.util.Optional;
import superposition.plot.Numbers;

/**
 * Sampling noise where evaluations with as few and as unpaired samples as the reports' give another
 * value than many common samples do, by more than two standard errors, and the report's number is
 * within {@link Tolerance} of what they give.
 *
 * <p>The noisy value is under {@link Ids#noisy}, its scatter on one network under {@link
 * Ids#scatter}.
 */
record SamplingNoise() implements Rule {

  private static final double ERRORS = 2;

  @Override
  public Optional<Finding> judge(Subject subject) {
    Evidence evidence = subject.evidence();
    String noisyId = Ids.noisy(subject.id());
    Estimate noisy = evidence.of(noisyId);
    double scatter = evidence.of(Ids.scatter(subject.id())).mean();
    double bias = noisy.mean() - subject.measured().mean();
    if (!(Math.abs(bias) > ERRORS * noisy.uncertainty())) {
      return Optional.empty();
    }
    if (evidence.canonical()) {
      double tolerance = Tolerance.with(evidence, noisyId, subject.reported(), scatter);
      if (!(Math.abs(noisy.mean() - subject.reported().value()) <= tolerance)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new Finding(
            Verdict.SAMPLING_NOISE,
            Words.sentence(
                "an evaluation as small and unpaired as the reports' gives "
                    + Numbers.measured(noisy.mean())
                    + " ± "
                    + Numbers.measured(scatter)
                    + " on the same network; with "
                    + Numbers.whole(evidence.samples())
                    + " common samples it is "
                    + subject.words())));
  }

  @Override
  public List<String> inputs(String measured) {
    return List.of(Ids.noisy(measured), Ids.scatter(measured));
  }
}
