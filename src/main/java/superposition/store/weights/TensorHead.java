package superposition.store.weights;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a file says of a tensor before its values are read.
 *
 * @param name in the file
 * @param shape lengths of the dimensions, none negative; empty where it cannot be read
 * @param problem why its values cannot be weights, and what is allowed; empty if they can
 */
public record TensorHead(String name, List<Integer> shape, String problem) {

  /** Copies the list. */
  public TensorHead {
    shape = List.copyOf(shape);
  }

  /** Whether its values are floating-point numbers that can be read. */
  boolean isReadable() {
    return problem.isEmpty();
  }

  /** Whether it is a matrix that can be read. */
  boolean isMatrix() {
    return isReadable() && shape.size() == 2;
  }

  /** Whether it is a vector that can be read. */
  boolean isVector() {
    return isReadable() && shape.size() == 1;
  }

  /** Its name and shape: {@code fc1.weight (10, 100)}. */
  String words() {
    return isReadable() ? name + " " + shapeText(shape) : name;
  }

  /** A shape as Python prints it: {@code (10, 100)}, {@code (100,)}. */
  static String shapeText(List<Integer> shape) {
    String lengths = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return shape.size() == 1 ? "(" + lengths + ",)" : "(" + lengths + ")";
  }

  /** How many values a shape has; at most {@link Long#MAX_VALUE}. */
  static long values(List<Integer> shape) {
    long values = 1;
    for (int length : shape) {
      long high = Math.multiplyHigh(values, length);
      values = high != 0 || values * length < 0 ? Long.MAX_VALUE : values * length;
    }
    return values;
  }
}
