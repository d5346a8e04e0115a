package superposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.preset.Opened;
import superposition.preset.SessionFile;
import superposition.preset.StateJson;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Session;
import superposition.store.BadInputException;
import superposition.store.RunFile;
import superposition.store.weights.NetworkFile;
import superposition.store.weights.WeightChoice;
import superposition.store.weights.WeightNames;

/**
 * Every reader of files meets files that were changed at random: it reads them or says in one line
 * why not, and takes no more memory than the file accounts for. A property has 1,000 inputs; the
 * long form is {@code mvn test -Dtest=FuzzTest -Djqwik.tries.default=100000}. What was found, and
 * files that were made by hand, are in {@code src/test/resources/bad} and must be refused.
 */
class FuzzTest {

  private static final Path BAD = Path.of("src/test/resources/bad");

  private static final Path FOREIGN = Path.of("src/test/resources/foreign");

  /** Bytes that reading anything at all may take: buffers, patterns, messages. */
  private static final long ALWAYS = 4 << 20;

  /** Of a tree of JSON, bytes for a byte of the file; of arrays it is less. */
  private static final long FOR_A_BYTE = 2000;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static Path folder;

  /** A reader of files. */
  @FunctionalInterface
  private interface Reader {
    void read(Path file);
  }

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("fuzz");
  }

  @AfterContainer
  static void removeFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void npzArchives(@ForAll("npz") byte[] seed, @ForAll Random random) throws IOException {
    check("fuzz.npz", changed(seed, random), FuzzTest::network);
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void npyArrays(@ForAll("npz") byte[] seed, @ForAll Random random) throws IOException {
    check("fuzz-arrays.npz", withChangedArray(seed, random), FuzzTest::network);
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void safetensors(@ForAll("safetensors") byte[] seed, @ForAll Random random) throws IOException {
    check("fuzz.safetensors", changed(seed, random), FuzzTest::network);
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void runFiles(@ForAll Random random) throws IOException {
    check("run.json", changed(RUN, random), RunFile::read);
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void states(@ForAll Random random) throws IOException {
    check("state.json", changed(STATE, random), StateJson::read);
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void sessions(@ForAll Random random) throws IOException {
    check("session.json", changed(SESSION, random), SessionFile::read);
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void whateverIsOpened(@ForAll("presets") byte[] seed, @ForAll Random random) throws IOException {
    check("any.json", changed(seed, random), Opened::read);
  }

  @TestFactory
  Stream<DynamicTest> theFilesOfTheCorpusAreRefused() throws IOException {
    try (Stream<Path> files = Files.list(BAD)) {
      return files
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), () -> assertFalse(isRead(file, reader(file)))))
          .toList()
          .stream();
    }
  }

  private static Reader reader(Path file) {
    String name = file.getFileName().toString();
    if (name.startsWith("session")) {
      return SessionFile::read;
    }
    return name.endsWith(".json") ? Opened::read : FuzzTest::network;
  }

  private static void network(Path file) {
    for (WeightChoice choice : NetworkFile.choices(file, WeightNames.OPEN)) {
      NetworkFile.read(file, choice).under(RunConfig.canonical(1));
    }
  }

  private static void check(String name, byte[] bytes, Reader reader) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    try {
      isRead(file, reader);
    } catch (RuntimeException | Error e) {
      Path kept = Path.of("target", "fuzz-" + System.nanoTime() + "-" + name);
      Files.write(kept, bytes);
      throw new AssertionError("see " + kept, e);
    }
  }

  /** Whether a file could be read; if not, in one line that says why and what is allowed. */
  private static boolean isRead(Path file, Reader reader) throws IOException {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    boolean read = true;
    try {
      reader.read(file);
    } catch (BadInputException e) {
      read = false;
      String message = e.getMessage();
      assertEquals(message, BadInputException.oneLine(message));
      assertTrue(message.startsWith(file.toString()), message);
      assertTrue(message.contains("; allowed"), message);
    }
    long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
    long most = ALWAYS + FOR_A_BYTE * Files.size(file);
    assertTrue(taken <= most, () -> taken + " bytes of memory for " + file);
    return read;
  }

  private static final byte[] RUN = run();

  private static byte[] run() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new RunFile(RunConfig.canonical(1), "1.0", 0.4, 7, new double[] {0.1, 1e-300, Double.NaN})
          .writeTo(out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static final ExplorerState OPENING =
      ExplorerState.opening(
          Experiment.of("canonical-l4", RunConfig.canonical(1)),
          Figures.CHAPTERS.get(0).id(),
          Figures.CHAPTERS.get(0).figures().get(0).id());

  private static final byte[] STATE = StateJson.write(OPENING).getBytes(StandardCharsets.UTF_8);

  private static final byte[] SESSION = session();

  private static byte[] session() {
    try {
      Path file = Files.createTempDirectory("session").resolve(SessionFile.NAME);
      SessionFile.write(Session.FIRST.withState(OPENING).withRecent("/tmp/a.json"), file);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(file.getParent());
      return bytes;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<byte[]> npz() throws IOException {
    return files(FOREIGN, ".npz");
  }

  @Provide
  Arbitrary<byte[]> safetensors() throws IOException {
    return files(FOREIGN, ".safetensors");
  }

  @Provide
  Arbitrary<byte[]> presets() throws IOException {
    return files(Path.of("presets"), ".json");
  }

  private static Arbitrary<byte[]> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<byte[]> all =
          files
              .filter(file -> file.toString().endsWith(ending))
              .sorted()
              .map(FuzzTest::bytes)
              .toList();
      return Arbitraries.of(all);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The archive with one of its arrays changed and its checksum right. */
  private static byte[] withChangedArray(byte[] archive, Random random) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(archive));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] array = in.readAllBytes();
        byte[] written = random.nextBoolean() ? changed(array, random) : array;
        ZipEntry copy = new ZipEntry(entry.getName());
        if (random.nextBoolean()) {
          CRC32 crc = new CRC32();
          crc.update(written);
          copy.setMethod(ZipEntry.STORED);
          copy.setSize(written.length);
          copy.setCrc(crc.getValue());
        }
        zip.putNextEntry(copy);
        zip.write(written);
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static final List<String> WORDS =
      List.of(
          "-1",
          "0",
          "1e308",
          "1e999",
          "99999999999999999999",
          "2147483648",
          "4294967296",
          "9223372036854775807",
          "0.5",
          "null",
          "[",
          "]",
          "{",
          "}",
          "\"",
          ",",
          ":",
          "\\u0000",
          "../",
          "NaN",
          "(",
          ")",
          "'",
          "[[[[[[[[[[[[[[[[[[[[[[",
          "<f2",
          "|O",
          "F64",
          "\u2028");

  /** One to six changes, of those that a damaged or hostile file would have. */
  private static byte[] changed(byte[] seed, Random random) {
    byte[] bytes = seed;
    int changes = 1 + random.nextInt(6);
    for (int k = 0; k < changes; k++) {
      bytes = changedOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] changedOnce(byte[] bytes, Random random) {
    int length = bytes.length;
    int at = random.nextInt(length + 1);
    int end = Math.min(length, at + random.nextInt(16));
    switch (random.nextInt(9)) {
      case 0: // a bit
        byte[] flipped = bytes.clone();
        if (at < length) {
          flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
      case 1: // a byte
        byte[] other = bytes.clone();
        if (at < length) {
          other[at] = (byte) random.nextInt(256);
        }
        return other;
      case 2: // a number of 1, 2, 4 or 8 bytes at its edge
        byte[] edge = bytes.clone();
        Arrays.fill(
            edge,
            at,
            Math.min(length, at + (1 << random.nextInt(4))),
            (byte) List.of(0, 0xFF, 0x7F, 0x80).get(random.nextInt(4)).intValue());
        return edge;
      case 3:
        return Arrays.copyOf(bytes, at);
      case 4:
        return joined(bytes, at, new byte[0], end);
      case 5: // twice
        return joined(bytes, at, Arrays.copyOfRange(bytes, at, end), at);
      case 6:
        byte[] noise = new byte[random.nextInt(16)];
        random.nextBytes(noise);
        return joined(bytes, at, noise, end);
      case 7:
        return joined(bytes, at, word(random), random.nextBoolean() ? at : end);
      default:
        return withNumber(bytes, at, word(random));
    }
  }

  private static byte[] word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  /** With a word instead of the first run of digits after a place. */
  private static byte[] withNumber(byte[] bytes, int from, byte[] word) {
    int begin = from;
    while (begin < bytes.length && !Character.isDigit(bytes[begin])) {
      begin++;
    }
    int end = begin;
    while (end < bytes.length && Character.isDigit(bytes[end])) {
      end++;
    }
    return joined(bytes, begin, word, end);
  }

  private static byte[] joined(byte[] bytes, int before, byte[] middle, int after) {
    byte[] joined = Arrays.copyOf(bytes, before + middle.length + bytes.length - after);
    System.arraycopy(middle, 0, joined, before, middle.length);
    System.arraycopy(bytes, after, joined, before + middle.length, bytes.length - after);
    return joined;
  }
}
