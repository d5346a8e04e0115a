package superposition.store.weights;

import com.google.gson.JsonElement;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.JsonText;

/**
 * A safetensors file: eight bytes with the length of a header (little-endian), the header, a JSON
 * object that gives of each tensor {@code dtype}, {@code shape} and {@code data_offsets}, and the
 * values, little-endian in row order. Every byte after the header belongs to one tensor.
 */
final class SafetensorsFile extends TensorFile {

  /** Where the header begins. */
  static final int FIRST_BYTE_OF_HEADER = 8;

  /** Room for thousands of tensors; parsed, it takes some fifty times as much memory. */
  static final int LONGEST_HEADER = 1 << 20;

  /** Key of the header that is no tensor: texts by name. */
  static final String METADATA = "__metadata__";

  static final String DTYPE = "dtype";
  static final String SHAPE = "shape";
  static final String OFFSETS = "data_offsets";

  /** Longest name of a tensor, in characters. */
  private static final int LONGEST_NAME = 1000;

  /** More than PyTorch has. */
  private static final int MOST_DIMENSIONS = 64;

  /** Bytes of a value of the kinds that a file may hold; those that are no weights are passed. */
  private static final Map<String, Integer> BYTES =
      Map.ofEntries(
          Map.entry("BOOL", 1),
          Map.entry("U8", 1),
          Map.entry("I8", 1),
          Map.entry("F8_E4M3", 1),
          Map.entry("F8_E5M2", 1),
          Map.entry("U16", 2),
          Map.entry("I16", 2),
          Map.entry("F16", 2),
          Map.entry("BF16", 2),
          Map.entry("U32", 4),
          Map.entry("I32", 4),
          Map.entry("F32", 4),
          Map.entry("U64", 8),
          Map.entry("I64", 8),
          Map.entry("F64", 8),
          Map.entry("C64", 8));

  private static final List<String> FLOATS = List.of("F16", "BF16", "F32", "F64");

  /** A tensor's place among the values, in bytes after the header. */
  private record Range(String name, String dtype, List<Integer> shape, long begin, long end) {}

  private final FileChannel channel;
  private final Map<String, Range> ranges = new LinkedHashMap<>();
  private final List<TensorHead> heads = new ArrayList<>();
  private long start;

