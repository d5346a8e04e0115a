package superposition.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.CellMap;
import superposition.plot.Graph;
import superposition.plot.Grid;
import superposition.plot.HeatMap;
import superposition.plot.Histogram;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.plot.Scatter;
import superposition.plot.Stacks;
import superposition.store.Content;
import superposition.store.CsvRows;
import superposition.store.StagedFiles;

/**
 * A plot's values as comma-separated text, UTF-8, in full precision: {@code Double.toString}, NaN
 * as an empty field. The header names quantities as the axes do. A grid's first column says which
 * panel a row belongs to. Points of a curve over a histogram follow its bins and have no upper
 * edge.
 */
public final class CsvExport {

  private CsvExport() {}

  /**
   * Writes a plot's values, first under a temporary name.
   *
   * @throws superposition.store.BadInputException if the file can not be written
   */
  public static void write(Plot plot, Path file) {
    StagedFiles.requireWritableFile(file);
    StagedFiles.write(file, content(plot));
  }

  /** A plot's values as what is to be in a file. */
  public static Content content(Plot plot) {
    return out -> print(plot, out);
  }

  private static void print(Plot plot, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvRows rows = new CsvRows(writer);
    if (plot instanceof Grid grid) {
      List<String> last = List.of();
      for (Plot panel : grid.panels()) {
        if (!header(panel).equals(last)) {
          last = header(panel);
          rows.prefix("panel");
          rows.row(last.toArray());
        }
        rows.prefix(panel.heading().title());
        values(panel, rows);
      }
    } else {
      rows.row(header(plot).toArray());
      values(plot, rows);
    }
    writer.flush();
  }

  private static List<String> header(Plot plot) {
    if (plot instanceof Lines lines) {
      List<String> plain = List.of("curve", lines.x().label(), lines.y().label());
      return hasErrors(lines) ? with(plain, "plus or minus") : plain;
    } else if (plot instanceof Bars bars) {
      return header(bars);
    } else if (plot instanceof HeatMap map) {
      return List.of(map.y().label(), map.x().label(), map.colorLabel());
    } else if (plot instanceof CellMap map) {
      List<String> names = new ArrayList<>(List.of(map.y().label(), map.x().label()));
      map.quantities().forEach(quantity -> names.add(quantity.name()));
      return names;
    } else if (plot instanceof Stacks stacks) {
      return List.of(
          stacks.x().names().isEmpty() ? "neuron" : stacks.x().label(),
          "feature",
          stacks.y().label());
    } else if (plot instanceof Scatter scatter) {
      return List.of(scatter.item().word(), scatter.x().label(), scatter.y().label(), "role");
    } else if (plot instanceof Histogram histogram) {
      return List.of(histogram.x().label() + " from", "to", histogram.y().label());
    } else if (plot instanceof Graph graph) {
      return List.of("element", graph.item().word(), "to", "x", "y", "z", "value");
    }
    return List.of();
  }

  private static List<String> header(Bars bars) {
    String place = bars.x().item() == Axis.Item.NONE ? bars.x().label() : bars.x().item().word();
    List<String> names = new ArrayList<>(List.of(place));
    if (bars.series().size() == 1) {
      names.addAll(List.of(bars.y().label(), "role"));
    } else {
      bars.series().forEach(series -> names.add(series.name() + ", " + bars.y().label()));
    }
    bars.overlays().forEach(overlay -> names.add(overlay.name()));
    if (hasErrors(bars)) {
      bars.series().forEach(series -> names.add((series.name() + " plus or minus").strip()));
    }
    return names;
  }

  private static boolean hasErrors(Bars bars) {
    return bars.series().stream()
        .flatMap(series -> series.bars().stream())
        .anyMatch(bar -> !Double.isNaN(bar.error()));
  }

  private static List<String> with(List<String> fields, String last) {
    return Stream.concat(fields.stream(), Stream.of(last)).toList();
  }

