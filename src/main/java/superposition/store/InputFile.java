package superposition.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads whole files, never more than a limit, and says in one line why one cannot be read. */
public final class InputFile {

  private InputFile() {}

  /**
   * The path that an argument names.
   *
   * @param option the argument's name for the error message
   * @throws BadInputException if the text is no path
   */
  public static Path path(String option, String text) {
    if (text.isBlank()) {
      throw new BadInputException(option, "is empty; allowed: a path");
    }
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new BadInputException(
          option + " " + text, "is not a path: " + e.getReason() + "; allowed: a path");
    }
  }

  /**
   * The file's content.
   *
   * @param limit largest size allowed, in bytes
   * @throws BadInputException if the file is missing, unreadable, no file or too large
   */
  public static byte[] bytes(Path file, int limit) {
    requireFile(file);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(limit);
      if (in.read() >= 0) {
        throw tooLarge(file, limit);
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** That a file is larger than a limit in bytes. */
  static BadInputException tooLarge(Path file, int limit) {
    return new BadInputException(
        file.toString(), "is too large; allowed: up to " + (limit >> 10) + " KiB");
  }

  /** Refuses what is missing, or is a folder. */
  public static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new BadInputException(file.toString(), "is a folder; allowed: a file");
    }
    if (!Files.exists(file)) {
      throw new BadInputException(file.toString(), "no such file; allowed: a file that exists");
    }
  }

  /** Why a file could not be read, in one line. */
  public static BadInputException unreadable(Path file, IOException e) {
    return new BadInputException(
        file.toString(), "cannot be read: " + reason(e) + "; allowed: a readable file");
  }

  /** The cause of a failed access in words; file names are left to the caller. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "something else has this name";
    }
    if (e instanceof java.nio.file.FileSystemException f && f.getReason() != null) {
      return f.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