  /**
   * Opens a file and checks its header.
   *
   * @throws BadInputException if the header is wrong in any way
   */
  SafetensorsFile(Path file) throws IOException {
    super(file.toString());
    channel = FileChannel.open(file);
    try {
      index();
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** Whether bytes are how such a file begins: a small length, and an object. */
  static boolean startsLike(byte[] first) {
    return first.length > FIRST_BYTE_OF_HEADER
        && first[FIRST_BYTE_OF_HEADER] == '{'
        && length(ByteBuffer.wrap(first)) <= Integer.MAX_VALUE;
  }

  /** An unsigned length beyond that of longs is as good as the largest one. */
  private static long length(ByteBuffer first) {
    long length = first.order(ByteOrder.LITTLE_ENDIAN).getLong(0);
    return length < 0 ? Long.MAX_VALUE : length;
  }

  private void index() throws IOException {
    long size = channel.size();
    if (size < FIRST_BYTE_OF_HEADER) {
      throw early();
    }
    long length = length(bytes(0, FIRST_BYTE_OF_HEADER));
    if (length > LONGEST_HEADER) {
      throw new BadInputException(
          place(),
          "has a header of "
              + Long.toUnsignedString(length)
              + " bytes; allowed: up to "
              + LONGEST_HEADER);
    }
    start = FIRST_BYTE_OF_HEADER + length;
    if (start > size) {
      throw early();
    }
    JsonElement header =
        JsonText.parse(place() + ": header", bytes(FIRST_BYTE_OF_HEADER, (int) length).array());
    Fields tensors = Fields.of(place(), header);
    for (String name : tensors.keys()) {
      if (name.equals(METADATA)) {
        Fields texts = tensors.object(METADATA);
        texts.keys().forEach(texts::text);
      } else {
        add(range(name, tensors.object(name).only(List.of(DTYPE, SHAPE, OFFSETS))));
      }
    }
    requireNoGaps(size - start);
  }

  private void add(Range range) {
    if (ranges.size() == MOST_TENSORS) {
      throw new BadInputException(place(), "has too many tensors; allowed: up to " + MOST_TENSORS);
    }
    ranges.put(range.name, range);
    String problem =
        FLOATS.contains(range.dtype)
            ? ""
            : "has dtype " + range.dtype + "; allowed: " + String.join(", ", FLOATS);
    heads.add(new TensorHead(range.name, range.shape, problem));
  }

  private Range range(String name, Fields tensor) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new BadInputException(
          place(),
          "has a name of %d characters; allowed: 1 to %d".formatted(name.length(), LONGEST_NAME));
    }
    String dtype = tensor.text(DTYPE);
    if (!BYTES.containsKey(dtype)) {
      throw tensor.problem(
          DTYPE,
          dtype
              + " is unknown; allowed: "
              + String.join(", ", BYTES.keySet().stream().sorted().toList()));
    }
    if (tensor.elements(SHAPE).size() > MOST_DIMENSIONS) {
      throw tensor.problem(SHAPE, "has too many dimensions; allowed: up to " + MOST_DIMENSIONS);
    }
    List<Integer> shape = new ArrayList<>();
    tensor.wholes(SHAPE, 0, Integer.MAX_VALUE).forEach(length -> shape.add(length.intValue()));
    List<Long> offsets = tensor.wholes(OFFSETS, 0, Long.MAX_VALUE);
    if (offsets.size() != 2) {
      throw tensor.problem(OFFSETS, "has " + offsets.size() + " numbers; allowed: begin and end");
    }
    Range range = new Range(name, dtype, shape, offsets.get(0), offsets.get(1));
    long values = TensorHead.values(shape);
    long needed =
        values > Long.MAX_VALUE / BYTES.get(dtype) ? Long.MAX_VALUE : values * BYTES.get(dtype);
    if (range.end - range.begin != needed) {
      throw tensor.problem(
          OFFSETS,
          "%d to %d are %d bytes; allowed: the %d that shape %s of dtype %s needs"
              .formatted(
                  range.begin,
                  range.end,
                  range.end - range.begin,
                  needed,
                  TensorHead.shapeText(shape),
                  dtype));
    }
    return range;
  }

  /** Every byte belongs to one tensor: nothing is hidden, and nothing is claimed twice. */
  private void requireNoGaps(long length) {
    List<Range> sorted = new ArrayList<>(ranges.values());
    sorted.sort(Comparator.comparingLong(Range::begin).thenComparingLong(Range::end));
    long end = 0;
    for (Range range : sorted) {
      if (range.begin != end) {
        throw new BadInputException(
            place() + ": " + range.name + "." + OFFSETS,
            "begins at byte %d %s; allowed: at %d"
                .formatted(
                    range.begin, range.begin < end ? "of another tensor" : "after a gap", end));
      }
      end = range.end;
    }
    if (end > length) {
      throw early();
    }
    if (end < length) {
      throw new BadInputException(
          place(),
          "goes on for %d bytes after its tensors; allowed: nothing there".formatted(length - end));
    }
  }

  private BadInputException early() {
    return new BadInputException(place(), "ends too early; allowed: a whole safetensors file");
  }

  @Override
  List<TensorHead> heads() {
    return heads;
  }

  @Override
  Tensor read(TensorHead head) throws IOException {
    String place = place() + ": " + head.name();
    if (!head.isReadable()) {
      throw new BadInputException(place, head.problem());
    }
    Range range = ranges.get(head.name());
    Tensor.requireSize(place, range.shape);
    ByteBuffer bytes = bytes(start + range.begin, (int) (range.end - range.begin));
    return Tensor.decode(place, range.shape, Dtype.valueOf(range.dtype), false, bytes);
  }

  private ByteBuffer bytes(long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw early();
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
