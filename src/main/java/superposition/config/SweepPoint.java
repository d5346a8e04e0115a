package superposition.config;

import java.util.List;
import java.util.Optional;

/**
 * One point of a sweep's grid, to be trained with several seeds.
 *
 * <p>With h dedicated neurons the network is a hybrid: neuron k &lt; h reads feature k with weight
 * 1 and writes output k with weight 1, which is exact, and the other neurons are a network of their
 * own, trained on the other features. Nothing passes between the two: neither reads or writes what
 * the other does.
 *
 * @param values one an axis
 * @param run what the network as a whole is
 * @param dedicated h, 0 to the smaller of hidden neurons and features
 */
public record SweepPoint(List<AxisValue> values, RunConfig run, int dedicated) {

  /**
   * Copies the list.
   *
   * @throws InvalidConfigException if there cannot be so many dedicated neurons, or such a neuron
   *     would not give the target
   */
  public SweepPoint {
    values = List.copyOf(values);
    Check.range(SweepAxis.DEDICATED, dedicated, 0, Math.min(run.hidden(), run.features()));
    if (dedicated > 0 && !isExact(run)) {
      throw new InvalidConfigException(
          SweepAxis.DEDICATED,
          dedicated + " is not possible; allowed: 0, as one hidden unit cannot give this target");
    }
  }

  /** What is trained: the run, or its part beside the dedicated neurons; nothing if that is all. */
  public Optional<RunConfig> trained() {
    if (dedicated == 0) {
      return Optional.of(run);
    }
    if (dedicated == run.hidden() || dedicated == run.features()) {
      return Optional.empty();
    }
    return Optional.of(
        run.withFeatures(run.features() - dedicated)
            .withHidden(run.hidden() - dedicated)
            .withImportance(run.importance().without(dedicated)));
  }

  /** Whether ψ(φ(x)) is the target wherever inputs are drawn from. */
  private static boolean isExact(RunConfig run) {
    boolean signed = run.inputRange() == InputRange.SYMMETRIC;
    return switch (run.hiddenActivation()) {
      case RELU -> !signed || run.target() == Target.RELU;
      case ABS -> !signed || run.target() == Target.ABS;
      case IDENTITY ->
          !signed
              || run.target() == Target.IDENTITY && run.outputActivation() == Activation.IDENTITY;
      case GELU -> false;
    };
  }
}
