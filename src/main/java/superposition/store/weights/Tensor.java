package superposition.store.weights;

import java.nio.ByteBuffer;
import java.util.List;
import superposition.config.RunConfig;
import superposition.store.BadInputException;

/**
 * Values of a tensor.
 *
 * @param shape lengths of the dimensions
 * @param values in row order, all finite
 */
record Tensor(List<Integer> shape, float[] values) {

  /** Most values of a tensor that is read: the largest weight matrix. */
  static final int MOST_VALUES = RunConfig.MAX_FEATURES * RunConfig.MAX_HIDDEN;

  /**
   * Refuses what is larger than any weight matrix, before memory is taken for it.
   *
   * @param place the tensor's name for error messages
   */
  static void requireSize(String place, List<Integer> shape) {
    if (TensorHead.values(shape) > MOST_VALUES) {
      throw new BadInputException(
          place,
          "has shape %s; allowed: up to %d values"
              .formatted(TensorHead.shapeText(shape), MOST_VALUES));
    }
  }

  /**
   * Takes the values from bytes.
   *
   * @param place the tensor's name for error messages
   * @param columns whether columns, not rows, are contiguous
   * @param bytes as many as the shape needs, in their byte order
   * @throws BadInputException if a value is not finite in float32
   */
  static Tensor decode(
      String place, List<Integer> shape, Dtype dtype, boolean columns, ByteBuffer bytes) {
    float[] values = new float[(int) TensorHead.values(shape)];
    for (int i = 0; i < values.length; i++) {
      double stored = dtype.next(bytes);
      float value = (float) stored;
      if (!Float.isFinite(value)) {
        throw new BadInputException(
            place, "value %d is %s; allowed: finite float32 values".formatted(i, stored));
      }
      values[columns ? rowOrder(i, shape) : i] = value;
    }
    return new Tensor(shape, values);
  }

  /** Where the value at an index in column order lies in row order. */
  private static int rowOrder(int index, List<Integer> shape) {
    int rest = index;
    int[] place = new int[shape.size()];
    for (int d = 0; d < place.length; d++) {
      place[d] = rest % shape.get(d);
      rest /= shape.get(d);
    }
    int row = 0;
    for (int d = 0; d < place.length; d++) {
      row = row * shape.get(d) + place[d];
    }
    return row;
  }

  /** A matrix with rows and columns exchanged. */
  Tensor transposed() {
    int rows = shape.get(0);
    int columns = shape.get(1);
    float[] transposed = new float[values.length];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        transposed[c * rows + r] = values[r * columns + c];
      }
    }
    return new Tensor(List.of(columns, rows), transposed);
  }

  /** Whether all values are 0. */
  boolean isZero() {
    for (float value : values) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }
}
