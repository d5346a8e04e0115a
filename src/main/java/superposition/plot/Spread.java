package superposition.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One plot of the same figure of several networks: curves and bars become their mean over the
 * networks, with the standard deviation (n − 1) as a band or error bars; what can not be averaged
 * stays that of the first.
 */
public final class Spread {

  private Spread() {}

  /**
   * The mean and spread of plots, which says so below its title.
   *
   * @param members the same figure of each network, one at least
   */
  public static Plot of(List<? extends Plot> members) {
    if (members.size() == 1) {
      return members.get(0);
    }
    Plot mean = mean(members);
    boolean averaged = mean != members.get(0);
    Plot said =
        Headings.adding(
            mean,
            averaged
                ? "mean ± standard deviation over " + members.size() + " seeds"
                : "the first of " + members.size() + " seeds");
    boolean agreed = members.stream().map(one -> one.heading().title()).distinct().count() == 1;
    Heading heading = said.heading();
    return agreed || !averaged
        ? said
        : Headings.with(said, new Heading("First seed: " + heading.title(), heading.subtitle()));
  }

  private static Plot mean(List<? extends Plot> members) {
    Plot first = members.get(0);
    if (!members.stream().allMatch(one -> alike(first, one))) {
      return first;
    }
    if (first instanceof Lines lines) {
      return lines(lines, members.stream().map(Lines.class::cast).toList());
    } else if (first instanceof Bars bars) {
      return bars(bars, members.stream().map(Bars.class::cast).toList());
    } else if (first instanceof Grid grid) {
      return grid(grid, members.stream().map(Grid.class::cast).toList());
    }
    return first;
  }

  /** Whether a plot has the same parts as the first. */
  private static boolean alike(Plot first, Plot other) {
    if (first instanceof Lines a && other instanceof Lines b) {
      return a.x().item() != Axis.Item.NEURON && places(a).equals(places(b));
    } else if (first instanceof Bars a && other instanceof Bars b) {
      // Neurons have no order that two networks share: number 3 of one is not number 3 of another.
      return a.x().item() != Axis.Item.NEURON
          && a.y().label().equals(b.y().label())
          && indices(a).equals(indices(b));
    } else if (first instanceof Grid a && other instanceof Grid b) {
      return titles(a).equals(titles(b));
    }
    return false;
  }

  /** Where the points of each curve are. */
  private static List<List<Double>> places(Lines lines) {
    return lines.lines().stream().map(line -> Arrays.stream(line.x()).boxed().toList()).toList();
  }

  /** What the bars of each series stand for, whatever their order. */
  private static List<Set<Integer>> indices(Bars bars) {
    return bars.series().stream().map(series -> byIndex(series.bars()).keySet()).toList();
  }

  private static List<String> titles(Grid grid) {
    return grid.panels().stream().map(panel -> panel.heading().title()).toList();
  }

  private static Lines lines(Lines first, List<Lines> members) {
    List<Lines.Line> lines = new ArrayList<>();
    for (int k = 0; k < first.lines().size(); k++) {
      int place = k;
      lines.add(line(members.stream().map(member -> member.lines().get(place)).toList()));
    }
    return new Lines(
        first.heading(),
        first.x(),
        members.stream().map(Lines::y).reduce(Comparison::common).orElseThrow(),
        lines,
        rules(members.stream().map(Lines::rules).toList()),
        "",
        first.legend());
  }

  /** The lines that all have; one that differs would speak of the first network only. */
  private static List<Rule> rules(List<List<Rule>> members) {
    return members.get(0).stream()
        .filter(rule -> members.stream().allMatch(rules -> rules.contains(rule)))
        .toList();
  }

  private static Lines.Line line(List<Lines.Line> members) {
    Lines.Line first = members.get(0);
    double[] mean = new double[first.x().length];
    double[] sd = new double[mean.length];
    boolean spread = false;
    for (int i = 0; i < mean.length; i++) {
      double[] values = new double[members.size()];
      for (int k = 0; k < values.length; k++) {
        values[k] = members.get(k).y()[i];
      }
      mean[i] = mean(values);
      sd[i] = sd(values);
      spread |= sd[i] > 0;
    }
    Lines.Line line =
        new Lines.Line(
            named(members), first.x(), mean, first.ink(), first.stroke(), first.marked(), NONE);
    if (!spread) {
      return first;
    }
    return first.marked() ? line.withErrors(sd) : line.withBand(sd);
  }

  private static final double[] NONE = {};

