package superposition.store.weights;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import superposition.store.BadInputException;
import superposition.store.InputFile;

/** An open file of named tensors. Names and shapes are read at once, values one by one. */
abstract class TensorFile implements Closeable {

  /** More tensors than this have no network of two matrices among them. */
  static final int MOST_TENSORS = 10_000;

  private static final int PICKLE = 0x80;
  private static final int NEWEST_PICKLE = 5;

  private final String place;

  /**
   * @param place the file's name for error messages
   */
  TensorFile(String place) {
    this.place = place;
  }

  /** The file's name for error messages. */
  final String place() {
    return place;
  }

  /** What is in the file, in its order; names differ. */
  abstract List<TensorHead> heads();

  /**
   * The values of a tensor.
   *
   * @throws BadInputException if they are no finite floats, or damaged
   */
  abstract Tensor read(TensorHead head) throws IOException;

  /** Work on a file's tensors. */
  @FunctionalInterface
  interface Use<T> {
    /** Does it while the file is open. */
    T of(TensorFile file) throws IOException;
  }

  /**
   * Opens a file, of the kind that its first bytes tell, and closes it after use.
   *
   * @throws BadInputException if it is of no such kind, damaged or unreadable
   */
  static <T> T use(Path file, Use<T> use) {
    InputFile.requireFile(file);
    if (!Files.isRegularFile(file)) { // an archive is read from its end, which a pipe has not yet
      throw new BadInputException(
          file.toString(), "is a device or pipe; allowed: an npz or safetensors file on a disk");
    }
    try (TensorFile open = open(file)) {
      return use.of(open);
    } catch (ZipException | IllegalArgumentException e) {
      throw new BadInputException(
          file.toString(),
          "is a damaged archive: " + e.getMessage() + "; allowed: a whole npz file");
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  private static TensorFile open(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(SafetensorsFile.FIRST_BYTE_OF_HEADER + 1);
    }
    String place = file.toString();
    if (NpyHeader.startsHere(start)) {
      throw new BadInputException(
          place,
          "is a single npy array; allowed: several in an npz file, as numpy.savez(file, W_in=…,"
              + " W_out=…) writes");
    }
    if (isPickle(start)) {
      throw pickle(place);
    }
    if (start.length >= 4 && start[0] == 'P' && start[1] == 'K') {
      return new NpzFile(file);
    }
    String name = place.toLowerCase(Locale.ROOT);
    if (SafetensorsFile.startsLike(start) || name.endsWith(WeightsFormat.SAFETENSORS.ending())) {
      return new SafetensorsFile(file);
    }
    throw new BadInputException(
        place, "is neither an npz (zip) nor a safetensors file; allowed: " + allowed());
  }

  private static boolean isPickle(byte[] start) {
    return start.length >= 2
        && (start[0] & 0xFF) == PICKLE
        && start[1] >= 2
        && start[1] <= NEWEST_PICKLE;
  }

  /** That a file holds a program that Python would run, with what to write instead. */
  static BadInputException pickle(String place) {
    return new BadInputException(
        place,
        "is a Python pickle, which can run any program and is never loaded; allowed: npz or"
            + " safetensors, for example numpy.savez(\"weights.npz\", **{k: v.numpy() for k, v in"
            + " model.state_dict().items()}) or safetensors.torch.save_file(model.state_dict(),"
            + " \"weights.safetensors\")");
  }

  private static String allowed() {
    return "npz as numpy.savez writes, or safetensors, with W_in, W_out and b if any, or the"
        + " state dict of two linear layers";
  }
}
