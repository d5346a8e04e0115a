package superposition.audit.rule;

import java.util.List;
import java.util.Optional;
import superposition.plot.Numbers;

/**
 * Depends on the metric where, of the factors by which the network is better than the naive
 * baseline by the three error metrics, one is above 1 and another below, each by more than three
 * standard errors.
 *
 * @param stem the factors are {@code stem.active}, {@code stem.all-outputs} and {@code stem.loss}
 */
record DependsOnMetric(String stem) implements Rule {

  private static final List<String> METRICS = List.of("active", "all-outputs", "loss");
  private static final double ERRORS = 3;

  @Override
  public Optional<Finding> judge(Subject subject) {
    boolean better = false;
    boolean worse = false;
    StringBuilder words = new StringBuilder();
    for (String metric : METRICS) {
      Estimate factor = subject.evidence().of(stem + "." + metric);
      double margin = ERRORS * factor.uncertainty();
      better |= factor.mean() > 1 + margin;
      worse |= factor.mean() < 1 - margin;
      if (factor.isDefined()) {
        words
            .append(words.length() == 0 ? "" : ", ")
            .append(Numbers.measured(factor.mean()))
            .append(" by ")
            .append(metric);
      }
    }
    return better && worse
        ? Optional.of(
            new Finding(
                Verdict.DEPENDS_ON_METRIC,
                "Naive error by trained error: "
                    + words
                    + "; above 1 the trained network is better, below it the naive one."))
        : Optional.empty();
  }

  @Override
  public List<String> inputs(String measured) {
    return METRICS.stream().map(metric -> stem + "." + metric).toList();
  }
}
