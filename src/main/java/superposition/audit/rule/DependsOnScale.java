package superposition.audit.rule;

import java.util.List;
import java.util.Optional;
import superposition.plot.Numbers;

/**
 * Depends on scale where the value changes by more than 1 % when each neuron's encoder W_in[n,:] is
 * multiplied and its decoder W_out[:,n] divided by the same factor, while the outputs stay what
 * they were; see {@link Ids#rescaled}.
 */
record DependsOnScale() implements Rule {

  private static final double CHANGE = 0.01;

  /** What single precision may change in an output. */
  private static final double SAME_OUTPUT = 1e-5;

  @Override
  public Optional<Finding> judge(Subject subject) {
    double before = subject.measured().mean();
    double after = subject.evidence().of(Ids.rescaled(subject.id())).mean();
    double outputs = subject.evidence().of(Ids.OUTPUT_CHANGE).mean();
    boolean changes = Math.abs(after - before) > CHANGE * Math.abs(before);
    return changes && outputs <= SAME_OUTPUT
        ? Optional.of(
            new Finding(
                Verdict.DEPENDS_ON_SCALE,
                Words.sentence(
                    "with W_in[n,:]·a and W_out[:,n]/a, a between ½ and 1, "
                        + Numbers.measured(before)
                        + " becomes "
                        + Numbers.measured(after)
                        + " while no output changes by more than "
                        + Numbers.measured(outputs)
                        + " of the largest")))
        : Optional.empty();
  }

  @Override
  public List<String> inputs(String measured) {
    return List.of(Ids.rescaled(measured), Ids.OUTPUT_CHANGE);
  }
}
