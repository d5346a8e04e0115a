package superposition.store.weights;

/**
 * What somebody says of a file's tensors; whatever is left open is found by name and shape.
 *
 * @param wIn name of the hidden neurons' weights, or null
 * @param wOut name of the outputs' weights, or null; the same as {@code wIn} for tied ones
 * @param bias name of the output bias, or null
 * @param order how both matrices are stored, or null
 */
public record WeightNames(String wIn, String wOut, String bias, Order order) {

  /** Nothing is said. */
  public static final WeightNames OPEN = new WeightNames(null, null, null, null);

  /** How a matrix is stored. */
  public enum Order {
    /** A row an output, as PyTorch's linear layers: {@code y = W x}. */
    OUT_IN,
    /** A row an input: {@code y = x W}. */
    IN_OUT
  }
}
