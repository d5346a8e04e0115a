package superposition.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One plot of two networks on common scales: curves, bars, points and counts of the other network
 * are laid into the plot in {@link Ink#PINNED}; maps, stacks and graphs stand side by side, maps
 * with their difference.
 */
public final class Comparison {

  /** References, which are the same for both networks or speak of none. */
  private static final Set<Ink> REFERENCES = Set.of(Ink.BASELINE, Ink.IDEAL);

  /** With more columns than this, stacks stand one above the other. */
  private static final int MOST_COLUMNS_BESIDE = 24;

  /** Maps with more columns by row stand one above the other. */
  private static final int STRIP = 2;

  /** Room above the highest and below the lowest stack, as a share. */
  private static final double ROOM = 1.05;

  /** Columns into which rows of one, two or three panels fit. */
  private static final int SIXTHS = 6;

  private static final String OURS = "this run";

  private final String name;

  private Comparison(String name) {
    this.name = name;
  }

  /**
   * Lays the plot of another network beside or into this one.
   *
   * @param theirs the same figure of the other network
   * @param name the other network, for legend and titles
   */
  public static Plot of(Plot ours, Plot theirs, String name) {
    return new Comparison(name).merge(ours, theirs);
  }

  private Plot merge(Plot ours, Plot theirs) {
    if (ours instanceof Lines a && theirs instanceof Lines b) {
      return lines(a, b);
    } else if (ours instanceof Bars a && theirs instanceof Bars b && canOverlay(a, b)) {
      return bars(a, b);
    } else if (ours instanceof Scatter a && theirs instanceof Scatter b) {
      return scatter(a, b);
    } else if (ours instanceof Histogram a && theirs instanceof Histogram b) {
      return histogram(a, b);
    } else if (ours instanceof HeatMap a && theirs instanceof HeatMap b) {
      return maps(a, b);
    } else if (ours instanceof Stacks a && theirs instanceof Stacks b) {
      return stacks(a, b);
    } else if (ours instanceof Graph a && theirs instanceof Graph b) {
      return graphs(a, b);
    } else if (ours instanceof Grid a && theirs instanceof Grid b) {
      return grid(a, b);
    }
    return beside(ours.heading(), 2, List.of(ours, theirs));
  }

  private Bars.Key key() {
    return new Bars.Key(name, Ink.PINNED);
  }

  private List<Bars.Key> with(List<Bars.Key> legend) {
    List<Bars.Key> longer = new ArrayList<>(legend);
    longer.add(key());
    return longer;
  }

  /** Theirs first, so that ours lie above them. */
  private List<Lines.Line> merged(List<Lines.Line> ours, List<Lines.Line> theirs) {
    List<Lines.Line> all = new ArrayList<>();
    for (Lines.Line line : theirs) {
      if (!REFERENCES.contains(line.ink())) {
        all.add(
            new Lines.Line(
                "", line.x(), line.y(), Ink.PINNED, line.stroke(), line.marked(), line.errors()));
      }
    }
    all.addAll(ours);
    return all;
  }

  private Lines lines(Lines a, Lines b) {
    return new Lines(
        a.heading(),
        common(a.x(), b.x()),
        common(a.y(), b.y()),
        merged(a.lines(), b.lines()),
        a.rules(),
        a.note(),
        with(a.legend()));
  }

  /** One bar a place in both, and a place in the one for each in the other. */
  private static boolean canOverlay(Bars a, Bars b) {
    return a.series().size() == 1
        && b.series().size() == 1
        && places(a.bars()).keySet().equals(places(b.bars()).keySet());
  }

  private static Map<Integer, Bars.Bar> places(List<Bars.Bar> bars) {
    Map<Integer, Bars.Bar> byIndex = new HashMap<>();
    bars.forEach(bar -> byIndex.put(bar.index(), bar));
    return byIndex;
  }

  /** Their bars as steps, each over the bar of the same feature or neuron. */
  private Bars bars(Bars a, Bars b) {
    Map<Integer, Bars.Bar> theirs = places(b.bars());
    List<Bars.Bar> steps =
        a.bars().stream()
            .map(bar -> new Bars.Bar(bar.index(), theirs.get(bar.index()).value(), Ink.PINNED))
            .toList();
    List<Bars.Series> overlays = new ArrayList<>(a.overlays());
    overlays.add(new Bars.Series(name, steps));
    return new Bars(
        a.heading(),
        a.x(),
        common(a.y(), b.y()),
        a.series(),
        a.stacked(),
        a.horizontal(),
        overlays,
        a.rules(),
        with(a.legend()));
  }

  private Scatter scatter(Scatter a, Scatter b) {
    List<Scatter.Point> points = new ArrayList<>();
    for (Scatter.Point point : b.points()) {
      if (!REFERENCES.contains(point.ink())) {
        points.add(new Scatter.Point(point.index(), point.x(), point.y(), Ink.PINNED));
      }
    }
    points.addAll(a.points());
    return new Scatter(
        a.heading(),
        common(a.x(), b.x()),
        common(a.y(), b.y()),
        points,
        merged(a.lines(), b.lines()),
        a.rules(),
        a.item(),
        a.note(),
        with(a.legend()));
  }

  /** Their counts as a stepped outline over their own bins. */
  private Histogram histogram(Histogram a, Histogram b) {
    int bins = b.counts().length;
    double[] x = new double[2 * bins + 2];
    double[] y = new double[2 * bins + 2];
    for (int k = 0; k <= bins; k++) {
      x[2 * k] = b.edges()[k];
      x[2 * k + 1] = b.edges()[k];
      y[2 * k] = k == 0 ? 0 : b.counts()[k - 1];
      y[2 * k + 1] = k == bins ? 0 : b.counts()[k];
    }
    List<Lines.Line> curves = new ArrayList<>(a.curves());
    curves.add(new Lines.Line("", x, y, Ink.PINNED, Lines.Stroke.SOLID));
    return new Histogram(
        a.heading(),
        common(a.x(), b.x()),
        common(a.y(), b.y()),
        a.edges(),
        a.counts(),
        a.ink(),
        curves,
        a.rules(),
        with(a.legend()));
  }

  private Grid maps(HeatMap a, HeatMap b) {
    double low = Math.min(end(a.values(), -1), end(b.values(), -1));
    double high = Math.max(end(a.values(), 1), end(b.values(), 1));
    double from = low <= high ? low : Double.NaN;
    double to = low <= high ? high : Double.NaN;
    List<Plot> panels = new ArrayList<>();
    panels.add(a.withHeading(new Heading(OURS, "")).withEnds(from, to));
    panels.add(b.withHeading(new Heading(name, "")).withEnds(from, to));
    if (sameShape(a.values(), b.values())) {
      panels.add(
          new HeatMap(
              new Heading("difference", ""),
              a.x(),
              a.y(),
              difference(a.values(), b.values()),
              a.colorLabel(),
              true));
    }
    int rows = a.values().length;
    int columns = rows == 0 ? 0 : a.values()[0].length;
    return beside(a.heading(), columns > STRIP * rows ? 1 : 2, panels);
  }

  /** The largest (sign 1) or smallest (sign −1) finite value; infinite where there is none. */
  private static double end(double[][] values, int sign) {
    double end = Double.NEGATIVE_INFINITY;
    for (double[] row : values) {
      for (double value : row) {
        if (Double.isFinite(value)) {
          end = Math.max(end, sign * value);
        }
      }
    }
    return sign * end;
  }

  private static boolean sameShape(double[][] a, double[][] b) {
    return a.length == b.length && (a.length == 0 || a[0].length == b[0].length);
  }

  private static double[][] difference(double[][] a, double[][] b) {
    double[][] difference = new double[a.length][];
    for (int r = 0; r < a.length; r++) {
      difference[r] = new double[a[r].length];
      for (int c = 0; c < a[r].length; c++) {
        difference[r][c] = a[r][c] - b[r][c];
      }
    }
    return difference;
  }

  private Grid stacks(Stacks a, Stacks b) {
    double low = Math.min(reach(a, -1), reach(b, -1));
    double high = Math.max(reach(a, 1), reach(b, 1));
    List<Plot> panels =
        List.of(stacks(a, OURS, low * ROOM, high * ROOM), stacks(b, name, low * ROOM, high * ROOM));
    int columns = Math.max(a.columns().size(), b.columns().size());
    return beside(a.heading(), columns > MOST_COLUMNS_BESIDE ? 1 : 2, panels);
  }

  private static Stacks stacks(Stacks of, String title, double low, double high) {
    Axis y = low < high ? Axis.linear(of.y().label(), low, high) : of.y();
    return new Stacks(new Heading(title, ""), of.x(), y, of.columns(), of.features(), of.legend());
  }

  /** How far the stacks reach up (sign 1) or down (sign −1). */
  private static double reach(Stacks stacks, int sign) {
    double reach = 0;
    for (Stacks.Column column : stacks.columns()) {
      double sum = 0;
      for (Stacks.Segment segment : column.segments()) {
        sum += Double.isFinite(segment.value()) ? Math.max(0, sign * segment.value()) : 0;
      }
      reach = Math.max(reach, sum);
    }
    return sign * reach;
  }

  private Grid graphs(Graph a, Graph b) {
    double reach = Math.max(a.reach(), b.reach());
    return beside(a.heading(), 2, List.of(graph(a, OURS, reach), graph(b, name, reach)));
  }

  private static Graph graph(Graph of, String title, double reach) {
    return new Graph(
        new Heading(title, ""),
        of.frame(),
        of.names(),
        of.nodes(),
        of.edges(),
        of.item(),
        reach,
        of.turn(),
        of.legend());
  }

  /** Panel by panel; where one does not take the other in, all pairs stand in rows of their own. */
  private Plot grid(Grid a, Grid b) {
    if (a.panels().size() != b.panels().size()) {
      return a;
    }
    List<Plot> merged = new ArrayList<>();
    for (int k = 0; k < a.panels().size(); k++) {
      merged.add(merge(a.panels().get(k), b.panels().get(k)));
    }
    if (merged.stream().noneMatch(Grid.class::isInstance)) {
      return new Grid(a.heading(), a.columns(), merged, a.spans());
    }
    List<Plot> panels = new ArrayList<>();
    List<Integer> spans = new ArrayList<>();
    for (int k = 0; k < merged.size(); k++) {
      String title = a.panels().get(k).heading().title();
      List<Plot> row = merged.get(k) instanceof Grid part ? part.panels() : List.of(merged.get(k));
      for (Plot panel : row) {
        boolean named = row.size() == 1 || title.isEmpty();
        panels.add(named ? panel : titled(panel, title + ": " + panel.heading().title()));
        spans.add(SIXTHS / row.size());
      }
    }
    return new Grid(a.heading(), SIXTHS, panels, spans);
  }

  private static Plot titled(Plot plot, String title) {
    Heading heading = new Heading(title, plot.heading().subtitle());
    if (plot instanceof HeatMap map) {
      return map.withHeading(heading);
    } else if (plot instanceof Stacks s) {
      return new Stacks(heading, s.x(), s.y(), s.columns(), s.features(), s.legend());
    } else if (plot instanceof Graph g) {
      return new Graph(
          heading,
          g.frame(),
          g.names(),
          g.nodes(),
          g.edges(),
          g.item(),
          g.reach(),
          g.turn(),
          g.legend());
    } else if (plot instanceof Bars bars) {
      return bars.withHeading(heading);
    }
    return plot;
  }

  private Grid beside(Heading heading, int columns, List<Plot> panels) {
    List<Plot> named = new ArrayList<>(panels);
    if (columns == 2 && panels.get(0) instanceof Bars a && panels.get(1) instanceof Bars b) {
      named = List.of(a.withHeading(new Heading(OURS, "")), b.withHeading(new Heading(name, "")));
    }
    return new Grid(heading, columns, named, Collections.nCopies(panels.size(), 1));
  }

  /** An axis with given ends, long enough for both; one that follows the values does so still. */
  private static Axis common(Axis a, Axis b) {
    return new Axis(
        a.label(),
        a.scale(),
        Math.min(a.low(), b.low()),
        Math.max(a.high(), b.high()),
        a.item(),
        a.names(),
        a.lastTick());
  }
}
