package superposition.store;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The head of a {@code .npy} array: numpy's format, versions 1 to 3.
 *
 * @param dtype {@code <f4}, {@code >f4}, {@code <f8} or {@code >f8}
 * @param fortran whether columns, not rows, are contiguous
 * @param shape lengths of the dimensions, none negative
 * @param bytes length of the head in the file
 */
record NpyHeader(String dtype, boolean fortran, List<Integer> shape, int bytes) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

  /** numpy's own heads have 128 bytes; a longer one describes something else than a matrix. */
  private static final int LONGEST = 4096;

  /** Heads are padded so that the values start at a multiple of this. */
  private static final int ALIGNMENT = 64;

  private static final List<String> DTYPES = List.of("<f4", ">f4", "<f8", ">f8");
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\s*['\"](\\w+)['\"]\\s*:\\s*('[^']*'|\"[^\"]*\"|\\w+|\\([^()]*\\)|\\[.*])\\s*,?");
  private static final Pattern LENGTHS =
      Pattern.compile("\\(\\s*(-?\\d{1,18}\\s*(,\\s*-?\\d{1,18}\\s*)*,?\\s*)?\\)");
  private static final Pattern LENGTH = Pattern.compile("-?\\d+");

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
    return parse(
        place, new String(text, StandardCharsets.UTF_8), start.length + lengthBytes + (int) length);
  }

  /** The head of a little-endian float32 array in row order, as numpy would write it. */
  static byte[] of(int... shape) {
    String lengths =
        Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", "));
    String text =
        "{'descr': '<f4', 'fortran_order': False, 'shape': ("
            + lengths
            + (shape.length == 1 ? ",), }" : "), }");
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

  /** Bytes of one value. */
  int valueBytes() {
    return dtype.endsWith("8") ? Double.BYTES : Float.BYTES;
  }

  /** Number of values; at most {@link Long#MAX_VALUE}. */
  long values() {
    long values = 1;
    for (int length : shape) {
      long high = Math.multiplyHigh(values, length);
      values = high != 0 || values * length < 0 ? Long.MAX_VALUE : values * length;
    }
    return values;
  }

  /** The shape as numpy prints it. */
  String shapeText() {
    return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
  }

  private static NpyHeader parse(String place, String text, int bytes) {
    Map<String, String> members = members(place, text.strip());
    String dtype = members.getOrDefault("descr", "").replaceAll("^['\"]|['\"]$", "");
    if (!DTYPES.contains(dtype)) {
      throw new BadInputException(
          place,
          "has dtype "
              + dtype
              + (dtype.contains("O") ? " (Python objects, which are never loaded)" : "")
              + "; allowed: float32 or float64 (<f4, >f4, <f8, >f8)");
    }
    String order = members.getOrDefault("fortran_order", "");
    if (!order.equals("True") && !order.equals("False")) {
      throw malformed(place);
    }
    return new NpyHeader(
        dtype, order.equals("True"), shape(place, members.getOrDefault("shape", "")), bytes);
  }

  private static Map<String, String> members(String place, String text) {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      throw malformed(place);
    }
    Map<String, String> members = new HashMap<>();
    Matcher matcher = MEMBER.matcher(text).region(1, text.length() - 1);
    int end = 1;
    while (matcher.lookingAt()) {
      if (members.put(matcher.group(1), matcher.group(2)) != null) {
        throw malformed(place);
      }
      end = matcher.end();
      matcher.region(end, text.length() - 1);
    }
    if (!text.substring(end, text.length() - 1).isBlank()
        || !members.keySet().equals(java.util.Set.of("descr", "fortran_order", "shape"))) {
      throw malformed(place);
    }
    return members;
  }

  private static List<Integer> shape(String place, String text) {
    if (!LENGTHS.matcher(text).matches()) {
      throw malformed(place);
    }
    List<Integer> shape = new ArrayList<>();
    Matcher matcher = LENGTH.matcher(text);
    while (matcher.find()) {
      long length = Long.parseLong(matcher.group());
      if (length < 0 || length > Integer.MAX_VALUE) {
        throw new BadInputException(
            place, "has shape " + text + "; allowed: lengths from 0 to " + Integer.MAX_VALUE);
      }
      shape.add((int) length);
    }
    return shape;
  }

  private static BadInputException malformed(String place) {
    return new BadInputException(
        place, "has a header that is not numpy's; allowed: descr, fortran_order and shape");
  }
}
