package superposition.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Files of one folder that appear together or not at all: each is written under a temporary name
 * beside its own and moved by {@link #commit}. {@link #close} removes what was not moved, and the
 * folders made for it; a process that is told to end (Ctrl-C) does so, too.
 */
public final class StagedFiles implements AutoCloseable {

  private record Staged(Path temporary, Path file) {}

  private final Path folder;
  private final Deque<Path> created = new ArrayDeque<>();
  private final List<Staged> staged = new ArrayList<>();
  private final Thread onEnd = new Thread(this::remove, "staged-files");
  private boolean committed;
  private boolean closed;

  private StagedFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder for writing; it is made if there is none.
   *
   * @throws BadInputException if there cannot be such a folder
   */
  public static StagedFiles in(Path folder) {
    requireWritable(folder);
    StagedFiles files = new StagedFiles(folder);
    Runtime.getRuntime().addShutdownHook(files.onEnd);
    try {
      files.createFolders();
    } catch (IOException e) {
      files.close();
      throw unwritable(folder, e);
    }
    return files;
  }

  /**
   * Writes one file, whose folder is made if there is none. What is no regular file, such as a
   * terminal, is written to directly.
   *
   * @throws BadInputException if it cannot be written
   */
  public static void write(Path file, Content content) {
    requireWritableFile(file);
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          content.writeTo(out);
        }
        return;
      }
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      try (StagedFiles files = in(real.getParent())) {
        files.add(real.getFileName().toString(), content);
        files.commit();
      }
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Says early, before long work, that files cannot be written into a folder.
   *
   * @throws BadInputException naming what is in the way
   */
  public static void requireWritable(Path folder) {
    Path existing = folder.toAbsolutePath();
    // A link that leads nowhere is in the way, too.
    while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    if (existing != null && !Files.isDirectory(existing)) {
      throw new BadInputException(
          folder.toString(), existing + " is not a folder; allowed: a folder, or a new name");
    }
    if (existing == null || !Files.isWritable(existing)) {
      throw new BadInputException(
          folder.toString(),
          "cannot be written: permission denied; allowed: a folder that can be written to");
    }
  }

  /**
   * Says early, before long work, that a file cannot be written.
   *
   * @throws BadInputException naming what is in the way
   */
  public static void requireWritableFile(Path file) {
    if (Files.isDirectory(file)) {
      throw new BadInputException(file.toString(), "is a folder; allowed: the name of a file");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return;
    }
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new BadInputException(file.toString(), "is not a file; allowed: the name of a file");
    }
    requireWritable(parent);
  }

  /**
   * Writes a file of the folder under a temporary name.
   *
   * @throws BadInputException if a folder has this name, or nothing can be written
   */
  public synchronized void add(String name, Content content) {
    if (closed) {
      throw new BadInputException(
          folder.toString(), "is written to no more: the program is ending; allowed: a new start");
    }
    Path file = folder.resolve(name);
    if (Files.isDirectory(file)) {
      throw new BadInputException(file.toString(), "is a folder; allowed: the name of a file");
    }
    Path temporary =
        folder.resolve("." + name + "." + Long.toHexString(System.nanoTime()) + ".tmp");
    staged.add(new Staged(temporary, file));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
      content.writeTo(out);
    } catch (IOException e) {
      throw unwritable(file, e);
    } catch (RuntimeException e) {
      // Libraries that encode, such as those for pictures, wrap what happened to the stream.
      throw e.getCause() instanceof IOException cause ? unwritable(file, cause) : e;
    }
  }

  /**
   * Moves every file to its name, replacing what was there.
   *
   * @throws BadInputException if one cannot be moved
   */
  public synchronized void commit() {
    for (Staged one : staged) {
      try {
        move(one.temporary, one.file);
      } catch (IOException e) {
        throw unwritable(one.file, e);
      }
      committed = true;
    }
    staged.clear();
  }

  /** Removes whatever was not committed. */
  @Override
  public void close() {
    remove();
    try {
      Runtime.getRuntime().removeShutdownHook(onEnd);
    } catch (IllegalStateException e) {
      // The process is ending, and the hook finds nothing left.
    }
  }

  private synchronized void remove() {
    closed = true;
    for (Staged one : staged) {
      one.temporary.toFile().delete(); // nothing better to do if it does not work
    }
    if (!committed) {
      // File.delete leaves a folder alone that somebody else has put something into.
      created.forEach(made -> made.toFile().delete());
    }
    staged.clear();
    created.clear();
  }

  private void createFolders() throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path path = folder.toAbsolutePath();
    while (path != null && !Files.exists(path)) {
      missing.push(path);
      path = path.getParent();
    }
    for (Path each : missing) {
      if (!Files.exists(each)) { // "a/.." is there as soon as a is
        create(each);
      }
    }
  }

  private void create(Path each) throws IOException {
    try {
      Files.createDirectory(each);
      created.push(each);
    } catch (FileAlreadyExistsException e) {
      if (!Files.isDirectory(each)) { // otherwise another process was faster
        throw e;
      }
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static BadInputException unwritable(Path path, IOException e) {
    return new BadInputException(
        path.toString(),
        "cannot be written: "
            + InputFile.reason(e)
            + "; allowed: a place with room that can be written to");
  }
}
