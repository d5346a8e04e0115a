package superposition.figure.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import superposition.config.AxisValue;
import superposition.config.Prediction;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepScale;
import superposition.config.SweepSize;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.HeatMap;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.sweep.Crossover;
import superposition.sweep.Line;
import superposition.sweep.SweepResult;

/**
 * One metric of a grid as a plot: lines with error bars, one for each category of a second axis; a
 * map where that is an axis of numbers, or lines would be too many.
 */
final class GridPlots {

  /** Space at the ends of an axis, as a part of its length. */
  private static final double MARGIN = 0.04;

  /** Space for names beside the ends of lines in a small panel. */
  private static final double ROOM_A_LETTER = 0.05;

  private static final double MOST_ROOM = 0.5;

  /** Values of the second axis that still make readable lines. */
  private static final int MOST_LINES = 5;

  /** What is drawn beside a metric: what theory says that it is, or the rest of a spectrum. */
  private static final Map<String, List<String>> BESIDE =
      Map.of(
          "slope.mean",
          List.of("theory.slope", "theory.slope-refined"),
          "geometry.cos.quantile-50",
          List.of(
              "geometry.cos.min",
              "geometry.cos.quantile-5",
              "geometry.cos.quantile-25",
              "geometry.cos.quantile-75",
              "geometry.cos.quantile-95",
              "geometry.cos.max"));

  private static final List<Ink> INKS =
      List.of(Ink.MAIN, Ink.WORSE, Ink.SECOND, Ink.PINNED, Ink.IDEAL);

  private final SweepResult result;
  private final SweepGrid grid;
  private final SweepSize size;
  private final List<List<AxisValue>> values;

  GridPlots(SweepInput input) {
    result = input.result();
    grid = input.of();
    size = grid.size(result.sweep().isQuick());
    values = size.values(result.sweep().plan().base());
  }

  /** Metrics that have a panel: those recorded, except what others are held against. */
  static List<String> metrics(SweepPlan plan) {
    Set<String> metrics = new LinkedHashSet<>(plan.metrics());
    plan.metrics().forEach(metric -> metrics.removeAll(references(plan, metric)));
    return List.copyOf(metrics);
  }

  /**
   * What a metric is held against: what is drawn beside it anyway, its naive baseline, and what
   * predictions compare it with.
   */
  private static Set<String> references(SweepPlan plan, String metric) {
    Set<String> references = new LinkedHashSet<>(BESIDE.getOrDefault(metric, List.of()));
    if (Crossover.baseline(metric) != null) {
      references.add(Crossover.baseline(metric));
    }
    references.retainAll(plan.metrics());
    for (Prediction prediction : plan.predictions()) {
      if (prediction.metric().equals(metric) && !prediction.against().equals(metric)) {
        references.add(prediction.against());
      }
    }
    return references;
  }

  /** The figure of one metric. */
  Plot plot(String metric, Heading heading) {
    return plot(metric, heading, SweepWords.metric(metric));
  }

  /** One of several side by side, which its title names. */
  Plot panel(String metric) {
    return plot(metric, new Heading(SweepWords.metric(metric), ""), "");
  }

  private Plot plot(String metric, Heading heading, String label) {
    return isMap() ? map(metric, heading, label) : lines(metric, heading, label);
  }

  /** Whether the grid is drawn as a map: two axes of numbers, or too many lines. */
  boolean isMap() {
    return values.size() == 2
        && values.get(1).size() > 1
        && (size.axes().get(1).scale() != SweepScale.CATEGORIES
            || values.get(1).size() > MOST_LINES);
  }

  /** The lines of the grid, one a value of the second axis. */
  List<Line> lines() {
    return result
        .sweep()
        .lines(
            grid.id(),
            values.size() == 2
                ? List.of(SweepSize.ALONG, SweepSize.EVERY)
                : List.of(SweepSize.ALONG));
  }

