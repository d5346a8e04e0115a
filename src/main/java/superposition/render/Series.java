package superposition.render;

import io.fair_acc.dataset.spi.DefaultDataSet;
import java.util.List;
import java.util.Locale;
import superposition.plot.Ink;
import superposition.plot.Lines;

/** Curves as ChartFx data sets, styled by the classes of the style sheet. */
final class Series {

  private Series() {}

  /** Replaces a chart's curves; later ones are drawn above earlier ones. */
  static void show(PlotChart chart, List<Lines.Line> lines) {
    // ChartFx draws the first data set last.
    for (int i = lines.size() - 1; i >= 0; i--) {
      Lines.Line line = lines.get(i);
      DefaultDataSet set =
          new DefaultDataSet(line.name(), line.x(), line.y(), line.x().length, false);
      set.addStyleClasses(inkClass(line.ink()), "stroke-" + name(line.stroke()));
      chart.lines().getDatasets().add(set);
    }
  }

  /** The style class of an ink. */
  static String inkClass(Ink ink) {
    return "ink-" + name(ink);
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
