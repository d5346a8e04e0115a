package superposition.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import superposition.model.Network;

/**
 * {@code weights.npz}: {@code W_in}, hidden × features, {@code W_out}, features × hidden, and
 * {@code b}, features, where there is a bias, as {@code numpy.savez} writes and {@code numpy.load}
 * reads them. The same weights give the same bytes.
 */
public final class WeightsFile {

  /** The name of such files. */
  public static final String NAME = "weights.npz";

  /** Room for three float64 arrays of the largest network, uncompressed. */
  private static final long LARGEST = 3L * Double.BYTES * NpyArray.MOST_VALUES;

  /**
   * The time of writing is not part of the weights. Zip's very first moment would do, but Java
   * takes it for an earlier one and adds a second time, which depends on the time zone.
   */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private static final String ENDING = ".npy";

  private WeightsFile() {}

  /** Writes a network's weights. */
  public static void write(Network network, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    int n = network.features();
    int m = network.hidden();
    entry(zip, "W_in", network.wIn(), m, n);
    entry(zip, "W_out", network.wOut(), n, m);
    if (network.hasBias()) {
      entry(zip, "b", network.bias(), n);
    }
    zip.finish();
  }

  /**
   * Reads weights; arrays of other names are left alone.
   *
   * @throws BadInputException if the file is no archive or an array is missing, of the wrong shape
   *     or type, not finite or damaged
   */
  public static Weights read(Path file) {
    InputFile.requireFile(file);
    if (!Files.isRegularFile(file)) { // an archive is read from its end, which a pipe has not yet
      throw new BadInputException(
          file.toString(), "is a device or pipe; allowed: an npz file on a disk");
    }
    String place = file.toString();
    try {
      requireArchive(file);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        Map<String, ZipEntry> entries = entries(place, zip);
        NpyArray wIn = array(place, zip, entries, "W_in");
        NpyArray wOut = array(place, zip, entries, "W_out");
        NpyArray bias = entries.containsKey("b") ? array(place, zip, entries, "b") : null;
        return Weights.of(place, wIn, wOut, bias);
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw new BadInputException(
          place, "is a damaged archive: " + e.getMessage() + "; allowed: a whole npz file");
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private static void requireArchive(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(8);
    }
    String allowed = "; allowed: an npz file as np.savez writes, with W_in, W_out and b if any";
    if (NpyHeader.startsHere(start)) {
      throw new BadInputException(file.toString(), "is a single npy array" + allowed);
    }
    if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
      throw new BadInputException(file.toString(), "is not an npz (zip) file" + allowed);
    }
    if (Files.size(file) > LARGEST) {
      throw new BadInputException(
          file.toString(), "is too large; allowed: up to " + (LARGEST >> 20) + " MiB");
    }
  }

  private static Map<String, ZipEntry> entries(String place, ZipFile zip) {
    Map<String, ZipEntry> entries = new LinkedHashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (name.endsWith(ENDING)) {
        name = name.substring(0, name.length() - ENDING.length());
      }
      if (entries.put(name, entry) != null) {
        throw new BadInputException(place + ": " + name, "appears twice; allowed: once");
      }
    }
    return entries;
  }

  private static NpyArray array(
      String file, ZipFile zip, Map<String, ZipEntry> entries, String name) throws IOException {
    String place = file + ": " + name;
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new BadInputException(
          place,
          "is missing; allowed: W_in and W_out, and b if any; the file has "
              + (entries.isEmpty() ? "nothing" : String.join(", ", entries.keySet())));
    }
    CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
    NpyArray array = NpyArray.read(place, in, entry.getSize());
    if (in.getChecksum().getValue() != entry.getCrc()) {
      throw new BadInputException(place, "is damaged: its checksum does not fit; allowed: whole");
    }
    return array;
  }

  /** Stored, not deflated: weights do not compress, and deflate's bytes depend on the library. */
  private static void entry(ZipOutputStream zip, String name, float[] values, int... shape)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NpyArray.write(bytes, values, shape);
    CRC32 crc = new CRC32();
    crc.update(bytes.toByteArray());
    ZipEntry entry = new ZipEntry(name + ENDING);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.size());
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    bytes.writeTo(zip);
    zip.closeEntry();
  }
}
