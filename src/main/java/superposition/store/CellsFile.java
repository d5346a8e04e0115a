package superposition.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code cells.jsonl}: finished cells of a sweep, one a line, only ever appended to. A line is
 * written in one go with its end and is on the disk before the next one, so that a process killed,
 * or a machine switched off, at any moment leaves whole lines and at most one torn one at the end,
 * which is dropped when the file is opened again. One process at a time may hold the file.
 */
public final class CellsFile implements AutoCloseable {

  /** The name of such files. */
  public static final String NAME = "cells.jsonl";

  /** Room for a hundred thousand cells with a hundred metrics. */
  private static final int LARGEST = 512 << 20;

  private final Path file;
  // Not a channel, which an interruption would close. The one handle while the file is held:
  // closing any other of this process would give up the lock (fcntl(2)).
  private final RandomAccessFile content;
  private long end;

  private CellsFile(Path file, RandomAccessFile content) throws IOException {
    this.file = file;
    this.content = content;
    end = wholeLines(content);
    content.setLength(end);
  }

  /**
   * What a file holds, without touching it; nothing if it is not there.
   *
   * @throws BadInputException if a whole line is no cell, naming it
   */
  public static List<CellRecord> read(Path file) {
    if (!Files.exists(file)) {
      return List.of();
    }
    return cells(file, InputFile.bytes(file, LARGEST));
  }

  private static List<CellRecord> cells(Path file, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    List<CellRecord> cells = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      cells.add(CellRecord.read(file + ": line " + (cells.size() + 1), text.substring(from, end)));
      from = end + 1;
    }
    return cells;
  }

  /**
   * Opens a file to add to it; it is made, with its folder, if there is none, and loses a torn last
   * line.
   *
   * @throws BadInputException if it cannot be written, or another process holds it
   */
  public static CellsFile open(Path file) {
    StagedFiles.requireWritableFile(file);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      RandomAccessFile content = new RandomAccessFile(file.toFile(), "rw");
      try {
        if (content.getChannel().tryLock() == null) {
          throw new BadInputException(
              file.toString(), "is in use by another process; allowed: one sweep a folder");
        }
        return new CellsFile(file, content);
      } catch (IOException | RuntimeException e) {
        content.close();
        throw e;
      }
    } catch (java.nio.channels.OverlappingFileLockException e) {
      throw new BadInputException(
          file.toString(), "is in use by this program; allowed: one sweep a folder");
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** Bytes up to the end of the last whole line. */
  private static long wholeLines(RandomAccessFile content) throws IOException {
    long length = content.length();
    while (length > 0) {
      content.seek(length - 1);
      if (content.read() == '\n') {
        break;
      }
      length--;
    }
    return length;
  }

  /**
   * What the file holds.
   *
   * @throws BadInputException if it cannot be read, or a line is no cell, naming it
   */
  public synchronized List<CellRecord> cells() {
    try {
      if (end > LARGEST) {
        throw InputFile.tooLarge(file, LARGEST);
      }
      byte[] bytes = new byte[(int) end];
      content.seek(0);
      content.readFully(bytes);
      return cells(file, bytes);
    } catch (IOException e) {
      throw InputFile.unreadable(file, e);
    }
  }

  /**
   * Adds a cell, which is on the disk when this returns. What of it was written before a failure is
   * written over by the next.
   *
   * @throws BadInputException if it cannot be written, for example on a full disk
   */
  public synchronized void add(CellRecord cell) {
    byte[] line = (cell.line() + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      content.seek(end);
      content.write(line);
      content.getFD().sync();
      end += line.length;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Empties the file.
   *
   * @throws BadInputException if it cannot be written
   */
  public synchronized void clear() {
    try {
      content.setLength(0);
      end = 0;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static BadInputException unwritable(Path file, IOException e) {
    return new BadInputException(
        file.toString(),
        "cannot be written: "
            + InputFile.reason(e)
            + "; allowed: a place with room that can be written to");
  }
}
