package superposition.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPoint;
import superposition.config.SweepSize;
import superposition.plot.Numbers;
import superposition.sweep.CellResult;
import superposition.sweep.Spread;
import superposition.sweep.Sweep;
import superposition.sweep.SweepFolder;
import superposition.sweep.SweepResult;

/** A sweep's results as text for a terminal. */
final class SweepTables {

  /** Metrics side by side in a table that fits on a terminal. */
  private static final int COLUMNS = 5;

  private static final int METRICS_A_ROW = 3;

  private SweepTables() {}

  /** A finished cell on one line: where it is, and its first metrics. */
  static String row(Sweep sweep, CellResult result) {
    List<String> parts = new ArrayList<>();
    parts.add(result.cell().grid());
    parts.addAll(place(sweep, result.cell().grid(), result.cell().point()));
    parts.add("seed " + result.cell().seed());
    if (!result.isDone()) {
      parts.add(SweepFolder.word(result.state()));
      parts.add(result.problem());
    }
    result.metrics().entrySet().stream()
        .limit(METRICS_A_ROW)
        .forEach(
            metric -> parts.add(metric.getKey() + " " + Numbers.significant(metric.getValue())));
    return String.join("  ", parts);
  }

  /** A table a grid: a row a point, mean ± standard deviation over the seeds of each metric. */
  static void print(SweepResult result, PrintWriter out) {
    for (SweepGrid grid : result.sweep().plan().grids()) {
      List<String> metrics = result.sweep().plan().metrics();
      for (int from = 0; from < metrics.size(); from += COLUMNS) {
        out.println();
        out.println(grid.title() + ", mean ± standard deviation over seeds");
        table(result, grid, metrics.subList(from, Math.min(metrics.size(), from + COLUMNS)), out);
      }
    }
    out.println();
  }

  private static void table(
      SweepResult result, SweepGrid grid, List<String> metrics, PrintWriter out) {
    List<SweepPoint> points = result.sweep().points(grid.id());
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(""));
    header.addAll(metrics);
    rows.add(header);
    for (int place = 0; place < points.size(); place++) {
      List<String> row = new ArrayList<>();
      row.add(String.join("  ", place(result.sweep(), grid.id(), points.get(place))));
      for (String metric : metrics) {
        Spread spread = result.spread(grid.id(), place, metric);
        row.add(Numbers.withSpread(spread.mean(), spread.sd()));
      }
      rows.add(row);
    }
    int[] widths = new int[header.size()];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] = Math.max(widths[c], row.get(c).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        line.append(row.get(c)).append(" ".repeat(widths[c] - row.get(c).length() + 2));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private static List<String> place(Sweep sweep, String grid, SweepPoint point) {
    SweepSize size = sweep.plan().grid(grid).size(sweep.isQuick());
    List<String> place = new ArrayList<>();
    for (int a = 0; a < size.axes().size(); a++) {
      SweepAxis axis = size.axes().get(a);
      place.add(String.join("+", axis.keys()) + " " + point.values().get(a).label());
    }
    return place;
  }
}
