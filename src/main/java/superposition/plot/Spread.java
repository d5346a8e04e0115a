package superposition.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One plot of the same figure of several networks: curves and bars become their mean over the
 * networks, with the standard deviation (n − 1) as a band or error bars; what can not be averaged
 * stays that of the first.
 */
public final class Spread {

  private Spread() {}

  /**
   * The mean and spread of plots.
   *
   * @param members the same figure of each network, one at least
   */
  public static Plot of(List<? extends Plot> members) {
    Plot first = members.get(0);
    if (members.size() == 1 || !members.stream().allMatch(one -> alike(first, one))) {
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
      return sizes(a).equals(sizes(b));
    } else if (first instanceof Bars a && other instanceof Bars b) {
      return sizesOf(a).equals(sizesOf(b));
    } else if (first instanceof Grid a && other instanceof Grid b) {
      return a.panels().size() == b.panels().size();
    }
    return false;
  }

  private static List<Integer> sizes(Lines lines) {
    return lines.lines().stream().map(line -> line.x().length).toList();
  }

  private static List<Integer> sizesOf(Bars bars) {
    return bars.series().stream().map(series -> series.bars().size()).toList();
  }

  private static Lines lines(Lines first, List<Lines> members) {
    List<Lines.Line> lines = new ArrayList<>();
    for (int k = 0; k < first.lines().size(); k++) {
      int place = k;
      lines.add(line(members.stream().map(member -> member.lines().get(place)).toList()));
    }
    return new Lines(
        first.heading(), first.x(), first.y(), lines, first.rules(), first.note(), first.legend());
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
            first.name(), first.x(), mean, first.ink(), first.stroke(), first.marked(), NONE);
    if (!spread) {
      return first;
    }
    return first.marked() ? line.withErrors(sd) : line.withBand(sd);
  }

  private static final double[] NONE = {};

  /** Bars of the same feature or neuron are averaged, in the order of the first. */
  private static Bars bars(Bars first, List<Bars> members) {
    List<Bars.Series> series = new ArrayList<>();
    for (int s = 0; s < first.series().size(); s++) {
      int place = s;
      List<Map<Integer, Bars.Bar>> bars =
          members.stream().map(member -> byIndex(member.series().get(place).bars())).toList();
      List<Bars.Bar> means = new ArrayList<>();
      for (Bars.Bar bar : first.series().get(s).bars()) {
        double[] values =
            bars.stream()
                .filter(map -> map.containsKey(bar.index()))
                .mapToDouble(map -> map.get(bar.index()).value())
                .toArray();
        means.add(new Bars.Bar(bar.index(), mean(values), bar.ink(), sd(values)));
      }
      series.add(new Bars.Series(first.series().get(s).name(), means));
    }
    return new Bars(
        first.heading(),
        first.x(),
        first.y(),
        series,
        first.stacked(),
        first.horizontal(),
        first.overlays(),
        first.rules(),
        first.legend());
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
      panels.add(of(members.stream().map(member -> member.panels().get(place)).toList()));
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
