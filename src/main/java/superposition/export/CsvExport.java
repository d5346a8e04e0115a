package superposition.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.HeatMap;
import superposition.plot.Histogram;
import superposition.plot.Lines;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.plot.Scatter;
import superposition.plot.Stacks;
import superposition.store.Content;
import superposition.store.StagedFiles;

/**
 * A plot's values as comma-separated text, UTF-8, in full precision: {@code Double.toString}, NaN
 * as an empty field. The header names quantities as the axes do. A grid's first column says which
 * panel a row belongs to.
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
      if (!grid.panels().isEmpty()) {
        rows.prefix("panel");
        header(grid.panels().get(0), rows);
      }
      for (Plot panel : grid.panels()) {
        rows.prefix(panel.heading().title());
        values(panel, rows);
      }
    } else {
      header(plot, rows);
      values(plot, rows);
    }
    writer.flush();
  }

  private static void header(Plot plot, CsvRows rows) throws IOException {
    if (plot instanceof Lines lines) {
      rows.row("curve", lines.x().label(), lines.y().label());
    } else if (plot instanceof Bars bars) {
      rows.row(bars.x().item().word(), bars.y().label(), "role", second(bars));
    } else if (plot instanceof HeatMap map) {
      rows.row(map.y().label(), map.x().label(), map.colorLabel());
    } else if (plot instanceof Stacks stacks) {
      rows.row("neuron", "feature", stacks.y().label());
    } else if (plot instanceof Scatter scatter) {
      rows.row(scatter.item().word(), scatter.x().label(), scatter.y().label());
    } else if (plot instanceof Histogram histogram) {
      rows.row(histogram.x().label() + " from", "to", histogram.y().label());
    }
  }

  private static String second(Bars bars) {
    return bars.overlay().isEmpty()
        ? ""
        : bars.legend().stream()
            .filter(key -> key.ink() == bars.overlay().get(0).ink())
            .map(Bars.Key::text)
            .findFirst()
            .orElse("reference");
  }

  private static void values(Plot plot, CsvRows rows) throws IOException {
    if (plot instanceof Lines lines) {
      curves(lines.lines(), rows);
      rules(lines.rules(), rows);
    } else if (plot instanceof Bars bars) {
      bars(bars, rows);
    } else if (plot instanceof HeatMap map) {
      for (int r = 0; r < map.values().length; r++) {
        for (int c = 0; c < map.values()[r].length; c++) {
          rows.row(r, c, map.values()[r][c]);
        }
      }
    } else if (plot instanceof Stacks stacks) {
      for (Stacks.Column column : stacks.columns()) {
        for (Stacks.Segment segment : column.segments()) {
          Object feature = segment.feature() == Stacks.REST ? "rest" : segment.feature();
          rows.row(column.neuron(), feature, segment.value());
        }
      }
    } else if (plot instanceof Scatter scatter) {
      for (Scatter.Point point : scatter.points()) {
        rows.row(point.index(), point.x(), point.y());
      }
    } else if (plot instanceof Histogram histogram) {
      for (int i = 0; i < histogram.counts().length; i++) {
        rows.row(histogram.edges()[i], histogram.edges()[i + 1], histogram.counts()[i]);
      }
    }
  }

  private static void bars(Bars bars, CsvRows rows) throws IOException {
    for (int i = 0; i < bars.bars().size(); i++) {
      Bars.Bar bar = bars.bars().get(i);
      Object second = bars.overlay().isEmpty() ? "" : bars.overlay().get(i).value();
      rows.row(bar.index(), bar.value(), bar.ink().name().toLowerCase(Locale.ROOT), second);
    }
  }

  private static void curves(List<Lines.Line> lines, CsvRows rows) throws IOException {
    for (Lines.Line line : lines) {
      String stroke = line.stroke().name().toLowerCase(Locale.ROOT);
      String name = line.ink().name().toLowerCase(Locale.ROOT) + " " + stroke;
      for (int i = 0; i < line.x().length; i++) {
        rows.row(name, line.x()[i], line.y()[i]);
      }
    }
  }

  private static void rules(List<Rule> rules, CsvRows rows) throws IOException {
    for (Rule rule : rules) {
      Object value = rule.value();
      rows.row(rule.label(), rule.vertical() ? value : "", rule.vertical() ? "" : value);
    }
  }
}
