package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.config.RunConfig;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Session;
import superposition.store.BadInputException;

class SessionFileTest {

  private static final Session FULL =
      Session.FIRST
          .withRecent("/a/b.json")
          .withRecent("c \"d\".json")
          .withWindow(1280.5, 800, true)
          .withState(
              ExplorerState.opening(
                  Experiment.of("canonical-l4", RunConfig.canonical(3)), "load", "load"));

  @TempDir private Path folder;

  @Test
  void aSessionReadsBackEqual() {
    Path file = folder.resolve("new").resolve(SessionFile.NAME);
    for (Session session : new Session[] {Session.FIRST, FULL, FULL.withRestores(false)}) {
      SessionFile.write(session, file);
      assertEquals(session, SessionFile.read(file));
    }
  }

  @Test
  void twoProgramsThatWriteAtOnceLeaveASessionAtAnyMoment() {
    Path file = folder.resolve(SessionFile.NAME);
    SessionFile.write(FULL, file);
    Session other = FULL.withWindow(640, 480, false);
    CompletableFuture<?>[] writers =
        Stream.of(FULL, other)
            .map(
                session ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int k = 0; k < 50; k++) {
                            SessionFile.write(session, file);
                          }
                        }))
            .toArray(CompletableFuture[]::new);
    CompletableFuture<Void> both = CompletableFuture.allOf(writers);
    do {
      assertTrue(List.of(FULL, other).contains(SessionFile.read(file)));
    } while (!both.isDone());
    both.join();
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList(), "nothing is left beside it");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatIsNotToBeRestoredIsNotKept() {
    assertTrue(FULL.withRestores(false).state().isEmpty());
    assertTrue(FULL.withRestores(false).withState(FULL.state().get()).state().isEmpty());
  }

  @Test
  void theNewestFilesAreRememberedOnce() {
    Session session = FULL.withRecent("/a/b.json");
    assertEquals(java.util.List.of("/a/b.json", "c \"d\".json"), session.recent());
    for (String file : IntStream.range(0, 20).mapToObj(String::valueOf).toList()) {
      session = session.withRecent(file);
    }
    assertEquals(Session.MOST_RECENT, session.recent().size());
    assertEquals("19", session.recent().get(0));
    assertEquals("18", session.withoutRecent("19").recent().get(0));
  }

  @Test
  void aBrokenFileIsRefusedWithItsPlace() throws IOException {
    Path file = folder.resolve(SessionFile.NAME);
    SessionFile.write(FULL, file);
    Files.writeString(file, Files.readString(file).replace("\"density\": 0.02", "\"density\": 7"));
    BadInputException e = assertThrows(BadInputException.class, () -> SessionFile.read(file));
    assertTrue(
        e.getMessage().contains("state.experiment.config.density: 7 is out"), e.getMessage());
    Files.writeString(file, "{\"format\": 1");
    assertThrows(BadInputException.class, () -> SessionFile.read(file));
  }
}
