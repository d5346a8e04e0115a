package superposition.render;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.util.StringConverter;
import superposition.plot.Axis;

/** An axis of ChartFx with the ticks of {@link Ticks} and a range that only the plot decides. */
final class PlotAxis extends DefaultNumericAxis implements Scaling {

  // ChartFx declares axes serializable; nobody writes one.
  private static final long serialVersionUID = 1L;

  private transient AxisSpan span = new AxisSpan(Axis.linear("", 0, 1), 0, 1, false);

  PlotAxis(Side side) {
    super("", 0, 1, 1);
    // Without this ChartFx adds "[]" to every name.
    setUnit(null);
    setSide(side);
    setAutoRanging(false);
    setAnimated(false);
    getMinorTickStyle().setVisible(false);
    setTickLabelFormatter(
        new StringConverter<>() {
          @Override
          public String toString(Number value) {
            return Ticks.text(kind(), names(), value.doubleValue(), getTickUnit());
          }

          @Override
          public Number fromString(String text) {
            throw new UnsupportedOperationException("tick labels are only written");
          }
        });
  }

  /** Takes a new range. */
  void show(AxisSpan newSpan) {
    span = newSpan;
    setName(span.axis().label());
    setLogAxis(kind() == Axis.Scale.LOG);
    zoom(Double.NaN, Double.NaN);
  }

  /** Shows a part of the range; all of it for NaN. */
  void zoom(double low, double high) {
    AxisSpan part = span.part(low, high);
    set(part.low(), part.high());
    invalidateRange();
  }

  /** What the plot gives, however little of it is shown. */
  AxisSpan whole() {
    return span;
  }

  /** What is shown. */
  AxisSpan shown() {
    return span.part(getMin(), getMax());
  }

  private Axis.Scale kind() {
    return span.axis().scale();
  }

  private List<String> names() {
    return span.axis().names();
  }

  // ChartFx's own inversion keeps the height of an earlier layout: values are mirrored here
  // instead.

  @Override
  public double getDisplayPosition(double value) {
    return super.getDisplayPosition(span.downwards() ? getMin() + getMax() - value : value);
  }

  @Override
  public double getValueForDisplay(double position) {
    double value = super.getValueForDisplay(position);
    return span.downwards() ? getMin() + getMax() - value : value;
  }

  @Override
  public double pixel(double value) {
    return getDisplayPosition(value);
  }

  @Override
  public double value(double pixel) {
    return getValueForDisplay(pixel);
  }

  @Override
  public double low() {
    return getMin();
  }

  @Override
  public double high() {
    return getMax();
  }

  @Override
  public double[] ticks() {
    return ticks(getMin(), getMax(), getLength());
  }

  private double[] ticks(double low, double high, double length) {
    double[] places = Ticks.places(kind(), low, high, most(low, high, length));
    return Arrays.stream(places).filter(place -> place <= span.axis().lastTick()).toArray();
  }

  @Override
  public double computePreferredTickUnit(double length) {
    if (kind() == Axis.Scale.LOG) {
      return 1;
    }
    return Ticks.step(kind(), getMin(), getMax(), most(getMin(), getMax(), length));
  }

  @Override
  protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
    for (double place :
        ticks(range.getLowerBound(), range.getUpperBound(), range.getAxisLength())) {
      values.add(place);
    }
  }

  /** None: ChartFx draws a grid line at every minor tick of a logarithmic axis. */
  @Override
  protected void calculateMinorTickValues(DoubleArrayList values) {}

  private int most(double low, double high, double length) {
    double letters = length / getTickLabelFont().getSize();
    return getSide().isVertical()
        ? Ticks.mostUpwards(kind(), names(), letters)
        : Ticks.mostAcross(kind(), names(), low, high, letters);
  }
}
