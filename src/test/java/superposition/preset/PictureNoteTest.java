package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.config.RunConfig;
import superposition.config.SweepPlan;
import superposition.state.ExplorerState;
import superposition.state.PictureOptions;
import superposition.state.PictureSize;
import superposition.state.Theme;
import superposition.store.BadInputException;
import superposition.store.PngText;

/** What pictures say of themselves, and pictures that say nothing, or nonsense. */
class PictureNoteTest {

  /** Far more than any of these files may need, far less than what the bombs hold. */
  private static final long MOST_MEMORY = 40 << 20;

  private static final PictureOptions PAPER =
      new PictureOptions(PictureSize.millimetres(85, 60, 300, 7.5), Theme.DARK, true);

  @Provide
  Arbitrary<ExplorerState> states() {
    return States.any();
  }

  @Property(tries = 100)
  void everyNoteReadsBackEqual(@ForAll("states") ExplorerState state) throws IOException {
    PictureNote plain = new PictureNote("matrix-m", PAPER, state);
    assertEquals(plain, read(picture(plain.text())));
    assertEquals(plain.text(), read(picture(plain.text())).text());
    Preset sweep = PresetLibrary.findShipped("abs-value-densities").orElseThrow();
    PictureNote family =
        new PictureNote(
            "monosemanticity",
            PictureOptions.PRINT,
            Optional.of((SweepPlan) sweep.scenario()),
            state);
    assertEquals(family, read(picture(family.text())));
  }

