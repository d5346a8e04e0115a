package superposition.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import superposition.config.ConfigKeys;
import superposition.config.InvalidConfigException;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPoint;
import superposition.store.NumberText;

/**
 * A row a point of a sweep, in the order of the grids: the grid's id, the value of every key that
 * any grid of the sweep changes, the number of cells measured and of those that were not to be, and
 * for each metric its mean, standard deviation (N − 1) and number over the seeds. What is not
 * defined is empty.
 */
public final class SummaryTable {

  private SummaryTable() {}

  /** Names of the columns. */
  public static List<String> header(Sweep sweep) {
    List<String> header = new ArrayList<>(List.of("grid"));
    header.addAll(keys(sweep));
    header.addAll(List.of("measured", "failed"));
    for (String metric : sweep.plan().metrics()) {
      header.addAll(List.of(metric, metric + ".sd", metric + ".count"));
    }
    return header;
  }

  /** The rows, numbers in full precision. */
  public static List<List<String>> rows(SweepResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (SweepGrid grid : result.sweep().plan().grids()) {
      List<SweepPoint> points = result.sweep().points(grid.id());
      for (int place = 0; place < points.size(); place++) {
        rows.add(row(result, grid, place, points.get(place)));
      }
    }
    return rows;
  }

  private static List<String> row(SweepResult result, SweepGrid grid, int place, SweepPoint point) {
    List<String> row = new ArrayList<>(List.of(grid.id()));
    for (String key : keys(result.sweep())) {
      row.add(value(point, key));
    }
    List<CellResult> cells = result.at(grid.id(), place);
    long measured = cells.stream().filter(CellResult::isDone).count();
    row.add(String.valueOf(measured));
    row.add(String.valueOf(cells.size() - measured));
    for (String metric : result.sweep().plan().metrics()) {
      Spread spread = result.spread(grid.id(), place, metric);
      row.add(number(spread.mean()));
      row.add(number(spread.sd()));
      row.add(String.valueOf(spread.count()));
    }
    return row;
  }

  private static Set<String> keys(Sweep sweep) {
    Set<String> keys = new LinkedHashSet<>();
    for (SweepGrid grid : sweep.plan().grids()) {
      for (SweepAxis axis : grid.full().axes()) {
        keys.addAll(axis.keys());
      }
    }
    return keys;
  }

  private static String value(SweepPoint point, String key) {
    switch (key) {
      case SweepAxis.DEDICATED:
        return String.valueOf(point.dedicated());
      case SweepAxis.HIDDEN_SHARE:
        return number((double) point.run().hidden() / point.run().features());
      default:
        try {
          Object value = ConfigKeys.get(point.run(), key);
          return value instanceof Double number ? number(number) : SweepAxis.label(value);
        } catch (InvalidConfigException e) {
          return ""; // a key of another kind of importance or initialisation
        }
    }
  }

  private static String number(double value) {
    return Double.isFinite(value) ? NumberText.of(value) : "";
  }
}
