package superposition.store;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * An array of a {@code .npy} file, checked before any memory is taken for it: the head's shape must
 * be small enough and must fit the file's size.
 *
 * @param shape lengths of the dimensions
 * @param values in row order, all finite
 */
record NpyArray(List<Integer> shape, float[] values) {

  /** Most values of an array: the largest weight matrix. */
  static final int MOST_VALUES =
      superposition.config.RunConfig.MAX_FEATURES * superposition.config.RunConfig.MAX_HIDDEN;

  /**
   * Reads an array.
   *
   * @param place its name for error messages
   * @param size bytes that the archive says it has, head included
   * @throws BadInputException if it is no array of finite floats of that size
   */
  static NpyArray read(String place, InputStream stream, long size) throws IOException {
    DataInputStream in = new DataInputStream(stream);
    try {
      NpyHeader header = NpyHeader.read(place, in);
      if (header.values() > MOST_VALUES) {
        throw new BadInputException(
            place,
            "has shape " + header.shapeText() + "; allowed: up to " + MOST_VALUES + " values");
      }
      long needed = header.bytes() + header.values() * header.valueBytes();
      if (size != needed) {
        throw new BadInputException(
            place,
            "has %d bytes; allowed: the %d that shape %s of dtype %s needs"
                .formatted(size, needed, header.shapeText(), header.dtype()));
      }
      byte[] bytes = new byte[(int) header.values() * header.valueBytes()];
      in.readFully(bytes);
      if (in.read() >= 0) {
        throw new BadInputException(place, "goes on after its values; allowed: nothing there");
      }
      return new NpyArray(header.shape(), values(place, header, bytes));
    } catch (EOFException e) {
      throw new BadInputException(place, "ends too early; allowed: a whole numpy array");
    }
  }

  /** Writes float32 values, little-endian, in row order. */
  static void write(OutputStream out, float[] values, int... shape) throws IOException {
    out.write(NpyHeader.of(shape));
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    out.write(buffer.array());
  }

  private static float[] values(String place, NpyHeader header, byte[] bytes) {
    ByteBuffer buffer =
        ByteBuffer.wrap(bytes)
            .order(header.dtype().startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    boolean wide = header.valueBytes() == Double.BYTES;
    float[] values = new float[(int) header.values()];
    for (int i = 0; i < values.length; i++) {
      double stored = wide ? buffer.getDouble() : buffer.getFloat();
      float value = (float) stored;
      if (!Float.isFinite(value)) {
        throw new BadInputException(
            place, "value %d is %s; allowed: finite float32 values".formatted(i, stored));
      }
      values[header.fortran() ? rowOrder(i, header.shape()) : i] = value;
    }
    return values;
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
}