  private Plot lines(String metric, Heading heading, String label) {
    List<Lines.Line> curves = new ArrayList<>();
    List<Rule> rules = new ArrayList<>();
    List<Line> lines = lines();
    boolean alone = lines.size() == 1;
    for (int k = 0; k < lines.size(); k++) {
      Line line = lines.get(k);
      String name = alone ? "" : SweepWords.value(values.get(1).get(k));
      Ink ink = INKS.get(k % INKS.size());
      curves.add(
          new Lines.Line(name, line.at(), means(line, metric), ink, Lines.Stroke.SOLID)
              .withErrors(sds(line, metric)));
      for (String reference : references(result.sweep().plan(), metric)) {
        if (alone || dependsOnSecondAxis(lines, reference) || k == 0) {
          Ink referenceInk = alone || !dependsOnSecondAxis(lines, reference) ? Ink.BASELINE : ink;
          curves.add(
              new Lines.Line(
                  alone || k == 0 ? SweepWords.metric(reference) : "",
                  line.at(),
                  means(line, reference),
                  referenceInk,
                  Lines.Stroke.DASHED));
        }
        if (alone && reference.equals(Crossover.baseline(metric))) {
          line.crossings(result, grid.id(), metric, reference).stream()
              .map(GridPlots::rule)
              .forEach(rules::add);
        }
      }
    }
    for (Aim aim : aims(metric)) {
      curves.addAll(range(lines, aim));
      if (aim.against().isEmpty()) {
        rules.add(new Rule("", false, aim.number(), Ink.IDEAL));
      }
    }
    int longest = curves.stream().mapToInt(curve -> curve.name().length()).max().orElse(0);
    Axis x = axis(size.axes().get(0), values.get(0), curves.size() > 1 ? longest : 0);
    return new Lines(heading, x, yAxis(label, curves), curves, rules, "");
  }

  private List<Aim> aims(String metric) {
    return Aim.of(result.sweep().plan(), grid.id(), metric);
  }

  /** The range of an aim, once if it is the same for all lines. */
  private List<Lines.Line> range(List<Line> lines, Aim aim) {
    boolean same = aim.against().isEmpty() || !dependsOnSecondAxis(lines, aim.against());
    List<Lines.Line> ends = new ArrayList<>();
    for (int k = 0; k < (same ? 1 : lines.size()); k++) {
      Line line = lines.get(k);
      for (int side : new int[] {1, -1}) {
        double[] end =
            Arrays.stream(line.places())
                .mapToDouble(place -> aim.end(result, grid.id(), place, side))
                .toArray();
        String name = k == 0 && side == 1 ? aim.label() : "";
        Ink ink = same ? Ink.BASELINE : INKS.get(k % INKS.size());
        ends.add(new Lines.Line(name, line.at(), end, ink, Lines.Stroke.FAINT));
      }
    }
    return ends;
  }

  private static Rule rule(Line.Crossing crossing) {
    return new Rule(
        (crossing.rises() ? "worse from " : "better from ") + Numbers.significant(crossing.at()),
        true,
        crossing.at(),
        Ink.BASELINE);
  }

  private boolean dependsOnSecondAxis(List<Line> lines, String metric) {
    double[] first = means(lines.get(0), metric);
    return lines.stream().anyMatch(line -> !Arrays.equals(first, means(line, metric)));
  }

