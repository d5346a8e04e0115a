package superposition.plot;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** More panels would be drawn as tiles, which have one pair of axes. */
  private static final int MOST_PANELS = 16;

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

  /** A plot that stands alone, with the reason why nothing is beside it. */
  public static Plot without(Plot ours, String why) {
    return Headings.adding(ours, "not compared: " + why);
  }

  /** A plot with more said of it below its title. */
  public static Plot saying(Plot plot, String words) {
    return Headings.adding(plot, words);
  }

  private Plot merge(Plot ours, Plot theirs) {
    if (ours instanceof Lines a && theirs instanceof Lines b && alike(a.x(), a.y(), b.x(), b.y())) {
      return lines(a, b);
    } else if (ours instanceof Bars a && theirs instanceof Bars b && canOverlay(a, b)) {
      return bars(a, b);
    } else if (ours instanceof Scatter a
        && theirs instanceof Scatter b
        && alike(a.x(), a.y(), b.x(), b.y())) {
      return scatter(a, b);
    } else if (ours instanceof Histogram a
        && theirs instanceof Histogram b
        && alike(a.x(), a.y(), b.x(), b.y())) {
      return histogram(a, b);
    } else if (ours instanceof HeatMap a && theirs instanceof HeatMap b) {
      return maps(a, b);
    } else if (ours instanceof Stacks a && theirs instanceof Stacks b) {
      return stacks(a, b);
    } else if (ours instanceof Graph a && theirs instanceof Graph b) {
      return graphs(a, b);
    } else if (ours instanceof Grid a && theirs instanceof Grid b) {
      return grid(a, b);
    } else if (ours instanceof Grid || theirs instanceof Grid) {
      return without(ours, name + " has other panels");
    }
    return beside(ours.heading(), 2, List.of(ours, theirs));
  }

  /** Whether both axes are of the same quantities. */
  private static boolean alike(Axis x, Axis y, Axis theirX, Axis theirY) {
    return x.label().equals(theirX.label())
        && y.label().equals(theirY.label())
        && x.scale() == theirX.scale()
        && y.scale() == theirY.scale();
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
      // A reference that is the same for both is there once.
      if (!REFERENCES.contains(line.ink()) || ours.stream().noneMatch(one -> same(one, line))) {
        all.add(
            new Lines.Line(
                "", line.x(), line.y(), Ink.PINNED, line.stroke(), line.marked(), line.errors()));
      }
    }
    all.addAll(ours);
    return all;
  }

  private static boolean same(Lines.Line a, Lines.Line b) {
    return a.ink() == b.ink() && Arrays.equals(a.x(), b.x()) && Arrays.equals(a.y(), b.y());
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
        && a.y().label().equals(b.y().label())
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

  /**
   * Their counts as a stepped outline over their own bins, scaled to the width of ours where theirs
   * are of another one.
   */
  private Histogram histogram(Histogram a, Histogram b) {
    int bins = b.counts().length;
    double width = (a.edges()[a.counts().length] - a.edges()[0]) / a.counts().length;
    double[] counts = new double[bins];
    for (int k = 0; k < bins; k++) {
      counts[k] = b.counts()[k] * width / (b.edges()[k + 1] - b.edges()[k]);
    }
    double[] x = new double[2 * bins + 2];
    double[] y = new double[2 * bins + 2];
    for (int k = 0; k <= bins; k++) {
      x[2 * k] = b.edges()[k];
      x[2 * k + 1] = b.edges()[k];
      y[2 * k] = k == 0 ? 0 : counts[k - 1];
      y[2 * k + 1] = k == bins ? 0 : counts[k];
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
    if (!a.colorLabel().equals(b.colorLabel())) {
      return beside(a.heading(), 2, List.of(a, b));
    }
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
    if (!titles(a).equals(titles(b))) {
      return without(a, name + " has other panels");
    }
    List<Plot> merged = new ArrayList<>();
    for (int k = 0; k < a.panels().size(); k++) {
      merged.add(merge(a.panels().get(k), b.panels().get(k)));
    }
    if (merged.stream().noneMatch(Grid.class::isInstance)) {
      return new Grid(a.heading(), a.columns(), merged, a.spans());
    }
    int count =
        merged.stream().mapToInt(one -> one instanceof Grid part ? part.panels().size() : 1).sum();
    if (count > MOST_PANELS) {
      return without(a, "twice as many panels do not fit");
    }
    List<Plot> panels = new ArrayList<>();
    List<Integer> spans = new ArrayList<>();
    for (int k = 0; k < merged.size(); k++) {
      String title = a.panels().get(k).heading().title();
      List<Plot> row = merged.get(k) instanceof Grid part ? part.panels() : List.of(merged.get(k));
      for (Plot panel : row) {
        boolean named = row.size() == 1 || title.isEmpty();
        panels.add(
            named
                ? panel
                : Headings.with(panel, new Heading(title + ": " + panel.heading().title(), "")));
        spans.add(SIXTHS / row.size());
      }
    }
    return new Grid(a.heading(), SIXTHS, panels, spans);
  }

  private static List<String> titles(Grid grid) {
    return grid.panels().stream().map(panel -> panel.heading().title()).toList();
  }

  /** Panels under their networks' names; bars have one scale. */
  private Grid beside(Heading heading, int columns, List<Plot> panels) {
    List<Plot> named = new ArrayList<>();
    for (int k = 0; k < panels.size(); k++) {
      Plot panel = panels.get(k);
      if (panel instanceof Bars bars && panels.stream().allMatch(Bars.class::isInstance)) {
        panel = bars.withY(commonEnds(panels, bars.y()));
      }
      String title = k == 0 ? OURS : k == 1 ? name : panel.heading().title();
      named.add(Headings.with(panel, new Heading(title, "")));
    }
    return new Grid(heading, columns, named, Collections.nCopies(panels.size(), 1));
  }

  /** Ends that hold the values of all bars, where both measure the same on a linear axis. */
  private static Axis commonEnds(List<Plot> panels, Axis axis) {
    double low = 0;
    double high = 0;
    for (Plot panel : panels) {
      Bars bars = (Bars) panel;
      if (!bars.y().label().equals(axis.label()) || axis.scale() != Axis.Scale.LINEAR) {
        return axis;
      }
      for (int place = 0; place < bars.bars().size(); place++) {
        double up = 0;
        double down = 0;
        for (Bars.Series series : bars.series()) {
          double value = series.bars().get(place).value();
          double length = Double.isFinite(value) ? value : 0;
          up = bars.stacked() ? up + Math.max(0, length) : Math.max(up, length);
          down = bars.stacked() ? down + Math.min(0, length) : Math.min(down, length);
        }
        low = Math.min(low, down);
        high = Math.max(high, up);
      }
    }
    return low < high ? Axis.linear(axis.label(), low * ROOM, high * ROOM) : axis;
  }

  /** An axis with given ends, long enough for both; one that follows the values does so still. */
  static Axis common(Axis a, Axis b) {
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
