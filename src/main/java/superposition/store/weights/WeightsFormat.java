package superposition.store.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import superposition.model.Network;

/**
 * The forms in which weights are written: float32, {@code W_in}, hidden × features, {@code W_out},
 * features × hidden, and {@code b}, features, where there is a bias. The same weights give the same
 * bytes.
 */
public enum WeightsFormat {
  /** As {@code numpy.savez} writes and {@code numpy.load} reads them. */
  NPZ {
    @Override
    public void write(Network network, OutputStream out) throws IOException {
      ZipOutputStream zip = new ZipOutputStream(out);
      int n = network.features();
      int m = network.hidden();
      entry(zip, W_IN, network.wIn(), m, n);
      entry(zip, W_OUT, network.wOut(), n, m);
      if (network.hasBias()) {
        entry(zip, BIAS, network.bias(), n);
      }
      zip.finish();
    }
  },
  /** As {@code safetensors.torch.save_file} writes and {@code load_file} reads them. */
  SAFETENSORS {
    @Override
    public void write(Network network, OutputStream out) throws IOException {
      int n = network.features();
      int m = network.hidden();
      int matrix = n * m * Float.BYTES;
      JsonObject header = new JsonObject();
      header.add(W_IN, description(0, matrix, m, n));
      header.add(W_OUT, description(matrix, 2 * matrix, n, m));
      if (network.hasBias()) {
        header.add(BIAS, description(2 * matrix, 2 * matrix + n * Float.BYTES, n));
      }
      byte[] text = header.toString().getBytes(StandardCharsets.US_ASCII);
      int length = (text.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT; // padded with spaces
      ByteBuffer first = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
      out.write(first.putLong(length).array());
      out.write(text);
      out.write(" ".repeat(length - text.length).getBytes(StandardCharsets.US_ASCII));
      out.write(bytes(network.wIn()));
      out.write(bytes(network.wOut()));
      if (network.hasBias()) {
        out.write(bytes(network.bias()));
      }
    }
  };

  /** Name of the hidden neurons' weights. */
  static final String W_IN = "W_in";

  /** Name of the outputs' weights. */
  static final String W_OUT = "W_out";

  /** Name of the output bias. */
  static final String BIAS = "b";

  /** Headers are padded so that the values start at a multiple of this. */
  private static final int ALIGNMENT = 8;

  /**
   * The time of writing is not part of the weights. Zip's very first moment would do, but Java
   * takes it for an earlier one and adds a second time, which depends on the time zone.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  /** Writes a network's weights; the stream stays the caller's. */
  public abstract void write(Network network, OutputStream out) throws IOException;

  /** The ending of such files, with its dot. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The name of such files beside a {@code run.json}. */
  public String fileName() {
    return "weights" + ending();
  }

  /** The form that a file's name asks for, if it is one of these. */
  public static Optional<WeightsFormat> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    for (WeightsFormat format : values()) {
      if (name.endsWith(format.ending())) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Stored, not deflated: weights do not compress, and deflate's bytes depend on the library. */
  private static void entry(ZipOutputStream zip, String name, float[] values, int... shape)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(NpyHeader.of(shape));
    bytes.write(bytes(values));
    CRC32 crc = new CRC32();
    crc.update(bytes.toByteArray());
    ZipEntry entry = new ZipEntry(name + NpzFile.ENDING);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.size());
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    bytes.writeTo(zip);
    zip.closeEntry();
  }

  private static JsonObject description(int begin, int end, int... shape) {
    JsonObject tensor = new JsonObject();
    tensor.addProperty(SafetensorsFile.DTYPE, Dtype.F32.name());
    tensor.add(SafetensorsFile.SHAPE, list(shape));
    tensor.add(SafetensorsFile.OFFSETS, list(begin, end));
    return tensor;
  }

  private static JsonArray list(int... numbers) {
    JsonArray list = new JsonArray();
    for (int number : numbers) {
      list.add(number);
    }
    return list;
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return buffer.array();
  }
}
