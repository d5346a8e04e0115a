package superposition.state;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How figures are to be shown: what the user may switch without training anew.
 *
 * @param metric the error of which figures speak
 * @param sorted whether per-feature figures are sorted by value instead of by index
 * @param stackWeight what stacks of weights add up
 * @param stackColor what the colours of stacks tell apart, if the user chose; else what suits
 * @param pair the pair of features that the user chose to look at, if there is one; may not exist
 *     in the network
 * @param neuron the neuron that the user chose to look at, if there is one; may not exist
 * @param motif which of a network's motifs is looked at, from 0; counted round and round
 * @param activeValue which value of a single active feature the loss split speaks of
 * @param rotation from where figures in space are looked at
 * @param axes what the user's own chart of features sets against what
 * @param runAxes what the chart of the session's runs sets against what
 */
public record FigureOptions(
    Metric metric,
    boolean sorted,
    StackWeight stackWeight,
    Optional<StackColor> stackColor,
    Optional<FeaturePair> pair,
    OptionalInt neuron,
    int motif,
    ActiveValue activeValue,
    Rotation rotation,
    ChartAxes axes,
    RunAxes runAxes) {

  /** By the reports' metric, by index, encoder weights, nothing chosen. */
  public static final FigureOptions DEFAULT =
      new FigureOptions(
          Metric.ACTIVE,
          false,
          StackWeight.ENCODER,
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          0,
          ActiveValue.UNIFORM,
          Rotation.START,
          ChartAxes.START,
          RunAxes.START);

  /** Refuses null and a neuron below 0. */
  public FigureOptions {
    Objects.requireNonNull(metric);
    Objects.requireNonNull(stackWeight);
    Objects.requireNonNull(stackColor);
    Objects.requireNonNull(pair);
    Objects.requireNonNull(neuron);
    Objects.requireNonNull(activeValue);
    Objects.requireNonNull(axes);
    Objects.requireNonNull(runAxes);
    Objects.requireNonNull(rotation);
    if (neuron.orElse(0) < 0) {
      throw new IllegalArgumentException("neuron: " + neuron + " is below 0");
    }
  }

  /** Another error metric. */
  public FigureOptions withMetric(Metric metric) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Per-feature figures sorted by value, or by index. */
  public FigureOptions withSorted(boolean sorted) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Other stacks. */
  public FigureOptions withStackWeight(StackWeight stackWeight) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Other colours of stacks, or those that suit. */
  public FigureOptions withStackColor(Optional<StackColor> stackColor) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Another pair, or none. */
  public FigureOptions withPair(Optional<FeaturePair> pair) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Another neuron, or none. */
  public FigureOptions withNeuron(OptionalInt neuron) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Another motif. */
  public FigureOptions withMotif(int motif) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Another value of the active feature. */
  public FigureOptions withActiveValue(ActiveValue activeValue) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Seen from elsewhere. */
  public FigureOptions withRotation(Rotation rotation) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Another chart of one's own. */
  public FigureOptions withAxes(ChartAxes axes) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }

  /** Another chart of the session's runs. */
  public FigureOptions withRunAxes(RunAxes runAxes) {
    return new FigureOptions(
        metric,
        sorted,
        stackWeight,
        stackColor,
        pair,
        neuron,
        motif,
        activeValue,
        rotation,
        axes,
        runAxes);
  }
}
