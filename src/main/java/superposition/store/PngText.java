package superposition.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * Finds the explorer's text in a PNG picture by its keyword ("Portable Network Graphics
 * Specification", third edition, 5 and 11.3.3: iTXt, zTXt and tEXt). The picture's own data is
 * stepped over, not decoded, and no more memory is used than the text may have, packed or not.
 */
public final class PngText {

  /** Keyword of the text in which a picture says how it was made. */
  public static final String KEYWORD = "Superposition Explorer";

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** Bytes before the text itself: keyword, flags, language and translated keyword. */
  private static final int HEAD = 1024;

  /** Longest keyword, by the specification. */
  private static final int LONGEST_KEYWORD = 79;

  private static final String ALLOWED = "; allowed: a whole PNG picture";

  private final Path file;
  private final int limit;

  private PngText(Path file, int limit) {
    this.file = file;
    this.limit = limit;
  }

  /** Whether a file begins like a PNG picture; false for one that cannot be read. */
  public static boolean isPng(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(SIGNATURE, in.readNBytes(SIGNATURE.length));
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The text, or empty where the picture has none.
   *
   * @param limit longest text allowed, in bytes
   * @throws BadInputException if the file cannot be read, is no whole PNG picture, or has the text
   *     twice, damaged or too long
   */
  public static Optional<String> read(Path file, int limit) {
    InputFile.requireFile(file);
    PngText reader = new PngText(file, limit);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      return reader.read(in);
    } catch (EOFException e) {
      throw reader.problem("is cut off" + ALLOWED);
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private BadInputException problem(String problem) {
    return new BadInputException(file.toString(), problem);
  }

  private Optional<String> read(DataInputStream in) throws IOException {
    if (!Arrays.equals(SIGNATURE, in.readNBytes(SIGNATURE.length))) {
      throw problem("is no PNG picture; allowed: a picture that the explorer saved");
    }
    String found = null;
    boolean first = true;
    while (true) {
      int length = in.readInt();
      String type = new String(whole(in, Integer.BYTES), StandardCharsets.ISO_8859_1);
      if (length < 0 || !type.matches("[A-Za-z]{4}") || first != type.equals("IHDR")) {
        throw problem("is damaged: it has a chunk that cannot be" + ALLOWED);
      }
      first = false;
      if (type.equals("IEND")) {
        in.skipNBytes((long) length + Integer.BYTES);
        return Optional.ofNullable(found);
      }
      String text =
          switch (type) {
            case "iTXt", "zTXt", "tEXt" -> text(in, type, length);
            default -> skip(in, length);
          };
      if (text != null && found != null) {
        throw problem("has the text \"" + KEYWORD + "\" twice; allowed: once");
      }
      found = text == null ? found : text;
    }
  }

  /** So many bytes, without memory for those that are not there. */
  private static byte[] whole(DataInputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  private static String skip(DataInputStream in, long length) throws IOException {
    in.skipNBytes(length + Integer.BYTES);
    return null;
  }

  /** The text of a chunk, or null where it has another keyword. */
  private String text(DataInputStream in, String type, int length) throws IOException {
    byte[] begin = whole(in, Math.min(length, LONGEST_KEYWORD + 1));
    byte[] wanted = (KEYWORD + '\0').getBytes(StandardCharsets.ISO_8859_1);
    boolean ours =
        begin.length >= wanted.length
            && Arrays.equals(wanted, 0, wanted.length, begin, 0, wanted.length);
    if (!ours) {
      return skip(in, (long) length - begin.length);
    }
    if (length > (long) limit + HEAD) {
      throw tooLong();
    }
    byte[] rest = whole(in, length - begin.length);
    CRC32 sum = new CRC32();
    sum.update(type.getBytes(StandardCharsets.ISO_8859_1));
    sum.update(begin);
    sum.update(rest);
    if ((int) sum.getValue() != in.readInt()) {
      throw problem("is damaged: the checksum of \"" + KEYWORD + "\" does not fit" + ALLOWED);
    }
    ByteBuffer data = ByteBuffer.allocate(length).put(begin).put(rest).position(wanted.length);
    return switch (type) {
      case "tEXt" -> decoded(remaining(data), StandardCharsets.ISO_8859_1);
      case "zTXt" -> decoded(unpacked(data, next(data)), StandardCharsets.ISO_8859_1);
      default -> international(data);
    };
  }

  private String international(ByteBuffer data) throws IOException {
    boolean packed = next(data) != 0;
    int method = next(data);
    stepOverText(data); // language
    stepOverText(data); // translated keyword
    return decoded(packed ? unpacked(data, method) : remaining(data), StandardCharsets.UTF_8);
  }

  private byte next(ByteBuffer data) {
    if (!data.hasRemaining()) {
      throw damaged();
    }
    return data.get();
  }

  private void stepOverText(ByteBuffer data) {
    while (next(data) != 0) {
      // up to the end of the text
    }
  }

  private byte[] remaining(ByteBuffer data) {
    byte[] bytes = new byte[data.remaining()];
    data.get(bytes);
    if (bytes.length > limit) {
      throw tooLong();
    }
    return bytes;
  }

  /** Unpacks no more than is allowed: a few kilobytes may stand for gigabytes. */
  private byte[] unpacked(ByteBuffer data, int method) throws IOException {
    if (method != 0) {
      throw damaged();
    }
    InputStream packed = new ByteArrayInputStream(data.array(), data.position(), data.remaining());
    try (InputStream in = new InflaterInputStream(packed)) {
      byte[] bytes = in.readNBytes(limit);
      if (in.read() >= 0) {
        throw tooLong();
      }
      return bytes;
    } catch (ZipException | EOFException e) {
      throw damaged();
    }
  }

  private String decoded(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw damaged();
    }
  }

  private BadInputException damaged() {
    return problem("is damaged: the text \"" + KEYWORD + "\" cannot be read" + ALLOWED);
  }

  private BadInputException tooLong() {
    return problem(
        "has too long a text \"" + KEYWORD + "\"; allowed: up to " + (limit >> 10) + " KiB");
  }
}
