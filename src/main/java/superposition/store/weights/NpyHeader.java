package superposition.store.weights;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import superposition.store.BadInputException;

/**
 * The head of a {@code .npy} array: numpy's format, versions 1 to 3.
 *
 * @param descr numpy's word for the kind of numbers: {@code <} or {@code >}, and {@code f2}, {@code
 *     f4} or {@code f8}
 * @param fortran whether columns, not rows, are contiguous
 * @param shape lengths of the dimensions, none negative
 * @param bytes length of the head in the file
 */
record NpyHeader(String descr, boolean fortran, List<Integer> shape, int bytes) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** numpy's own heads have 128 bytes; a longer one describes something else than a matrix. */
  private static final int LONGEST = 4096;

  /** Heads are padded so that the values start at a multiple of this. */
  private static final int ALIGNMENT = 64;

  /** Whether a file starts like a single array instead of an archive of arrays. */
  static boolean startsHere(byte[] start) {
    return start.length >= MAGIC.length
        && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  /**
   * Reads a head.
   *
   * @param place the array's name for error messages
   * @throws BadInputException if this is no array of floats
   * @throws java.io.EOFException if the stream ends first
   */
  static NpyHeader read(String place, DataInputStream in) throws IOException {
    byte[] start = new byte[MAGIC.length + 2];
    in.readFully(start);
    if (!startsHere(start)) {
      throw new BadInputException(place, "is no numpy array; allowed: arrays as np.savez writes");
    }
    int version = start[MAGIC.length];
    if (version < 1 || version > 3) {
      throw new BadInputException(place, "npy version " + version + " is unknown; allowed: 1 to 3");
    }
    int lengthBytes = version == 1 ? 2 : 4;
    long length = 0;
    for (int i = 0; i < lengthBytes; i++) {
      length |= (long) in.readUnsignedByte() << 8 * i;
    }
    if (length > LONGEST) {
      throw new BadInputException(
          place, "has a header of " + length + " bytes; allowed: up to " + LONGEST);
    }
    byte[] text = new byte[(int) length];
    in.readFully(text);
    return NpyDescription.parse(
        place, new String(text, StandardCharsets.UTF_8), start.length + lengthBytes + (int) length);
  }

  /** The head of a little-endian float32 array in row order, as numpy would write it. */
  static byte[] of(int... shape) {
    String lengths = Arrays.toString(shape).replace('[', '(');
    String text =
        "{'descr': '<f4', 'fortran_order': False, 'shape': "
            + lengths.replace("]", shape.length == 1 ? ",), }" : "), }");
    int before = MAGIC.length + 4;
    int total = (before + text.length() + ALIGNMENT) / ALIGNMENT * ALIGNMENT;
    int length = total - before;
    byte[] head = new byte[total];
    Arrays.fill(head, (byte) ' ');
    System.arraycopy(MAGIC, 0, head, 0, MAGIC.length);
    head[MAGIC.length] = 1;
    head[MAGIC.length + 1] = 0;
    head[MAGIC.length + 2] = (byte) length;
    head[MAGIC.length + 3] = (byte) (length >> 8);
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(ascii, 0, head, before, ascii.length);
    head[total - 1] = '\n';
    return head;
  }

  /** How its numbers are kept. */
  Dtype dtype() {
    return switch (descr.charAt(2)) {
      case '2' -> Dtype.F16;
      case '4' -> Dtype.F32;
      default -> Dtype.F64;
    };
  }

  /** The order of a number's bytes. */
  ByteOrder byteOrder() {
    return descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }
}
