package superposition.render;

import io.fair_acc.dataset.spi.DoubleDataSet;
import io.fair_acc.dataset.utils.DataSetStyleBuilder;
import javafx.scene.paint.Color;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Numbers;

/** Bars in the colours of their roles, a second value as a step over each, rules. */
final class BarsDrawing implements Drawing {

  private final Bars plot;

  BarsDrawing(Bars plot) {
    this.plot = plot;
  }

  @Override
  public void prepare(PlotChart chart) {
    Range y = new Range(plot.y().scale()).add(0);
    plot.bars().forEach(bar -> y.add(bar.value()));
    plot.overlay().forEach(bar -> y.add(bar.value()));
    plot.rules().stream().filter(rule -> !rule.vertical()).forEach(rule -> y.add(rule.value()));
    new Range(plot.x().scale()).add(-0.5, plot.bars().size() - 0.5).applyTo(chart.x(), plot.x());
    y.applyTo(chart.y(), plot.y());
    chart.bars().setBarWidthPercentage(plot.bars().size() > 400 ? 100 : 72);
    chart.bars().getDatasets().add(dataSet(chart.palette()));
  }

  private DoubleDataSet dataSet(Palette palette) {
    int count = plot.bars().size();
    DoubleDataSet set = new DoubleDataSet("bars", count + 1);
    for (int i = 0; i < count; i++) {
      Bars.Bar bar = plot.bars().get(i);
      set.add(i, Double.isFinite(bar.value()) ? bar.value() : 0);
      set.addDataStyle(i, style(palette.ink(bar.ink())));
    }
    // HistogramRenderer leaves out the last point it has: one outside the axis takes that place.
    set.add(count, 0);
    return set;
  }

  private static String style(Color color) {
    return DataSetStyleBuilder.instance().setLineColor(web(color)).build();
  }

  /** A colour as #RRGGBB. */
  static String web(Color color) {
    return String.format("#%06X", ColorMap.argb(color) & 0xFFFFFF);
  }

  @Override
  public void over(Brush brush) {
    Color axis = brush.palette().axis();
    double zero = brush.py(0);
    brush.line(0, zero, brush.width(), zero, axis, 1);
    drawOverlay(brush);
    outline(brush);
    Rules.draw(brush, plot.rules());
  }

  private void drawOverlay(Brush brush) {
    // All seams first: one drawn later would cut into its neighbour's line.
    Color seam = brush.palette().surface().deriveColor(0, 1, 1, 0.7);
    for (int i = 0; i < plot.overlay().size(); i++) {
      // At 0 the line lies on the axis, and a seam would lift the bar from it.
      if (plot.overlay().get(i).value() != 0) {
        step(brush, i, seam, 3.5);
      }
    }
    for (int i = 0; i < plot.overlay().size(); i++) {
      step(brush, i, brush.palette().ink(plot.overlay().get(i).ink()), 1.5);
    }
  }

  private void step(Brush brush, int place, Color color, double width) {
    double y = brush.py(plot.overlay().get(place).value());
    if (Double.isFinite(y)) {
      brush.line(brush.px(place - 0.5), y, brush.px(place + 0.5), y, color, width);
    }
  }

  private void outline(Brush brush) {
    int lit = plot.x().item() == Axis.Item.NEURON ? brush.neuron() : brush.feature();
    for (int i = 0; lit >= 0 && i < plot.bars().size(); i++) {
      Bars.Bar bar = plot.bars().get(i);
      if (bar.index() == lit && Double.isFinite(bar.value())) {
        double top = brush.py(bar.value());
        double zero = brush.py(0);
        double left = brush.px(i - 0.5);
        brush.gc().setStroke(brush.palette().selection());
        brush.gc().setLineWidth(2 * brush.unit());
        brush
            .gc()
            .strokeRect(left, Math.min(top, zero), brush.px(i + 0.5) - left, Math.abs(zero - top));
      }
    }
  }

  @Override
  public Hover at(double px, double py, PlotChart chart) {
    int place = (int) Math.round(chart.x().getValueForDisplay(px));
    if (place < 0 || place >= plot.bars().size()) {
      return Hover.NONE;
    }
    Bars.Bar bar = plot.bars().get(place);
    Axis.Item item = plot.x().item();
    String text = item.word() + " " + bar.index() + ": " + Numbers.significant(bar.value());
    if (!plot.overlay().isEmpty()) {
      Bars.Bar second = plot.overlay().get(place);
      text += ", " + nameOf(second) + " " + Numbers.significant(second.value());
    }
    boolean neuron = item == Axis.Item.NEURON;
    boolean feature = item == Axis.Item.FEATURE;
    return new Hover(text, feature ? bar.index() : -1, neuron ? bar.index() : -1, -1, -1);
  }

  private String nameOf(Bars.Bar bar) {
    return plot.legend().stream()
        .filter(key -> key.ink() == bar.ink())
        .map(Bars.Key::text)
        .findFirst()
        .orElse("reference");
  }
}
