package superposition.sweep;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import superposition.config.AxisValue;
import superposition.store.BadInputException;
import superposition.store.CellRecord;
import superposition.store.CellsFile;
import superposition.store.JsonOutput;
import superposition.store.StagedFiles;

/**
 * A sweep's files: {@code cells.jsonl} while it runs, {@code summary.csv} and {@code verdicts.json}
 * at the end. The latter two hold no times, so that a sweep that was killed and resumed leaves the
 * same bytes as one that was not. Cells for which there was no memory have a line, too, and are not
 * known when the folder is opened again.
 */
public final class SweepFolder implements AutoCloseable {

  /** The name of the table. */
  public static final String SUMMARY = "summary.csv";

  /** The name of the file of verdicts. */
  public static final String VERDICTS = "verdicts.json";

  private static final String ANOTHER =
      "; allowed: the same preset, size, seeds and changes, or another folder";

  private final Path folder;
  private final Sweep sweep;
  private final String fingerprint;
  private final List<CellResult> known;
  private final CellsFile cells;

  private SweepFolder(
      Path folder, Sweep sweep, String fingerprint, List<CellResult> known, CellsFile cells) {
    this.folder = folder;
    this.sweep = sweep;
    this.fingerprint = fingerprint;
    this.known = known;
    this.cells = cells;
  }

  /**
   * Opens a folder for a sweep; it is made if there is none.
   *
   * @param fingerprint tells the sweep from others
   * @param resume whether to go on from what is there; otherwise the sweep starts anew, unless that
   *     would throw away a part of this very sweep
   * @throws BadInputException if another sweep is there, or the folder cannot be written
   */
  public static SweepFolder open(Path folder, Sweep sweep, String fingerprint, boolean resume) {
    Path file = folder.resolve(CellsFile.NAME);
    StagedFiles.requireWritable(folder);
    CellsFile cells = CellsFile.open(file);
    try {
      List<CellResult> known = resume ? known(file, cells.cells(), sweep, fingerprint) : List.of();
      if (!resume) {
        requireDispensable(file, cells, sweep, fingerprint);
        cells.clear();
        Files.deleteIfExists(folder.resolve(SUMMARY));
        Files.deleteIfExists(folder.resolve(VERDICTS));
      }
      return new SweepFolder(folder, sweep, fingerprint, known, cells);
    } catch (IOException e) {
      cells.close();
      throw new BadInputException(
          folder.toString(), "cannot be written: " + e.getMessage() + "; allowed: another folder");
    } catch (RuntimeException e) {
      cells.close();
      throw e;
    }
  }

  /**
   * What a folder holds of a sweep, without touching it; nothing if there is no such folder.
   *
   * @throws BadInputException if another sweep is there
   */
  public static List<CellResult> known(Path folder, Sweep sweep, String fingerprint) {
    Path file = folder.resolve(CellsFile.NAME);
    return known(file, CellsFile.read(file), sweep, fingerprint);
  }

  private static List<CellResult> known(
      Path file, List<CellRecord> records, Sweep sweep, String fingerprint) {
    Map<List<Object>, SweepCell> byName = new HashMap<>();
    for (SweepCell cell : sweep.cells()) {
      byName.put(List.of(cell.grid(), labels(cell), cell.seed()), cell);
    }
    Map<SweepCell, CellResult> known = new HashMap<>();
    for (int i = 0; i < records.size(); i++) {
      CellRecord record = records.get(i);
      String place = file + ": line " + (i + 1);
      if (!record.plan().equals(fingerprint)) {
        throw new BadInputException(place, "is of another sweep" + ANOTHER);
      }
      SweepCell cell = byName.get(List.of(record.grid(), record.at(), record.seed()));
      if (cell == null) {
        throw new BadInputException(place, "is no cell of this sweep" + ANOTHER);
      }
      CellResult.State state = state(place, record);
      if (state != CellResult.State.OUT_OF_MEMORY) {
        known.putIfAbsent(cell, new CellResult(cell, state, record.metrics(), record.problem()));
      }
    }
    return List.copyOf(known.values());
  }