  @Test
  void aNoteHasNoDateAndNoPath() {
    String text = PictureNote.read(file("saved.png")).text();
    assertFalse(text.contains("/") || text.contains("\\") || text.contains("20:"), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"saved.png", "saved-packed.png", "saved-ztxt.png", "saved-text.png"})
  void theFirstPicturesCanStillBeRead(String name) {
    PictureNote note = ((Opened.OfPicture) Opened.read(file(name))).note();
    assertEquals("training-loss", note.figure());
    assertEquals(PictureSize.millimetres(60, 45, 60, 8), note.options().size());
    assertEquals(RunConfig.canonical(1).withSteps(3), note.state().config());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no-text.png | says nothing of how it was made",
        "other-text.png | says nothing of how it was made",
        "signature-only.png | is cut off; allowed: a whole PNG picture",
        "cut-in-text.png | is cut off; allowed: a whole PNG picture",
        "cut-in-pixels.png | is cut off; allowed: a whole PNG picture",
        "no-end.png | is cut off; allowed: a whole PNG picture",
        "bit-flipped.png | is damaged: the checksum of \"Superposition Explorer\" does not fit",
        "length-of-2-gb.png | has too long a text \"Superposition Explorer\"; allowed: up to 4096 KiB",
        "length-too-large.png | is damaged: it has a chunk that cannot be",
        "bomb-ztxt.png | has too long a text \"Superposition Explorer\"; allowed: up to 4096 KiB",
        "bomb-itxt.png | has too long a text \"Superposition Explorer\"; allowed: up to 4096 KiB",
        "no-header.png | is damaged: it has a chunk that cannot be",
        "twice.png | has the text \"Superposition Explorer\" twice; allowed: once",
        "unfinished-text.png | is damaged: the text \"Superposition Explorer\" cannot be read",
        "packed-badly.png | is damaged: the text \"Superposition Explorer\" cannot be read",
        "packed-otherwise.png | is damaged: the text \"Superposition Explorer\" cannot be read",
        "not-utf8.png | is damaged: the text \"Superposition Explorer\" cannot be read",
        "not-json.png | line 1, column 1: malformed JSON",
        "lie-density.png | state.experiment.preset.density: 2 is out of range; allowed: (0, 1]",
        "lie-size.png | picture.columns: 19000 × 19000 pixels are too many",
        "lie-key.png | picture.shadow: unknown key; allowed: columns, rows, dpi",
        "lie-off.png | state.experiment.off",
        "lie-format.png | format: 2 is out of range; allowed: whole numbers from 1 to 1",
      })
  void aBadPictureIsOneLineThatSaysWhatIsAllowed(String name, String expected) {
    Path file = file(name);
    BadInputException e = assertThrows(BadInputException.class, () -> Opened.read(file));
    assertTrue(e.getMessage().startsWith(file + ": "), e.getMessage());
    assertTrue(e.getMessage().contains(expected), e.getMessage());
    assertTrue(e.getMessage().contains("allowed: "), e.getMessage());
    assertEquals(1, e.getMessage().lines().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bomb-ztxt.png", "bomb-itxt.png", "length-of-2-gb.png", "length-too-large.png"})
  void noMoreMemoryIsTakenThanATextMayNeed(String name) {
    Path file = file(name);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThrows(BadInputException.class, () -> Opened.read(file));
    long taken = threads.getCurrentThreadAllocatedBytes() - before;
    assertTrue(taken < MOST_MEMORY, name + " took " + taken + " bytes");
  }

  @Provide
  Arbitrary<byte[]> mangled() {
    byte[] whole = bytes("saved.png");
    String text = PictureNote.read(file("saved.png")).text();
    return Arbitraries.randomValue(
        random -> random.nextInt(3) == 0 ? mangled(text, random) : mangled(whole, random));
  }

  /**
   * Thousands of pictures with bytes, chunks or texts changed; as many as {@code
   * -Djqwik.tries.default} says.
   */
  @Property
  void whateverIsInAPictureItIsReadOrRefusedInOneLine(@ForAll("mangled") byte[] bytes)
      throws IOException {
    try {
      assertNotNull(read(bytes));
    } catch (BadInputException e) {
      assertEquals(1, e.getMessage().lines().count(), e.getMessage());
      assertTrue(e.getMessage().contains("; allowed"), e.getMessage());
    }
  }

  /** A whole picture with some bytes changed, taken out, put in or cut off. */
  private static byte[] mangled(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int k = 1 + random.nextInt(4); k > 0; k--) {
      int at = place(bytes, random);
      int length = Math.min(random.nextInt(32), bytes.length - at);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        case 2 -> bytes = joined(bytes, 0, at, bytes, at + length, bytes.length);
        case 3 -> bytes = joined(bytes, 0, at + length, bytes, at, bytes.length);
        case 4 -> bytes = at < 12 ? bytes : Arrays.copyOf(bytes, at);
        default -> ByteBuffer.wrap(bytes).putInt(Math.min(at, bytes.length - 4), random.nextInt());
      }
    }
    return bytes;
  }

  /** Most of the places are among the chunks' heads and in the text, not in the pixels. */
  private static int place(byte[] bytes, Random random) {
    return random.nextInt(random.nextInt(4) > 0 ? Math.min(bytes.length, 150) : bytes.length);
  }

  private static byte[] joined(byte[] a, int from, int to, byte[] b, int begin, int end) {
    ByteBuffer joined = ByteBuffer.allocate(Math.max(12, to - from + end - begin));
    joined.put(a, from, to - from).put(b, begin, end - begin);
    return joined.array();
  }

  /** A whole picture whose text has some characters changed, in one of the ways to write it. */
  private static byte[] mangled(String text, Random random) {
    StringBuilder changed = new StringBuilder(text);
    String[] words = {"-1", "1e400", "null", "{}", "[", "}", "\"\"", "true", "0", ",", "\\u0000"};
    for (int k = 1 + random.nextInt(3); k > 0; k--) {
      int at = random.nextInt(changed.length());
      int end = Math.min(changed.length(), at + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> changed.setCharAt(at, (char) (32 + random.nextInt(96)));
        case 1 -> changed.replace(at, end, words[random.nextInt(words.length)]);
        default -> changed.delete(at, end);
      }
    }
    return random.nextBoolean() ? picture(changed.toString()) : packed(changed.toString());
  }

  private static byte[] picture(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return png("iTXt", joined(new byte[] {0, 0, 0, 0}, utf8));
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png("zTXt", joined(new byte[] {0}, packed.toByteArray()));
  }

  private static byte[] joined(byte[] a, byte[] b) {
    return ByteBuffer.allocate(a.length + b.length).put(a).put(b).array();
  }

  /** The chunks that a reader of texts looks at: head, text, end. */
  private static byte[] png(String type, byte[] content) {
    byte[] keyword = (PngText.KEYWORD + '\0').getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
    chunk("IHDR", new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0}, bytes);
    chunk(type, joined(keyword, content), bytes);
    chunk("IEND", new byte[0], bytes);
    return bytes.toByteArray();
  }

  private static void chunk(String type, byte[] content, ByteArrayOutputStream out) {
    byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content);
    try {
      DataOutputStream data = new DataOutputStream(out);
      data.writeInt(content.length);
      data.write(name);
      data.write(content);
      data.writeInt((int) sum.getValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PictureNote read(byte[] bytes) throws IOException {
    Path file = Files.createTempFile("picture", ".png");
    try {
      Files.write(file, bytes);
      return PictureNote.read(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(String name) {
    try {
      return Path.of(PictureNoteTest.class.getResource("/png/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
