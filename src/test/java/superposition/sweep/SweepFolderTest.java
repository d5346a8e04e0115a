package superposition.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.store.BadInputException;
import superposition.store.StagedFiles;

class SweepFolderTest {

  private static final SweepListener NOBODY = (result, model, progress) -> {};

  @TempDir Path folder;

  private final Sweep sweep = SmallSweeps.two();

  @Test
  void whatWasTornIsTrainedAgainAndTheTablesAreTheSame() throws IOException {
    SweepResult all = new SweepRun(sweep, List.of(), 2).run(NOBODY);
    write(folder.resolve("whole"), all, sweep.cells().size(), false);
    Path torn = folder.resolve("torn");
    write(torn, all, 7, false);
    Path cells = torn.resolve("cells.jsonl");
    String seven = Files.readString(cells);
    String line = seven.lines().toList().get(3);
    // wherever in a line the process was killed, its last byte included
    for (int length : new int[] {1, line.length() / 2, line.length()}) {
      Files.writeString(cells, seven + line.substring(0, length));
      try (SweepFolder resumed = SweepFolder.open(torn, sweep, "print", true)) {
        assertEquals(7, resumed.known().size());
        resumed.known().forEach(known -> assertEquals(all.of(known.cell()), known));
      }
      assertEquals(seven, Files.readString(cells), "nothing is left of it");
    }
    try (SweepFolder resumed = SweepFolder.open(torn, sweep, "print", true)) {
      SweepResult result =
          new SweepRun(sweep, resumed.known(), 2).run((cell, model, progress) -> resumed.add(cell));
      tables(torn, resumed, result);
    }
    for (String name : List.of(SweepFolder.SUMMARY, SweepFolder.VERDICTS)) {
      assertEquals(
          Files.readString(folder.resolve("whole").resolve(name)),
          Files.readString(torn.resolve(name)),
          name);
    }
  }

  @Test
  void cellsForWhichThereWasNoMemoryAreTriedAgain() {
    SweepResult all = new SweepRun(sweep, List.of(), 2).run(NOBODY);
    SweepCell large = sweep.cells().get(0);
    SweepCell wrong = sweep.cells().get(1);
    try (SweepFolder cells = SweepFolder.open(folder, sweep, "print", false)) {
      cells.add(without(large, CellResult.State.OUT_OF_MEMORY));
      cells.add(without(wrong, CellResult.State.DIVERGED));
      SweepResult result = new SweepResult(sweep);
      sweep.cells().forEach(cell -> result.add(all.of(cell)));
      assertTrue(result.isComplete());
      result.add(without(large, CellResult.State.OUT_OF_MEMORY));
      assertFalse(result.isComplete());
    }
    try (SweepFolder cells = SweepFolder.open(folder, sweep, "print", true)) {
      assertEquals(List.of(without(wrong, CellResult.State.DIVERGED)), cells.known());
      cells.add(all.of(large));
    }
    assertEquals(2, SweepFolder.known(folder, sweep, "print").size());
    assertTrue(SweepFolder.known(folder, sweep, "print").contains(all.of(large)));
  }

  private static CellResult without(SweepCell cell, CellResult.State state) {
    return new CellResult(cell, state, java.util.Map.of(), "why");
  }

  @Test
  void anotherSweepIsNotMixedIn() throws IOException {
    SweepResult all = new SweepRun(sweep, List.of(), 2).run(NOBODY);
    write(folder, all, 4, false);
    assertEquals(
        "F/cells.jsonl: line 1: is of another sweep; allowed: the same preset, size, seeds and"
            + " changes, or another folder",
        refusal("other", true));
    assertEquals(
        "F/cells.jsonl: has 4 of 18 cells of this sweep; allowed: --resume, or another folder",
        refusal("print", false));
    String before = Files.readString(folder.resolve("cells.jsonl"));
    assertEquals(
        "F/cells.jsonl: has 4 cells of another sweep; allowed: another folder",
        refusal("other", false));
    assertEquals(before, Files.readString(folder.resolve("cells.jsonl")), "nothing is lost");
  }

