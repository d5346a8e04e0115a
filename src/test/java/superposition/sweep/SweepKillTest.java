package superposition.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import superposition.Launcher;
import superposition.store.CellsFile;

/** Real processes: killed at moments that nobody chose, and two on one folder. */
class SweepKillTest {

  private static final int KILLS = 4;

  /** 5 exponents × 6 seeds, a twentieth of a second each and more on a busy machine. */
  private static final List<String> SWEEP =
      List.of(
          "sweep",
          "--preset",
          "loss-exponent",
          "--quick",
          "--grid",
          "exponent",
          "--seeds",
          "6",
          "--set",
          "features=20",
          "--set",
          "hidden=4",
          "--set",
          "batch=256",
          "--set",
          "steps=300");

  private static final int CELLS = 30;

  @TempDir Path folder;

  @Test
  @Timeout(300)
  void aSweepKilledAtAnyMomentGoesOnToTheSameFiles() throws Exception {
    assertEquals(0, start("whole").waitFor());
    Path cells = folder.resolve("killed/cells.jsonl");
    Random random = new Random(7);
    for (int kill = 0; kill < KILLS; kill++) {
      boolean early = kill == 0; // perhaps before there is any file
      long before = lines(cells);
      Process process = start("killed", "--resume");
      while (!early && process.isAlive() && lines(cells) < Math.min(before + 1, CELLS - 1)) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(early ? 2000 : 200));
      process.destroyForcibly(); // SIGKILL
      process.waitFor();
    }
    assertTrue(lines(cells) >= KILLS - 1, "each later start finished a cell or more");
    assertEquals(0, start("killed", "--resume").waitFor());
    for (String name : List.of("summary.csv", "verdicts.json")) {
      assertArrayEquals(
          Files.readAllBytes(folder.resolve("whole").resolve(name)),
          Files.readAllBytes(folder.resolve("killed").resolve(name)),
          name);
    }
    List<String> resumed = Files.readAllLines(cells);
    Set<String> whole = new HashSet<>(Files.readAllLines(folder.resolve("whole/cells.jsonl")));
    assertEquals(CELLS, resumed.size(), "none was trained twice");
    assertEquals(whole, new HashSet<>(resumed));
  }

  @Test
  @Timeout(300)
  void aFolderIsRefusedWhileAnotherProcessHoldsIt() throws Exception {
    try (CellsFile held = CellsFile.open(folder.resolve("held/cells.jsonl"))) {
      assertEquals(List.of(), held.cells());
      assertEquals(2, start("held", "--resume").waitFor());
    }
    String said = Files.readString(folder.resolve("held.log"));
    assertTrue(said.contains("is in use by another process"), said);
  }

  private static long lines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    return new String(Files.readAllBytes(file)).chars().filter(c -> c == '\n').count();
  }

  private Process start(String out, String... more) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // what Maven gives newer JDKs so that they do not warn
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
    command.addAll(SWEEP);
    command.addAll(List.of("--out", folder.resolve(out).toString()));
    command.addAll(List.of(more));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(out + ".log").toFile())
        .start();
  }
}
