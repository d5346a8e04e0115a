package superposition.app.control;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How a slider's place becomes a value.
 *
 * @param low value at the left end
 * @param high value at the right end
 * @param logarithmic whether equal ways are equal factors; values then have two significant digits
 * @param grain what values are multiples of, on a linear scale
 * @param step what an arrow key or a notch of the wheel moves, in places
 */
public record SliderScale(double low, double high, boolean logarithmic, double grain, double step) {

  /** Equal ways are equal factors; a notch is a tenth of a decade. */
  public static SliderScale logarithmic(double low, double high) {
    return new SliderScale(low, high, true, 0, 0.1);
  }

  /** Equal ways are equal differences; values are multiples of the grain. */
  public static SliderScale linear(double low, double high, double grain, double step) {
    return new SliderScale(low, high, false, grain, step);
  }

  /** The place of a value: its common logarithm or itself, inside of the slider's ends. */
  double place(double value) {
    double inside = Math.max(low, Math.min(high, value));
    return logarithmic ? Math.log10(inside) : inside;
  }

  /** The value at a place. */
  double value(double place) {
    if (logarithmic) {
      return new BigDecimal(Math.pow(10, place)).round(new MathContext(2)).doubleValue();
    }
    return BigDecimal.valueOf(Math.round(place / grain))
        .multiply(BigDecimal.valueOf(grain))
        .doubleValue();
  }
}
