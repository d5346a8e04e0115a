package superposition.store.weights;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import superposition.store.BadInputException;

/**
 * An npz file: a zip archive of npy arrays, stored or deflated. Nothing is ever unpacked to a disk,
 * and of an array that is not read only its head is.
 */
final class NpzFile extends TensorFile {

  /** Of an entry's name, left out of the array's. */
  static final String ENDING = ".npy";

  /** How PyTorch's own archives name what makes them one. */
  private static final String PICKLE_ENDING = ".pkl";

  private final ZipFile zip;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private final List<TensorHead> heads = new ArrayList<>();

  /**
   * Opens an archive.
   *
   * @throws ZipException if it is none, or damaged
   * @throws BadInputException if it is a pickle, or names repeat
   */
  NpzFile(Path file) throws IOException {
    super(file.toString());
    zip = new ZipFile(file.toFile());
    try {
      index();
      entries.forEach((name, entry) -> heads.add(head(name, entry)));
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private void index() {
    if (zip.size() > MOST_TENSORS) {
      throw new BadInputException(
          place(), "has " + zip.size() + " entries; allowed: up to " + MOST_TENSORS);
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (name.endsWith(PICKLE_ENDING)) {
        throw pickle(place());
      }
      if (name.endsWith(ENDING)) {
        name = name.substring(0, name.length() - ENDING.length());
      }
      if (entries.put(name, entry) != null) {
        throw new BadInputException(place() + ": " + name, "appears twice; allowed: once");
      }
    }
  }

  @Override
  List<TensorHead> heads() {
    return heads;
  }

  private TensorHead head(String name, ZipEntry entry) {
    String place = place() + ": " + name;
    try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
      return new TensorHead(name, NpyHeader.read(place, in).shape(), "");
    } catch (BadInputException e) {
      return new TensorHead(name, List.of(), e.problem());
    } catch (EOFException e) {
      return new TensorHead(name, List.of(), early(place).problem());
    } catch (IOException e) { // of the unpacking, where the archive is damaged
      return new TensorHead(name, List.of(), "is damaged: " + e.getMessage() + "; allowed: whole");
    }
  }

  @Override
  Tensor read(TensorHead head) throws IOException {
    String place = place() + ": " + head.name();
    ZipEntry entry = entries.get(head.name());
    CheckedInputStream checked = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
    try (DataInputStream in = new DataInputStream(checked)) {
      NpyHeader header = NpyHeader.read(place, in);
      Tensor.requireSize(place, header.shape());
      long length = TensorHead.values(header.shape()) * header.dtype().bytes();
      if (entry.getSize() != header.bytes() + length) {
        throw new BadInputException(
            place,
            "has %d bytes; allowed: the %d that shape %s of dtype %s needs"
                .formatted(
                    entry.getSize(),
                    header.bytes() + length,
                    TensorHead.shapeText(header.shape()),
                    header.descr()));
      }
      byte[] bytes = in.readNBytes((int) length); // grows with what is there, not what is claimed
      if (bytes.length < length) {
        throw early(place);
      }
      if (in.read() >= 0) {
        throw new BadInputException(place, "goes on after its values; allowed: nothing there");
      }
      if (checked.getChecksum().getValue() != entry.getCrc()) {
        throw new BadInputException(place, "is damaged: its checksum does not fit; allowed: whole");
      }
      ByteBuffer buffer = ByteBuffer.wrap(bytes).order(header.byteOrder());
      return Tensor.decode(place, header.shape(), header.dtype(), header.fortran(), buffer);
    } catch (EOFException e) {
      throw early(place);
    }
  }

  private static BadInputException early(String place) {
    return new BadInputException(place, "ends too early; allowed: a whole numpy array");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