  /** Ends that leave no empty half: the range of the values, with 0 where it is near. */
  private static Axis yAxis(String label, List<Lines.Line> curves) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Lines.Line curve : curves) {
      for (int i = 0; i < curve.y().length; i++) {
        double error = curve.errors().length == 0 ? 0 : curve.errors()[i];
        double reach = Double.isFinite(error) ? error : 0;
        if (Double.isFinite(curve.y()[i])) {
          low = Math.min(low, curve.y()[i] - reach);
          high = Math.max(high, curve.y()[i] + reach);
        }
      }
    }
    double room = 0.08 * (high - low);
    boolean fromZero = low >= 0 && low < 0.6 * high;
    return !(high > low)
        ? Axis.linear(label)
        : Axis.linear(label, fromZero ? 0 : low - room, high + room);
  }

  private double[] means(Line line, String metric) {
    return line.means(result, grid.id(), metric);
  }

  private double[] sds(Line line, String metric) {
    return Arrays.stream(line.places())
        .mapToDouble(place -> result.spread(grid.id(), place, metric).sd())
        .toArray();
  }

  private Plot map(String metric, Heading heading, String label) {
    int columns = values.get(0).size();
    int rows = values.get(1).size();
    List<Aim> aims = aims(metric);
    double[][] cells = new double[rows][columns];
    boolean[][] framed = new boolean[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        // The second axis goes up, row 0 is on top.
        int place = column * rows + (rows - 1 - row);
        cells[row][column] = result.spread(grid.id(), place, metric).mean();
        framed[row][column] = aims.stream().anyMatch(a -> a.holds(result, grid.id(), place));
      }
    }
    boolean signed =
        Arrays.stream(cells).flatMapToDouble(Arrays::stream).anyMatch(v -> v < 0)
            && Arrays.stream(cells).flatMapToDouble(Arrays::stream).anyMatch(v -> v > 0);
    List<String> names = new ArrayList<>(values.get(1).stream().map(SweepWords::value).toList());
    java.util.Collections.reverse(names);
    return new HeatMap(
        heading,
        named(size.axes().get(0), values.get(0).stream().map(SweepWords::value).toList()),
        named(size.axes().get(1), names),
        cells,
        label,
        signed,
        aims.isEmpty() ? "" : "framed: " + aims.get(0).words(),
        framed);
  }

  private static Axis named(SweepAxis axis, List<String> names) {
    return Axis.named(SweepWords.axis(axis), names, Axis.Item.NONE);
  }

  /**
   * An axis of coordinates.
   *
   * @param letters of the longest name beside the ends of lines, for which there must be room
   */
  private static Axis axis(SweepAxis axis, List<AxisValue> values, int letters) {
    String label = SweepWords.axis(axis);
    if (axis.scale() == SweepScale.CATEGORIES) {
      Axis named = named(axis, values.stream().map(SweepWords::value).toList());
      return letters == 0 ? named : named.tickedTo(values.size() - 1);
    }
    boolean log = axis.scale() == SweepScale.LOGARITHMIC;
    double[] at = values.stream().mapToDouble(v -> log ? Math.log(v.at()) : v.at()).toArray();
    double low = Arrays.stream(at).min().orElse(0);
    double high = Arrays.stream(at).max().orElse(1);
    double length = high > low ? high - low : Math.max(1, Math.abs(high)); // one value alone
    double start = low - MARGIN * length;
    double end = high + (MARGIN + Math.min(MOST_ROOM, ROOM_A_LETTER * letters)) * length;
    Axis whole =
        new Axis(
            label,
            log ? Axis.Scale.LOG : Axis.Scale.LINEAR,
            log ? Math.exp(start) : start,
            log ? Math.exp(end) : end,
            Axis.Item.NONE,
            List.of());
    double last = values.stream().mapToDouble(AxisValue::at).max().orElse(1);
    return letters == 0 ? whole : whole.tickedTo(last);
  }

  /** The value at a point in words, as titles have it: 0.122 at 2. */
  String ends(String metric) {
    int points = result.sweep().points(grid.id()).size();
    int[] known =
        IntStream.range(0, points)
            .filter(p -> result.spread(grid.id(), p, metric).count() > 0)
            .toArray();
    if (known.length == 0) {
      return "not measured yet";
    }
    int least = known[0];
    int most = known[0];
    for (int p : known) {
      least = mean(p, metric) < mean(least, metric) ? p : least;
      most = mean(p, metric) > mean(most, metric) ? p : most;
    }
    return known.length == 1 || mean(least, metric) == mean(most, metric)
        ? Numbers.measured(mean(least, metric))
        : Numbers.measured(mean(least, metric))
            + " at "
            + label(least)
            + " to "
            + Numbers.measured(mean(most, metric))
            + " at "
            + label(most);
  }

  /** At how many points a metric is where it was predicted, in words; empty if that was not. */
  String region(String metric) {
    int[] known =
        IntStream.range(0, result.sweep().points(grid.id()).size())
            .filter(place -> result.spread(grid.id(), place, metric).count() > 0)
            .toArray();
    return String.join(
        "; ",
        aims(metric).stream()
            .map(
                aim ->
                    aim.words()
                        + " at "
                        + IntStream.of(known)
                            .filter(place -> aim.holds(result, grid.id(), place))
                            .count()
                        + " of "
                        + Numbers.counted(known.length, "point"))
            .toList());
  }

  private double mean(int place, String metric) {
    return result.spread(grid.id(), place, metric).mean();
  }

  private String label(int place) {
    return String.join(
        " × ",
        result.sweep().points(grid.id()).get(place).values().stream()
            .map(SweepWords::value)
            .toList());
  }

  /** How much of the grid is done, in words: 5 seeds a point, mean ± standard deviation. */
  String measured() {
    int seeds = size.seeds();
    RunConfig base = result.sweep().plan().base();
    long open =
        IntStream.range(0, result.sweep().points(grid.id()).size())
            .filter(p -> result.at(grid.id(), p).size() < seeds)
            .count();
    String text =
        Numbers.whole(base.features())
            + " features, "
            + Numbers.counted(seeds, "network")
            + " a point"
            + (seeds > 1 ? isMap() ? ", means" : ", mean ± standard deviation" : "")
            + (isMap() || lines().size() == 1
                ? ""
                : "; a line each for " + SweepWords.axis(size.axes().get(1)));
    return open == 0 ? text : text + "; " + Numbers.counted(open, "point") + " to go";
  }
}
