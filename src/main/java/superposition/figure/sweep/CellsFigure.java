package superposition.figure.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import superposition.config.AxisValue;
import superposition.config.SweepSize;
import superposition.figure.Reading;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.HeatMap;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.sweep.CellResult;
import superposition.sweep.Sweep;
import superposition.sweep.SweepCell;

/**
 * A metric of every single network of a grid: columns are values of the first axis, rows are seeds,
 * value by value of the second axis from the bottom up.
 */
public final class CellsFigure implements SweepFigure {

  CellsFigure() {}

  @Override
  public String id() {
    return "sweep-cells";
  }

  @Override
  public String name() {
    return "Networks";
  }

  @Override
  public Plot plot(SweepInput input) {
    Sweep sweep = input.result().sweep();
    SweepSize size = input.of().size(sweep.isQuick());
    List<List<AxisValue>> values = size.values(sweep.plan().base());
    List<String> columns = values.get(0).stream().map(SweepWords::value).toList();
    List<String> rows = rows(values, size.seeds(), sweep.plan().base().seed());
    double[][] cells = new double[rows.size()][columns.size()];
    int done = 0;
    int failed = 0;
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        CellResult result = input.result().of(cell(input, row, column).orElseThrow());
        done += result == null ? 0 : 1;
        failed += result == null || result.isDone() ? 0 : 1;
        cells[row][column] = result == null ? Double.NaN : result.metric(input.metric());
      }
    }
    String title =
        Numbers.whole(done)
            + " of "
            + Numbers.counted((long) rows.size() * columns.size(), "network")
            + (failed == 0 ? "" : ", " + Numbers.whole(failed) + " of them without a result");
    return new HeatMap(
        new Heading(title, SweepWords.metric(input.metric()) + " of each"),
        Axis.named(SweepWords.axis(size.axes().get(0)), columns, Axis.Item.NONE),
        Axis.named(
            values.size() == 2 ? SweepWords.axis(size.axes().get(1)) : "seed",
            rows,
            Axis.Item.NONE),
        cells,
        SweepWords.metric(input.metric()),
        false);
  }

  private static List<String> rows(List<List<AxisValue>> values, int seeds, long seed) {
    List<String> rows = new ArrayList<>();
    int second = values.size() == 2 ? values.get(1).size() : 1;
    for (int j = second - 1; j >= 0; j--) {
      String label = values.size() == 2 ? SweepWords.value(values.get(1).get(j)) : "";
      for (int k = 0; k < seeds; k++) {
        String name = (values.size() == 2 ? "seed " : "") + (seed + k);
        rows.add(seeds == 1 && !label.isEmpty() ? label : (label + " " + name).strip());
      }
    }
    return rows;
  }

  /** The cell that is drawn in a row and column, if there is one. */
  public Optional<SweepCell> cell(SweepInput input, int row, int column) {
    Sweep sweep = input.result().sweep();
    SweepSize size = input.of().size(sweep.isQuick());
    int points = sweep.points(input.grid()).size();
    int columns = size.values(sweep.plan().base()).get(0).size();
    int second = points / columns;
    if (row < 0 || row >= second * size.seeds() || column < 0 || column >= columns) {
      return Optional.empty();
    }
    int place = column * second + second - 1 - row / size.seeds();
    long seed = sweep.plan().base().seed() + row % size.seeds();
    return Optional.of(
        new SweepCell(input.grid(), place, sweep.points(input.grid()).get(place), seed));
  }

  @Override
  public Reading reading(SweepInput input) {
    return new Reading(
        "Every square is a network. A click opens it in the explorer: the same configuration and"
            + " seed give the same weights.",
        input.metric() + " of each network",
        List.of());
  }
}
