package superposition.store.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which tensors of a file are a network's weights.
 *
 * @param wIn the hidden neurons' weights
 * @param wInTransposed whether they are stored features × hidden
 * @param wOut the outputs' weights; {@code wIn} itself where they are tied
 * @param wOutTransposed whether they are stored hidden × features, of tied ones in relation to W_in
 * @param bias the output bias, if there is one
 * @param hiddenBiases of the hidden neurons, which must be 0
 * @param hidden number of neurons m
 * @param features number of inputs and outputs n
 * @param left the tensors that are none of these
 */
public record WeightChoice(
    TensorHead wIn,
    boolean wInTransposed,
    TensorHead wOut,
    boolean wOutTransposed,
    Optional<TensorHead> bias,
    List<TensorHead> hiddenBiases,
    int hidden,
    int features,
    List<TensorHead> left) {

  /** More of what is left alone is counted, not named. */
  private static final int MOST_NAMED = 4;

  /** Copies the lists. */
  public WeightChoice {
    hiddenBiases = List.copyOf(hiddenBiases);
    left = List.copyOf(left);
  }

  /** Whether one matrix is both W_in and, transposed, W_out. */
  public boolean isTied() {
    return wIn == wOut;
  }

  /**
   * What was chosen: {@code W_in = fc1.weight (10, 100), W_out = fc2.weight (100, 10), b = fc2.bias
   * (100,): 100 features, 10 neurons; left alone: step ()}.
   */
  public String words() {
    return tensors() + ": " + features + " features, " + hidden + " neurons" + leftWords();
  }

  /** The part of the words that tells which tensor is what. */
  public String tensors() {
    List<String> parts = new ArrayList<>();
    parts.add("W_in = " + words(wIn, wInTransposed));
    parts.add(
        isTied() ? "W_out = W_in transposed (tied)" : "W_out = " + words(wOut, wOutTransposed));
    parts.add(bias.map(one -> "b = " + one.words()).orElse("no b"));
    hiddenBiases.forEach(one -> parts.add(one.words() + " = 0"));
    return String.join(", ", parts);
  }

  private static String words(TensorHead head, boolean transposed) {
    return head.words() + (transposed ? " transposed" : "");
  }

  private String leftWords() {
    if (left.isEmpty()) {
      return "";
    }
    List<String> named = left.stream().limit(MOST_NAMED).map(TensorHead::words).toList();
    int more = left.size() - named.size();
    return "; left alone: " + String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
  }
}
