package superposition.store.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.store.BadInputException;

/** Files that are no weights, many of them hostile; each is one line that says why. */
class BadWeightsTest {

  private static final String HEAD = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(2, 3) | (1000000, 1000000) | has shape (1000000, 1000000); allowed: (hidden, features),"
            + " hidden from 1 to 1024, features from 1 to 4096",
        "(2, 3) | (2147483647, 2147483647, 2147483647) | has shape (2147483647, 2147483647,"
            + " 2147483647); allowed: a matrix",
        "(2, 3) | (1024, 4096) | has 152 bytes; allowed: the 16777344 that shape (1024, 4096) of"
            + " dtype <f4 needs",
        "(2, 3) | (-2, 3) | has shape (-2, 3); allowed: lengths from 0 to 2147483647",
        "(2, 3) | (4294967298, 3) | has shape (4294967298, 3); allowed: lengths from 0 to"
            + " 2147483647",
        "(2, 3) | (99999999999999999999,) | has a header that is not numpy's; allowed: descr,"
            + " fortran_order and shape",
        "(2, 3) | (2, 4) | has 152 bytes; allowed: the 160 that shape (2, 4) of dtype <f4 needs",
        "(2, 3) | (2, 2) | has 152 bytes; allowed: the 144 that shape (2, 2) of dtype <f4 needs",
        "(2, 3) | (6,) | has shape (6,); allowed: a matrix",
        "(2, 3) | (1, 2, 3) | has shape (1, 2, 3); allowed: a matrix",
        "(2, 3) | (0, 3) | has shape (0, 3); allowed: (hidden, features), hidden from 1 to 1024,"
            + " features from 1 to 4096",
        "(2, 3) | (2, [3]) | has a header that is not numpy's; allowed: descr, fortran_order and"
            + " shape",
        "<f4 | <i2 | has dtype <i2; allowed: float16, float32 or float64 (<f2,"
            + " >f2, <f4, >f4, <f8, >f8)",
        "<f4 | <c8 | has dtype <c8; allowed: float16, float32 or float64 (<f2,"
            + " >f2, <f4, >f4, <f8, >f8)",
        "<f4 | !O | has dtype !O (Python objects, which are never loaded); allowed: float16,"
            + " float32 or float64 (<f2, >f2, <f4, >f4, <f8, >f8)",
        "<f4 | <f2 | has 152 bytes; allowed: the 140 that shape (2, 3) of dtype <f2 needs",
        "<f4 | <f8 | has 152 bytes; allowed: the 176 that shape (2, 3) of dtype <f8 needs",
        "False | 0 | has a header that is not numpy's; allowed: descr, fortran_order and shape",
        "'fortran_order': False, | `` | has a header that is not numpy's; allowed: descr,"
            + " fortran_order and shape",
        "'shape' | 'descr': '<f8', 'shape' | has a header that is not numpy's; allowed: descr,"
            + " fortran_order and shape",
        "{ | __import__('os').system('true'){ | has a header that is not numpy's; allowed: descr,"
            + " fortran_order and shape",
      })
  void hostileHeadersAreRefused(String from, String to, String problem) throws IOException {
    String head = HEAD.replace(from, to == null ? "" : to);
    Map<String, byte[]> arrays = good();
    arrays.put("W_in", array(head, new float[6]));
    if (head.matches(".*\\(\\d+, \\d+\\).*")) { // so that the sizes of both fit each other
      arrays.put("W_out", array(head.replaceAll("\\((\\d+), (\\d+)\\)", "($2, $1)"), new float[6]));
    }
    assertEquals("F: W_in: " + problem, message(zip(arrays)));
  }

  @Test
  void moreDimensionsThanNumpyHasAreRefused() throws IOException {
    Map<String, byte[]> arrays = good();
    arrays.put("W_in", array(HEAD.replace("(2, 3)", "(" + "1, ".repeat(1000) + ")"), new float[6]));
    assertEquals(
        "F: W_in: has a header that is not numpy's; allowed: descr, fortran_order and shape",
        message(zip(arrays)));
  }

  @Test
  void aDeviceIsRefused() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "this system has none of that name");
    BadInputException e = assertThrows(BadInputException.class, () -> NetworkFile.read(device));
    assertEquals(
        "/dev/null: is a device or pipe; allowed: an npz or safetensors file on a disk",
        e.getMessage());
  }

  @Test
  void aHeadLongerThanTheFileIsRefused() throws IOException {
    Map<String, byte[]> arrays = good();
    byte[] lying = array(HEAD, new float[6]);
    lying[8] = (byte) 0xFF;
    lying[9] = 0x0F;
    arrays.put("W_in", lying);
    assertEquals("F: W_in: ends too early; allowed: a whole numpy array", message(zip(arrays)));
    lying[9] = (byte) 0xFF;
    assertEquals("F: W_in: has a header of 65535 bytes; allowed: up to 4096", message(zip(arrays)));
  }

  @Test
  void otherEntriesThanArraysAreRefused() throws IOException {
    Map<String, byte[]> arrays = good();
    arrays.put("W_in", "not an array at all".getBytes(StandardCharsets.US_ASCII));
    assertEquals(
        "F: W_in: is no numpy array; allowed: arrays as np.savez writes", message(zip(arrays)));
    arrays.put("W_in", new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 9, 0});
    assertEquals("F: W_in: npy version 9 is unknown; allowed: 1 to 3", message(zip(arrays)));
    arrays.put("W_in", new byte[0]);
    assertEquals("F: W_in: ends too early; allowed: a whole numpy array", message(zip(arrays)));
  }

  @Test
  void valuesThatAreNotFiniteAreRefused() throws IOException {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      Map<String, byte[]> arrays = good();
      arrays.put("W_in", array(HEAD, new float[] {1, 2, 3, 4, bad, 6}));
      assertEquals(
          "F: W_in: value 4 is " + bad + "; allowed: finite float32 values", message(zip(arrays)));
    }
  }

  @Test
  void shapesMustFitEachOther() throws IOException {
    Map<String, byte[]> arrays = good();
    arrays.put("W_out", array(HEAD.replace("(2, 3)", "(6, 1)"), new float[6]));
    assertEquals(
        "F: W_out: has shape (6, 1); allowed: (3, 2), that of W_in or its transpose",
        message(zip(arrays)));
    arrays = good();
    arrays.put("b", array(HEAD.replace("(2, 3)", "(4,)"), new float[4]));
    assertEquals("F: b: has shape (4,); allowed: (3,), a value a feature", message(zip(arrays)));
  }

  @Test
  void missingArraysAreNamedWithWhatIsThere() throws IOException {
    Map<String, byte[]> arrays = good();
    arrays.remove("W_out");
    arrays.put("w", new byte[1]);
    assertEquals(
        "F: has no two matrices of a network; allowed: W_in, hidden × features, and W_out,"
            + " features × hidden, with hidden from 1 to 1024 and features from 1 to 4096; the file"
            + " has W_in (2, 3), w",
        message(zip(arrays)));
  }

  @Test
  void duplicateEntriesAreRefused() throws IOException {
    Map<String, byte[]> arrays = good();
    arrays.put("X_in", arrays.get("W_in"));
    byte[] twice = zip(arrays);
    byte[] name = "X_in.npy".getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < twice.length - name.length; i++) {
      if (Arrays.equals(twice, i, i + name.length, name, 0, name.length)) {
        twice[i] = 'W';
      }
    }
    assertEquals("F: W_in: appears twice; allowed: once", message(twice));
  }

  @Test
  void truncationAnywhereIsOneLine() throws IOException {
    byte[] whole = zip(good());
    for (int length = 0; length < whole.length; length += 7) {
      String message = message(Arrays.copyOf(whole, length));
      assertTrue(message.startsWith("F: is "), message);
      assertTrue(message.contains("allowed: "), message);
    }
  }

  @Test
  void flippedBitsAreNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(Path.of("src/test/resources/npz/f4.npz"));
    // The last of W_in's values: its array has 152 bytes, after a zip head with its own lengths.
    ByteBuffer head = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    int start = 30 + head.getShort(26) + head.getShort(28);
    whole[start + 151 - 2] ^= 1;
    assertEquals("F: W_in: is damaged: its checksum does not fit; allowed: whole", message(whole));
  }

  @ParameterizedTest
  @CsvSource({"objects,|O (Python objects", "integers,<i8", "structured,[("})
  void numpysOtherTypesAreRefused(String name, String type) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/npz", name + ".npz"));
    String message = message(bytes);
    assertTrue(message.startsWith("F: W_in: has dtype " + type), message);
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    // 64 MiB of zeros behind a good head, deflated a thousandfold: refused by its size alone.
    Map<String, byte[]> arrays = good();
    byte[] bomb = Arrays.copyOf(arrays.get("W_in"), arrays.get("W_in").length + (64 << 20));
    arrays.put("W_in", bomb);
    assertEquals(
        "F: W_in: has 67109016 bytes; allowed: the 152 that shape (2, 3) of dtype <f4 needs",
        message(zip(arrays)));
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    String neither =
        "F: is neither an npz (zip) nor a safetensors file; allowed: npz as numpy.savez writes, or"
            + " safetensors, with W_in, W_out and b if any, or the state dict of two linear layers";
    assertEquals(neither, message(new byte[0]));
    assertEquals(neither, message(new byte[4096]));
    assertEquals(
        "F: is a single npy array; allowed: several in an npz file, as numpy.savez(file, W_in=…,"
            + " W_out=…) writes",
        message(array(HEAD, new float[6])));
    assertEquals(
        folder + ": is a folder; allowed: a file",
        assertThrows(BadInputException.class, () -> NetworkFile.read(folder)).getMessage());
  }

  private static Map<String, byte[]> good() {
    Map<String, byte[]> arrays = new LinkedHashMap<>();
    arrays.put("W_in", array(HEAD, new float[6]));
    arrays.put("W_out", array(HEAD.replace("(2, 3)", "(3, 2)"), new float[6]));
    return arrays;
  }

  /** A version 1 array whose head has 128 bytes, or as many more as its text needs. */
  private static byte[] array(String head, float... values) {
    int length = Math.max(128 - 10, head.length() + 1);
    ByteBuffer buffer =
        ByteBuffer.allocate(10 + length + 4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    buffer.put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0});
    buffer.putShort((short) length);
    buffer.put(String.format("%-" + (length - 1) + "s\n", head).getBytes(StandardCharsets.UTF_8));
    for (float value : values) {
      buffer.putFloat(value);
    }
    return buffer.array();
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey() + ".npy"));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private String message(byte[] file) throws IOException {
    Path path = Files.write(folder.resolve("bad.npz"), file);
    BadInputException e = assertThrows(BadInputException.class, () -> NetworkFile.read(path));
    return e.getMessage().replace(path.toString(), "F");
  }
}