  private static CellResult.State state(String place, CellRecord record) {
    for (CellResult.State state : CellResult.State.values()) {
      if (word(state).equals(record.state())) {
        return state;
      }
    }
    throw new BadInputException(
        place + ": state",
        '"'
            + record.state()
            + "\" is not possible; allowed: "
            + String.join(
                ", ", Arrays.stream(CellResult.State.values()).map(SweepFolder::word).toList()));
  }

  /** Refuses to lose networks; only those of this very sweep, all trained, come back the same. */
  private static void requireDispensable(
      Path file, CellsFile cells, Sweep sweep, String fingerprint) {
    List<CellRecord> records = cells.cells();
    if (records.stream().anyMatch(record -> !record.plan().equals(fingerprint))) {
      throw new BadInputException(
          file.toString(),
          "has " + records.size() + " cells of another sweep; allowed: another folder");
    }
    if (!records.isEmpty() && records.size() < sweep.cells().size()) {
      throw new BadInputException(
          file.toString(),
          "has "
              + records.size()
              + " of "
              + sweep.cells().size()
              + " cells of this sweep; allowed: --resume, or another folder");
    }
  }

  /** Results that were there when the folder was opened. */
  public List<CellResult> known() {
    return known;
  }

  /** Puts a finished cell into the file, where it survives the process. */
  public void add(CellResult result) {
    cells.add(
        new CellRecord(
            fingerprint,
            result.cell().grid(),
            labels(result.cell()),
            result.cell().seed(),
            word(result.state()),
            result.problem(),
            result.metrics()));
  }

  /** Adds the table and the verdicts to files that will appear together. */
  public void addTables(StagedFiles files, String preset, SweepResult result) {
    files.add(SUMMARY, out -> writeSummary(result, out));
    files.add(VERDICTS, out -> writeVerdicts(preset, result, out));
  }

  /** The table as CSV. */
  public static void writeSummary(SweepResult result, OutputStream out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(SummaryTable.header(result.sweep()));
    rows.addAll(SummaryTable.rows(result));
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      text.append(String.join(",", row.stream().map(SweepFolder::quoted).toList())).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String quoted(String field) {
    return field.matches("[^,\"\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  private static void writeVerdicts(String preset, SweepResult result, OutputStream out)
      throws IOException {
    Sweep sweep = result.sweep();
    new JsonOutput(out)
        .text("preset", preset)
        .text("size", sweep.isQuick() ? "quick" : "full")
        .number("cells", sweep.cells().size())
        .number("failed", result.failures())
        .objects("verdicts", Judge.judge(result).stream().map(SweepFolder::members).toList())
        .objects("crossovers", Crossover.of(result).stream().map(SweepFolder::members).toList())
        .finish();
  }

  private static Map<String, Object> members(Judgement judgement) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("claim", judgement.prediction().claim());
    members.put("source", judgement.prediction().source());
    members.put("grid", judgement.prediction().grid());
    members.put("metric", judgement.prediction().metric());
    members.put("found", judgement.found());
    members.put("verdict", judgement.outcome().words());
    return members;
  }

  private static Map<String, Object> members(Crossover crossover) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("grid", crossover.grid());
    members.put("where", crossover.where());
    members.put("metric", crossover.metric());
    members.put("against", crossover.against());
    members.put("worse-from", coordinates(crossover, true));
    members.put("better-from", coordinates(crossover, false));
    return members;
  }

  private static double[] coordinates(Crossover crossover, boolean rises) {
    return crossover.crossings().stream()
        .filter(one -> one.rises() == rises)
        .mapToDouble(Line.Crossing::at)
        .toArray();
  }

  @Override
  public void close() {
    cells.close();
  }

  private static List<String> labels(SweepCell cell) {
    return cell.point().values().stream().map(AxisValue::label).toList();
  }

  /** A state as files and tables name it. */
  public static String word(CellResult.State state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
