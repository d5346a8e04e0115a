package superposition.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import superposition.figure.subject.Difference;
import superposition.figure.sweep.SweepWords;
import superposition.store.LatexTable;
import superposition.store.TableText;

/** The table of runs as text, for files and the clipboard. */
final class RunsText {

  private RunsText() {}

  /** What a run changes of its preset: "density p 0.05, seed 3"; empty for the preset itself. */
  static String changes(SessionRun run) {
    return Difference.between(run.experiment().config(), run.experiment().preset()).stream()
        .map(one -> one.name() + " " + one.ours())
        .collect(Collectors.joining(", "));
  }

  /** A Markdown table with the digits that the window shows. */
  static String markdown(List<SessionRun> runs) {
    return TableText.markdown(table(runs));
  }

  /** The same in LaTeX. */
  static String latex(List<SessionRun> runs) {
    return LatexTable.of(table(runs));
  }

  private static List<List<String>> table(List<SessionRun> runs) {
    List<String> heads = new ArrayList<>(List.of("run", "preset", "changed", "seeds"));
    RunsDesk.METRICS.forEach(metric -> heads.add(SweepWords.metric(metric)));
    List<List<String>> rows = new ArrayList<>(List.of(heads));
    for (SessionRun run : runs) {
      List<String> fields = new ArrayList<>();
      fields.add(String.valueOf(run.number()));
      fields.add(run.experiment().presetId());
      fields.add(changes(run));
      fields.add(String.valueOf(run.seeds()));
      RunsDesk.METRICS.forEach(metric -> fields.add(run.text(metric)));
      rows.add(fields);
    }
    return rows;
  }

  /** Comma-separated values in full precision, metrics by their ids. */
  static String csv(List<SessionRun> runs) {
    List<String> heads = new ArrayList<>(List.of("run", "preset", "changed", "seed", "seeds"));
    for (String metric : RunsDesk.METRICS) {
      heads.add(metric);
      heads.add(metric + " sd");
    }
    List<List<String>> rows = new ArrayList<>(List.of(heads));
    for (SessionRun run : runs) {
      List<String> fields = new ArrayList<>();
      fields.add(String.valueOf(run.number()));
      fields.add(run.experiment().presetId());
      fields.add(changes(run));
      fields.add(String.valueOf(run.experiment().config().seed()));
      fields.add(String.valueOf(run.seeds()));
      for (String metric : RunsDesk.METRICS) {
        fields.add(number(run.values().get(metric)));
        fields.add(number(run.spreads().get(metric)));
      }
      rows.add(fields);
    }
    return TableText.csv(rows);
  }

  private static String number(Double value) {
    return value == null ? "" : value.toString();
  }
}
