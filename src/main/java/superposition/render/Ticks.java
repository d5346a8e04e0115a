package superposition.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import superposition.plot.Axis.Scale;
import superposition.plot.Numbers;

/** Places and texts of an axis' ticks: few, round and true. */
final class Ticks {

  // Room that a tick's text needs along its axis, in sizes of its font.
  private static final double LETTER = 0.62;
  private static final double GAP = 1.2;
  private static final double ROOM_UP = 2.4;
  private static final double ROOM_OF_NAME = 1.3;

  private static final double[] ROUND = {1, 1.5, 2, 3, 5, 7};

  private Ticks() {}

  /**
   * Tick places in [low, high], ascending: multiples of 1, 2 or 5 times a power of ten; whole
   * numbers on an index axis; decades on a logarithmic one, or 1, 2 and 5 times them where it spans
   * fewer than two.
   *
   * @param most about as many ticks at most, at least 2
   */
  static double[] places(Scale scale, double low, double high, int most) {
    if (scale == Scale.LOG) {
      return logarithmic(low, high, most);
    }
    double step = step(scale, low, high, most);
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    // n·step and not a running sum: 3·0.1 is off by one bit, thirty sums of it by many.
    return IntStream.rangeClosed(0, (int) (last - first))
        .mapToDouble(i -> (first + i) * step)
        .toArray();
  }

  /** The distance of ticks on a linear or index axis. */
  static double step(Scale scale, double low, double high, int most) {
    double raw = (high - low) / Math.max(2, most);
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = power;
    for (double factor : new double[] {1, 2, 5, 10}) {
      step = factor * power;
      if (step >= raw * 0.999) {
        break;
      }
    }
    return scale == Scale.INDEX ? Math.max(1, step) : step;
  }

  /** About how many ticks have room beside an axis of so many sizes of its font. */
  static int mostUpwards(Scale scale, List<String> names, double length) {
    double room = names.isEmpty() ? ROOM_UP : ROOM_OF_NAME;
    return (int) Math.max(2, Math.min(most(scale, names), length / room));
  }

  /** About how many ticks have room below an axis of so many sizes of its font. */
  static int mostAcross(Scale scale, List<String> names, double low, double high, double length) {
    int most = most(scale, names);
    while (most > 2 && !fits(scale, names, low, high, length, most)) {
      most--;
    }
    return most;
  }

  private static int most(Scale scale, List<String> names) {
    return !names.isEmpty() ? Math.max(2, names.size()) : scale == Scale.INDEX ? 12 : 8;
  }

  /** Whether the longest text of the ticks is shorter than their distance. */
  private static boolean fits(
      Scale scale, List<String> names, double low, double high, double length, int most) {
    double[] places = places(scale, low, high, most);
    double step = step(scale, low, high, most);
    int longest =
        Arrays.stream(places)
            .mapToInt(place -> text(scale, names, place, step).length())
            .max()
            .orElse(0);
    double distance = scale == Scale.LOG ? length / places.length : length * step / (high - low);
    return longest * LETTER + GAP <= distance;
  }

  /** The text of a tick, which is the name of its place where places have names. */
  static String text(Scale scale, List<String> names, double value, double step) {
    int place = (int) Math.round(value);
    return place >= 0 && place < names.size() ? names.get(place) : text(scale, value, step);
  }

  /** The text of a tick among others of the same axis. */
  static String text(Scale scale, double value, double step) {
    if (scale == Scale.INDEX) {
      return Numbers.whole(Math.round(value));
    }
    if (scale == Scale.LOG) {
      double exponent = Math.log10(value);
      boolean decade = Math.abs(exponent - Math.rint(exponent)) < 1e-9;
      if (decade && (exponent < -3.5 || exponent > 3.5)) {
        return Numbers.powerOfTen((int) Math.rint(exponent));
      }
      return Numbers.fixed(value, Math.max(0, (int) Math.ceil(-exponent - 1e-9)));
    }
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    if (decimals > 5 || step >= 1e6) {
      return value == 0 ? "0" : Numbers.significant(value);
    }
    return Numbers.fixed(value, decimals);
  }

  /** The largest round number (1, 1.5, 2, 3, 5 or 7 times a power of ten) up to {@code value}. */
  static double below(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
    double round = 1;
    for (double mantissa : ROUND) {
      round = mantissa <= value / power + 1e-9 ? mantissa : round;
    }
    return round * power;
  }

  /** The smallest round number from {@code value} on. */
  static double above(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
    for (double mantissa : ROUND) {
      if (mantissa >= value / power - 1e-9) {
        return mantissa * power;
      }
    }
    return 10 * power;
  }

  private static double[] logarithmic(double low, double high, int most) {
    int first = (int) Math.floor(Math.log10(low) + 1e-9);
    int last = (int) Math.ceil(Math.log10(high) - 1e-9);
    double[] decades =
        IntStream.rangeClosed(first, last)
            .mapToDouble(e -> Math.pow(10, e))
            .filter(v -> v >= low * (1 - 1e-9) && v <= high * (1 + 1e-9))
            .toArray();
    if (decades.length > most) {
      int every = (decades.length + most - 1) / most;
      return IntStream.range(0, decades.length)
          .filter(i -> i % every == 0)
          .mapToDouble(i -> decades[i])
          .toArray();
    }
    if (decades.length >= 3) {
      return decades;
    }
    return IntStream.rangeClosed(first - 1, last)
        .boxed()
        .flatMapToDouble(e -> Arrays.stream(new double[] {1, 2, 5}).map(f -> f * Math.pow(10, e)))
        .filter(v -> v >= low * (1 - 1e-9) && v <= high * (1 + 1e-9))
        .toArray();
  }
}
