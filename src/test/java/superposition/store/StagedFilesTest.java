package superposition.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagedFilesTest {

  @TempDir Path folder;

  @Test
  void filesAppearTogetherOnCommit() throws IOException {
    Path out = folder.resolve("a/b");
    try (StagedFiles files = StagedFiles.in(out)) {
      files.add("one", stream -> stream.write(1));
      assertFalse(Files.exists(out.resolve("one")));
      files.add("two", stream -> stream.write(2));
      files.commit();
    }
    assertEquals(List.of("one", "two"), names(out));
  }

  @Test
  void detoursThroughMissingFoldersAreFollowed() throws IOException {
    try (StagedFiles files = StagedFiles.in(folder.resolve("a/../b/./c"))) {
      files.add("one", stream -> stream.write(1));
      files.commit();
    }
    assertEquals(List.of("one"), names(folder.resolve("b/c")));
  }

  @Test
  void withoutCommitNothingIsLeftAndOldFilesStay() throws IOException {
    Files.writeString(folder.resolve("old"), "old");
    try (StagedFiles files = StagedFiles.in(folder)) {
      files.add("old", stream -> stream.write(1));
    }
    assertEquals("old", Files.readString(folder.resolve("old")));
    assertEquals(List.of("old"), names(folder));
  }

  @Test
  void aFullDiskIsOneLineAndOldFilesStay() throws IOException {
    Files.writeString(folder.resolve("old"), "old");
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () ->
                StagedFiles.write(
                    folder.resolve("old"),
                    stream -> {
                      stream.write(new byte[100_000]);
                      throw new IOException("No space left on device");
                    }));
    assertEquals(
        folder.resolve("old")
            + ": cannot be written: No space left on device; allowed: a place with room that can"
            + " be written to",
        e.getMessage());
    assertEquals("old", Files.readString(folder.resolve("old")));
    assertEquals(List.of("old"), names(folder));
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "this system has none of that name");
    e =
        assertThrows(
            BadInputException.class, () -> StagedFiles.write(full, stream -> stream.write(1)));
    assertEquals("/dev/full", e.place());
  }

  @Test
  void foldersMadeForNothingAreRemoved() {
    try (StagedFiles files = StagedFiles.in(folder.resolve("a/b/c"))) {
      assertThrows(
          BadInputException.class,
          () ->
              files.add(
                  "x",
                  stream -> {
                    throw new IOException("no space left");
                  }));
    }
    assertFalse(Files.exists(folder.resolve("a")));
  }

  @Test
  void whatIsInTheWayIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Path inside = file.resolve("out");
    BadInputException e = assertThrows(BadInputException.class, () -> StagedFiles.in(inside));
    assertEquals(
        inside + ": " + file + " is not a folder; allowed: a folder, or a new name",
        e.getMessage());
    e = assertThrows(BadInputException.class, () -> StagedFiles.requireWritableFile(folder));
    assertEquals(folder + ": is a folder; allowed: the name of a file", e.getMessage());
  }

  @Test
  void aLinkThatLeadsNowhereIsInTheWay() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
    BadInputException e =
        assertThrows(BadInputException.class, () -> StagedFiles.in(link.resolve("out")));
    assertEquals(
        link.resolve("out") + ": " + link + " is not a folder; allowed: a folder, or a new name",
        e.getMessage());
  }

  @Test
  void aStreamThatFailsInsideOfALibraryIsAFileThatCannotBeWritten() {
    try (StagedFiles files = StagedFiles.in(folder)) {
      BadInputException e =
          assertThrows(
              BadInputException.class,
              () ->
                  files.add(
                      "x.png",
                      stream -> {
                        throw new IllegalStateException(new IOException("No space left"));
                      }));
      assertEquals(folder.resolve("x.png").toString(), e.place());
    }
  }

  @Test
  void nothingIsAddedOnceTheFilesAreClosed() throws IOException {
    StagedFiles files = StagedFiles.in(folder.resolve("out"));
    files.close();
    assertThrows(BadInputException.class, () -> files.add("x", stream -> stream.write(1)));
    assertEquals(List.of(), names(folder));
  }

  @Test
  void linksToFilesStayLinks() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    StagedFiles.write(link, stream -> stream.write('n'));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("n", Files.readString(file));
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