  @Test
  void startingAnewTakesOldTablesAway() throws IOException {
    SweepResult all = new SweepRun(sweep, List.of(), 2).run(NOBODY);
    write(folder, all, sweep.cells().size(), false);
    assertTrue(Files.exists(folder.resolve(SweepFolder.SUMMARY)));
    SweepFolder.open(folder, sweep, "print", false).close();
    assertFalse(Files.exists(folder.resolve(SweepFolder.SUMMARY)));
    assertFalse(Files.exists(folder.resolve(SweepFolder.VERDICTS)));
  }

  @Test
  void damagedLinesAreNamed() throws IOException {
    SweepResult all = new SweepRun(sweep, List.of(), 2).run(NOBODY);
    write(folder, all, 2, false);
    Path cells = folder.resolve("cells.jsonl");
    String good = Files.readString(cells);
    for (String[] row :
        new String[][] {
          {
            "{\n", "line 3: line 1, column 2: ends inside of a value; allowed: one whole JSON value"
          },
          {"\n", "line 3: is empty; allowed: one JSON value"},
          {
            good.lines().findFirst().orElseThrow().replace("\"seed\":1", "\"seed\":99") + "\n",
            "line 3: is no cell of this sweep; allowed: the same preset, size, seeds and changes,"
                + " or another folder"
          },
          {
            good.lines().findFirst().orElseThrow().replace("\"done\"", "\"gone\"") + "\n",
            "line 3: state: \"gone\" is not possible; allowed: done, diverged, failed,"
                + " out-of-memory"
          }
        }) {
      Files.writeString(cells, good + row[0]);
      assertEquals("F/cells.jsonl: " + row[1], refusal("print", true));
    }
  }

  @Test
  void oneSweepAFolder() {
    try (SweepFolder first = SweepFolder.open(folder, sweep, "print", true)) {
      assertEquals(List.of(), first.known());
      assertEquals(
          "F/cells.jsonl: is in use by this program; allowed: one sweep a folder",
          refusal("print", true));
    }
    SweepFolder.open(folder, sweep, "print", true).close();
  }

  @Test
  void theTableIsInTheOrderOfTheGridsWhateverTheOrderOfFinishing() throws IOException {
    SweepResult all = new SweepRun(sweep, List.of(), 2).run(NOBODY);
    write(folder.resolve("a"), all, sweep.cells().size(), false);
    write(folder.resolve("b"), all, sweep.cells().size(), true);
    String table = Files.readString(folder.resolve("a").resolve(SweepFolder.SUMMARY));
    assertEquals(table, Files.readString(folder.resolve("b").resolve(SweepFolder.SUMMARY)));
    List<String> places =
        table.lines().skip(1).map(row -> row.replaceAll("^((?:[^,]*,){4}[^,]*).*", "$1")).toList();
    assertEquals(
        List.of(
            "map,2,0.1,2,0",
            "map,2,0.2,2,0",
            "map,2,0.4,2,0",
            "map,4,0.1,2,0",
            "map,4,0.2,2,0",
            "map,4,0.4,2,0",
            "line,4,0.1,2,0",
            "line,4,0.2,2,0",
            "line,4,0.4,2,0"),
        places);
    assertTrue(
        table.startsWith(
            "grid,lossExponent,density,measured,failed,slope.mean,slope.mean.sd,slope.mean.count,"),
        table);
  }

  private void write(Path to, SweepResult result, int count, boolean backwards) {
    List<SweepCell> cells = new ArrayList<>(sweep.cells().subList(0, count));
    if (backwards) {
      java.util.Collections.reverse(cells);
    }
    try (SweepFolder files = SweepFolder.open(to, sweep, "print", false)) {
      cells.forEach(cell -> files.add(result.of(cell)));
      if (count == sweep.cells().size()) {
        tables(to, files, result);
      }
    }
  }

  private static void tables(Path to, SweepFolder from, SweepResult result) {
    try (StagedFiles files = StagedFiles.in(to)) {
      from.addTables(files, "small", result);
      files.commit();
    }
  }

  private String refusal(String fingerprint, boolean resume) {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> SweepFolder.open(folder, sweep, fingerprint, resume).close());
    return e.getMessage().replace(folder.toString(), "F");
  }
}
