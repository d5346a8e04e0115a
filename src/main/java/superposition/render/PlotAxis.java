package superposition.render;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.chartfx.ui.geometry.Side;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;
import java.util.List;
import javafx.util.StringConverter;
import superposition.plot.Axis;
import superposition.plot.Numbers;

/** An axis of ChartFx with the ticks of {@link Ticks} and a range that only the plot decides. */
final class PlotAxis extends DefaultNumericAxis {

  // ChartFx declares axes serializable; nobody writes one.
  private static final long serialVersionUID = 1L;

  /** Room that a tick label needs along the axis, in sizes of its font. */
  private static final double ROOM_ACROSS = 6;

  private static final double ROOM_OF_DIGIT = 0.7;
  private static final double ROOM_UP = 2.4;
  private static final double ROOM_OF_NAME = 1.3;
  private static final int MOST = 8;
  private static final int MOST_INDICES = 12;

  private Axis.Scale kind = Axis.Scale.LINEAR;
  private List<String> names = List.of();
  private boolean downwards;

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
            int place = (int) Math.round(value.doubleValue());
            return place >= 0 && place < names.size()
                ? names.get(place)
                : Ticks.text(kind, value.doubleValue(), getTickUnit());
          }

          @Override
          public Number fromString(String text) {
            throw new UnsupportedOperationException("tick labels are only written");
          }
        });
  }

  /**
   * Takes a new range; low is below high, and above 0 on a logarithmic axis.
   *
   * @param axis label, scale and names
   * @param reversed whether values grow downwards instead of upwards
   */
  void show(Axis axis, double low, double high, boolean reversed) {
    kind = axis.scale();
    names = axis.names();
    downwards = reversed;
    setName(axis.label());
    setLogAxis(kind == Axis.Scale.LOG);
    set(low, high);
    invalidateRange();
  }

  // ChartFx's own inversion keeps the height of an earlier layout: values are mirrored here
  // instead.

  @Override
  public double getDisplayPosition(double value) {
    return super.getDisplayPosition(downwards ? getMin() + getMax() - value : value);
  }

  @Override
  public double getValueForDisplay(double position) {
    double value = super.getValueForDisplay(position);
    return downwards ? getMin() + getMax() - value : value;
  }

  @Override
  public double computePreferredTickUnit(double length) {
    if (kind == Axis.Scale.LOG) {
      return 1;
    }
    return Ticks.step(kind, getMin(), getMax(), most(length));
  }

  @Override
  protected void calculateMajorTickValues(AxisRange range, DoubleArrayList values) {
    for (double place :
        Ticks.places(
            kind, range.getLowerBound(), range.getUpperBound(), most(range.getAxisLength()))) {
      values.add(place);
    }
  }

  /** None: ChartFx draws a grid line at every minor tick of a logarithmic axis. */
  @Override
  protected void calculateMinorTickValues(DoubleArrayList values) {}

  private int most(double length) {
    boolean index = kind == Axis.Scale.INDEX;
    double room = getSide().isVertical() ? ROOM_UP : ROOM_ACROSS;
    if (!names.isEmpty() && getSide().isVertical()) {
      room = ROOM_OF_NAME;
    } else if (index && getSide().isHorizontal()) {
      room = ROOM_OF_DIGIT * (2 + longest());
    }
    int fitting = (int) (length / (room * getTickLabelFont().getSize()));
    int most = !names.isEmpty() ? names.size() : index ? MOST_INDICES : MOST;
    return Math.max(2, Math.min(most, fitting));
  }

  /** Letters of the longest tick label of an index axis. */
  private int longest() {
    return names.stream()
        .mapToInt(String::length)
        .max()
        .orElseGet(() -> Numbers.whole((long) getMax()).length());
  }
}