  private static void values(Plot plot, CsvRows rows) throws IOException {
    if (plot instanceof Lines lines) {
      boolean errors = hasErrors(lines);
      curves(lines.lines(), errors, rows);
      rules(lines.rules(), errors, rows);
    } else if (plot instanceof Bars bars) {
      bars(bars, rows);
    } else if (plot instanceof HeatMap map) {
      for (int r = 0; r < map.values().length; r++) {
        for (int c = 0; c < map.values()[r].length; c++) {
          rows.row(r, c, map.values()[r][c]);
        }
      }
    } else if (plot instanceof CellMap map) {
      cells(map, rows);
    } else if (plot instanceof Stacks stacks) {
      List<String> names = stacks.x().names();
      for (int place = 0; place < stacks.columns().size(); place++) {
        Stacks.Column column = stacks.columns().get(place);
        Object name = names.isEmpty() ? column.neuron() : names.get(place);
        for (Stacks.Segment segment : column.segments()) {
          Object feature = segment.feature() == Stacks.REST ? "rest" : segment.feature();
          rows.row(name, feature, segment.value());
        }
      }
    } else if (plot instanceof Scatter scatter) {
      for (Scatter.Point point : scatter.points()) {
        String role = point.ink().name().toLowerCase(Locale.ROOT);
        rows.row(point.index(), point.x(), point.y(), role);
      }
    } else if (plot instanceof Histogram histogram) {
      for (int i = 0; i < histogram.counts().length; i++) {
        rows.row(histogram.edges()[i], histogram.edges()[i + 1], histogram.counts()[i]);
      }
      for (Lines.Line curve : histogram.curves()) {
        for (int i = 0; i < curve.x().length; i++) {
          rows.row(curve.x()[i], "", curve.y()[i]);
        }
      }
    } else if (plot instanceof Graph graph) {
      graph(graph, rows);
    }
  }

  /** A row a node with its place, then a row an edge with the items that it joins. */
  private static void graph(Graph graph, CsvRows rows) throws IOException {
    for (Graph.Node node : graph.nodes()) {
      rows.row("node", node.index(), "", node.x(), node.y(), node.z(), "");
    }
    for (Graph.Edge edge : graph.edges()) {
      Object from = edge.from() == Graph.CENTRE ? "centre" : graph.nodes().get(edge.from()).index();
      int to = graph.nodes().get(edge.to()).index();
      rows.row(edge.stroke().name().toLowerCase(Locale.ROOT), from, to, "", "", "", edge.value());
    }
  }

  /** A row a cell: its place and all that is known of it. */
  private static void cells(CellMap map, CsvRows rows) throws IOException {
    for (int r = 0; r < map.rows().length; r++) {
      for (int c = 0; c < map.columns().length; c++) {
        List<Object> fields = new ArrayList<>(List.of(map.rows()[r], map.columns()[c]));
        for (CellMap.Quantity quantity : map.quantities()) {
          double value = quantity.values()[r][c];
          boolean named = !quantity.words().isEmpty() && !Double.isNaN(value);
          fields.add(named ? quantity.words().get((int) value) : value);
        }
        rows.row(fields.toArray());
      }
    }
  }

  /** A row a place: what it stands for, values of the series and overlays, error bars. */
  private static void bars(Bars bars, CsvRows rows) throws IOException {
    boolean named = bars.x().item() == Axis.Item.NONE && !bars.x().names().isEmpty();
    boolean errors = hasErrors(bars);
    for (int i = 0; i < bars.bars().size(); i++) {
      List<Object> fields = new ArrayList<>();
      fields.add(named ? bars.x().names().get(i) : bars.bars().get(i).index());
      for (Bars.Series series : bars.series()) {
        fields.add(series.bars().get(i).value());
      }
      if (bars.series().size() == 1) {
        fields.add(bars.bars().get(i).ink().name().toLowerCase(Locale.ROOT));
      }
      for (Bars.Series overlay : bars.overlays()) {
        fields.add(overlay.bars().get(i).value());
      }
      if (errors) {
        for (Bars.Series series : bars.series()) {
          fields.add(series.bars().get(i).error());
        }
      }
      rows.row(fields.toArray());
    }
  }

  private static boolean hasErrors(Lines lines) {
    return lines.lines().stream().anyMatch(line -> line.errors().length > 0);
  }

  private static void curves(List<Lines.Line> lines, boolean errors, CsvRows rows)
      throws IOException {
    for (Lines.Line line : lines) {
      String name = line.name().isEmpty() ? role(line) : line.name();
      for (int i = 0; i < line.x().length; i++) {
        Object error = i < line.errors().length ? line.errors()[i] : "";
        rows.row(fields(errors, name, line.x()[i], line.y()[i], error));
      }
    }
  }

  private static String role(Lines.Line line) {
    String stroke = line.stroke().name().toLowerCase(Locale.ROOT);
    return line.ink().name().toLowerCase(Locale.ROOT) + " " + stroke;
  }

  private static void rules(List<Rule> rules, boolean errors, CsvRows rows) throws IOException {
    for (Rule rule : rules) {
      Object value = rule.value();
      Object x = rule.vertical() ? value : "";
      rows.row(fields(errors, rule.label(), x, rule.vertical() ? "" : value, ""));
    }
  }

  /** Fields of a row, the last of which belongs to a column that may not be there. */
  private static Object[] fields(boolean all, Object... fields) {
    return all ? fields : Arrays.copyOf(fields, fields.length - 1);
  }
}