  /** A name that all have; others tell a value of their own network. */
  private static String named(List<Lines.Line> members) {
    String name = members.get(0).name();
    return members.stream().allMatch(line -> line.name().equals(name)) ? name : "";
  }

  /** Bars of the same feature or neuron are averaged, in the order of the first. */
  private static Bars bars(Bars first, List<Bars> members) {
    List<Bars.Series> series = new ArrayList<>();
    for (int s = 0; s < first.series().size(); s++) {
      int place = s;
      List<Map<Integer, Bars.Bar>> bars =
          members.stream().map(member -> byIndex(member.series().get(place).bars())).toList();
      List<Bars.Bar> means = new ArrayList<>();
      for (Bars.Bar bar : first.series().get(s).bars()) {
        double[] values = bars.stream().mapToDouble(map -> map.get(bar.index()).value()).toArray();
        means.add(new Bars.Bar(bar.index(), mean(values), ink(bar.index(), bars), sd(values)));
      }
      sort(means, first.series().get(s).bars());
      series.add(new Bars.Series(first.series().get(s).name(), means));
    }
    return new Bars(
        first.heading(),
        first.x(),
        members.stream().map(Bars::y).reduce(Comparison::common).orElseThrow(),
        series,
        first.stacked(),
        first.horizontal(),
        sameOverlays(members, series.get(0).bars()),
        rules(members.stream().map(Bars::rules).toList()),
        legend(members));
  }

  /** The colour that most of the networks give it, the first's among equals. */
  private static Ink ink(int index, List<Map<Integer, Bars.Bar>> members) {
    Map<Ink, Integer> votes = new LinkedHashMap<>();
    members.forEach(bars -> votes.merge(bars.get(index).ink(), 1, Integer::sum));
    int most = votes.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() == most)
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** Bars that rose or fell from place to place do so as means, too. */
  private static void sort(List<Bars.Bar> means, List<Bars.Bar> first) {
    Comparator<Bars.Bar> rising = Comparator.comparingDouble(Bars.Bar::value);
    for (Comparator<Bars.Bar> order : List.of(rising, rising.reversed())) {
      boolean ordered = first.size() > 2;
      for (int k = 1; k < first.size(); k++) {
        ordered &= order.compare(first.get(k - 1), first.get(k)) <= 0;
      }
      if (ordered) {
        means.sort(order);
        return;
      }
    }
  }

  /** The overlays if they say the same of every network, in the order of the bars. */
  private static List<Bars.Series> sameOverlays(List<Bars> members, List<Bars.Bar> order) {
    Bars first = members.get(0);
    if (!members.stream().allMatch(one -> values(one).equals(values(first)))) {
      return List.of();
    }
    List<Bars.Series> overlays = new ArrayList<>();
    for (Bars.Series overlay : first.overlays()) {
      Map<Integer, Bars.Bar> byIndex = byIndex(overlay.bars());
      overlays.add(
          new Bars.Series(
              overlay.name(), order.stream().map(bar -> byIndex.get(bar.index())).toList()));
    }
    return overlays;
  }

  private static List<Map<Integer, Bars.Bar>> values(Bars bars) {
    return bars.overlays().stream().map(overlay -> byIndex(overlay.bars())).toList();
  }

  /** Meanings of the colours without counts that are not the same in all. */
  private static List<Bars.Key> legend(List<Bars> members) {
    List<Bars.Key> first = members.get(0).legend();
    boolean same = members.stream().allMatch(one -> one.legend().equals(first));
    return same
        ? first
        : first.stream()
            .map(key -> new Bars.Key(key.text().replaceAll(" \\([0-9,]+\\)$", ""), key.ink()))
            .toList();
  }

  private static Map<Integer, Bars.Bar> byIndex(List<Bars.Bar> bars) {
    Map<Integer, Bars.Bar> byIndex = new HashMap<>();
    bars.forEach(bar -> byIndex.put(bar.index(), bar));
    return byIndex;
  }

  private static Grid grid(Grid first, List<Grid> members) {
    List<Plot> panels = new ArrayList<>();
    for (int k = 0; k < first.panels().size(); k++) {
      int place = k;
      panels.add(mean(members.stream().map(member -> member.panels().get(place)).toList()));
    }
    if (panels.equals(first.panels())) {
      return first;
    }
    return new Grid(first.heading(), first.columns(), panels, first.spans());
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Standard deviation with n − 1; NaN for fewer than two values. */
  private static double sd(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return values.length < 2 ? Double.NaN : Math.sqrt(sum / (values.length - 1));
  }
}
