package superposition.store.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.config.Activation;
import superposition.model.Network;
import superposition.store.BadInputException;

class SafetensorsFileTest {

  private static final float[] W_IN = {0f, 0.1f, 0.2f, 1f, 1.1f, 1.2f};
  private static final float[] W_OUT = {-0f, -0.1f, -1f, -1.1f, -2f, -2.1f};
  private static final float[] B = {0f, 0.25f, 0.5f};

  /** A header of 48 bytes of values: W_in (2, 3) and W_out (3, 2). */
  private static final String HEADER =
      "{\"W_in\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]},"
          + "\"W_out\":{\"dtype\":\"F32\",\"shape\":[3,2],\"data_offsets\":[24,48]}}";

  @TempDir Path folder;

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    for (float[] bias : new float[][] {B, null}) {
      Weights weights = NetworkFile.read(file(bytes(bias)));
      assertArrayEquals(W_IN, weights.wIn());
      assertArrayEquals(W_OUT, weights.wOut());
      assertArrayEquals(bias, weights.bias());
    }
    assertNull(NetworkFile.read(file(bytes(null))).bias());
  }

  @Test
  void whatIsWrittenIsAsTheFormatSays() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(B)).order(ByteOrder.LITTLE_ENDIAN);
    int length = (int) bytes.getLong();
    assertEquals(0, length % 8); // so that the values are aligned
    String header = StandardCharsets.US_ASCII.decode(bytes.slice(8, length)).toString();
    assertEquals(
        HEADER.substring(0, HEADER.length() - 1)
            + ",\"b\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[48,60]}}",
        header.stripTrailing());
    assertEquals(8 + length + 60, bytes.capacity());
    assertEquals(0.1f, bytes.getFloat(8 + length + 4)); // W_in[0, 1]: in row order
    assertArrayEquals(bytes(B), bytes(B));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[0,24] | [0,20] | F: W_in.data_offsets: 0 to 20 are 20 bytes; allowed: the 24 that shape"
            + " (2, 3) of dtype F32 needs",
        "[0,24] | [24,0] | F: W_in.data_offsets: 24 to 0 are -24 bytes; allowed: the 24 that shape"
            + " (2, 3) of dtype F32 needs",
        "[0,24] | [0,24,24] | F: W_in.data_offsets: has 3 numbers; allowed: begin and end",
        "[0,24] | [-24,0] | F: W_in.data_offsets[0]: -24 is out of range; allowed: whole numbers"
            + " from 0 to 9223372036854775807",
        "[0,24] | [0.5,24] | F: W_in.data_offsets[0]: 0.5 is not whole; allowed: whole numbers from"
            + " 0 to 9223372036854775807",
        "[24,48] | [0,24] | F: W_out.data_offsets: begins at byte 0 of another tensor; allowed: at"
            + " 24",
        "[24,48] | [28,52] | F: W_out.data_offsets: begins at byte 28 after a gap; allowed: at 24",
        "[3,2] | [1,2] | F: W_out.data_offsets: 24 to 48 are 24 bytes; allowed: the 8 that shape"
            + " (1, 2) of dtype F32 needs",
        "[3,2] | [-3,-2] | F: W_out.shape[0]: -3 is out of range; allowed: whole numbers from 0 to"
            + " 2147483647",
        "[3,2] | [2147483647,2147483647,2147483647] | F: W_out.data_offsets: 24 to 48 are 24 bytes;"
            + " allowed: the 9223372036854775807 that shape (2147483647, 2147483647, 2147483647) of"
            + " dtype F32 needs",
        "[3,2] | 6 | F: W_out.shape: 6 is not possible; allowed: a list",
        "`F32` | `F31` | F: W_in.dtype: F31 is unknown; allowed: BF16, BOOL, C64, F16, F32, F64,"
            + " F8_E4M3, F8_E5M2, I16, I32, I64, I8, U16, U32, U64, U8",
        "`F32` | `I32` | F: W_in: has dtype I32; allowed: F16, BF16, F32, F64",
        "`dtype` | `type` | F: W_in.type: unknown key; allowed: dtype, shape, data_offsets",
        "`W_out` | `W_in` | F: header: W_in: appears twice; allowed: once",
        "`W_out` | `` | F: has a name of 0 characters; allowed: 1 to 1000",
        "{`W_in` | {`__metadata__`:{`a`:1},`W_in` | F: __metadata__.a: 1 is not possible; allowed:"
            + " a text",
        "{`W_in` | [`W_in` | F: is neither an npz (zip) nor a safetensors file; allowed: npz as"
            + " numpy.savez writes, or safetensors, with W_in, W_out and b if any, or the state"
            + " dict of two linear layers",
        "}} | } | F: header: line 1, column 121: ends inside of a value; allowed: one whole JSON"
            + " value",
      })
  void hostileHeadersAreRefused(String from, String to, String problem) throws IOException {
    String header = HEADER.replaceFirst(quoted(from), quotes(to));
    byte[] file = file(header, 48);
    assertEquals(problem, message("bad.bin", file));
  }

  private static String quoted(String text) {
    return java.util.regex.Pattern.quote(quotes(text));
  }

  private static String quotes(String text) {
    return text.replace('`', '"');
  }

  @Test
  void lengthsAreHeldAgainstTheFile() throws IOException {
    byte[] good = file(HEADER, 48);
    String early = "F: ends too early; allowed: a whole safetensors file";
    for (int length = 0; length < good.length; length++) {
      assertEquals(early, message("w.safetensors", Arrays.copyOf(good, length)), "of " + length);
    }
    assertEquals(
        "F: goes on for 1 bytes after its tensors; allowed: nothing there",
        message("w.safetensors", Arrays.copyOf(good, good.length + 1)));
    byte[] lying = good.clone();
    Arrays.fill(lying, 0, 8, (byte) 0xFF);
    assertEquals(
        "F: has a header of 9223372036854775807 bytes; allowed: up to 1048576",
        message("w.safetensors", lying));
    lying = good.clone();
    lying[2] = 0x08;
    assertEquals(early, message("w.safetensors", lying)); // a header of half a mebibyte
  }

  @Test
  void deepHeadersAreRefused() throws IOException {
    String deep = "{\"W_in\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String message = message("w.safetensors", file(deep, 0));
    assertTrue(message.endsWith("nested too deeply; allowed: 64 levels"), message);
  }

  @Test
  void namesThatClimbAreOnlyNames() throws IOException {
    String climbing = HEADER.replace("W_in", "../../W_in").replace("W_out", "/etc/W_out");
    // Found by their names' last parts; nothing is written anywhere.
    assertArrayEquals(new float[6], NetworkFile.read(file(file(climbing, 48))).wIn());
  }

  private static byte[] file(String header, int values) {
    byte[] text = header.getBytes(StandardCharsets.UTF_8);
    ByteBuffer file = ByteBuffer.allocate(8 + text.length + values).order(ByteOrder.LITTLE_ENDIAN);
    return file.putLong(text.length).put(text).array();
  }

  private static byte[] bytes(float[] bias) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    WeightsFormat.SAFETENSORS.write(
        new Network(3, 2, Activation.RELU, Activation.IDENTITY, W_IN, W_OUT, bias), out);
    return out.toByteArray();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("weights.bin"), bytes);
  }

  private String message(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    BadInputException e = assertThrows(BadInputException.class, () -> NetworkFile.read(file));
    return e.getMessage().replace(file.toString(), "F");
  }
}
