package superposition.config;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What changes along one side of a sweep's grid: one key of the run, or several that move together.
 *
 * <p>Keys are those of {@link RunConfig} with dots for nested ones, except {@code seed}, and two
 * that stand for others:
 *
 * <ul>
 *   <li>{@value #HIDDEN_SHARE}: hidden neurons a feature, in (0, 10]; sets {@code hidden} to the
 *       nearest whole number, at least 1;
 *   <li>{@value #DEDICATED}: h of the hidden neurons are not trained but given a feature each, see
 *       {@link SweepPoint}.
 * </ul>
 *
 * @param keys one to four
 * @param scale how the values lie; the first key's values are the coordinate
 * @param values what the keys take
 */
public record SweepAxis(List<String> keys, SweepScale scale, Values values) {

  /** Hidden neurons a feature. */
  public static final String HIDDEN_SHARE = "hidden/features";

  /** Hidden neurons that have a feature each and are not trained. */
  public static final String DEDICATED = "dedicated";

  /** Most keys that move together. */
  public static final int MOST_KEYS = 4;

  /** Most values of an axis. */
  public static final int MOST_VALUES = 200;

  /** Digits of the values between the ends of a range, so that people can read and type them. */
  private static final MathContext DIGITS = new MathContext(4);

  /** The values of an axis. */
  public sealed interface Values {}

  /**
   * Values one by one.
   *
   * @param rows 1 to {@value SweepAxis#MOST_VALUES}, each with a value a key: a number, a Boolean,
   *     a constant of an enum, an {@link Importance} or an {@link Initialization}
   */
  public record Listed(List<List<Object>> rows) implements Values {
    /** Copies the lists. */
    public Listed {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Evenly spread numbers for one key, on the axis's scale; whole ones where the key takes such,
   * else with four digits between the ends.
   *
   * @param from first value
   * @param to last value
   * @param count 2 to {@value SweepAxis#MOST_VALUES}
   */
  public record Range(double from, double to, int count) implements Values {}

  /** Checks everything but the values themselves, whose limits are the run's. */
  public SweepAxis {
    keys = List.copyOf(keys);
    Check.present("scale", scale);
    Check.present("values", values);
    Check.range("keys", keys.size(), 1, MOST_KEYS);
    Set<String> seen = new HashSet<>();
    for (String key : keys) {
      if (!seen.add(key)) {
        throw new InvalidConfigException("keys", '"' + key + "\" appears twice; allowed: once");
      }
      if (key.equals("seed")) {
        throw new InvalidConfigException(
            "keys", "\"seed\" is no axis; allowed: the number of seeds under \"seeds\"");
      }
    }
    if (values instanceof Range range) {
      check(range, keys, scale);
    } else if (values instanceof Listed listed) {
      check(listed, keys, scale);
    }
  }

  private static void check(Range range, List<String> keys, SweepScale scale) {
    Check.range("count", range.count, 2, MOST_VALUES);
    if (keys.size() > 1) {
      throw new InvalidConfigException(
          "keys", "a range is for one key; allowed: values for each of them");
    }
    if (scale == SweepScale.CATEGORIES) {
      throw new InvalidConfigException(
          "scale", "categories is not possible with a range; allowed: linear, logarithmic");
    }
    if (!Double.isFinite(range.from) || !Double.isFinite(range.to) || range.from == range.to) {
      throw new InvalidConfigException(
          "to", Check.text(range.to) + " is not possible; allowed: a number other than \"from\"");
    }
    if (scale == SweepScale.LOGARITHMIC) {
      Check.positive("from", range.from, Double.MAX_VALUE);
      Check.positive("to", range.to, Double.MAX_VALUE);
    }
  }

  private static void check(Listed listed, List<String> keys, SweepScale scale) {
    Check.range("values", listed.rows.size(), 1, MOST_VALUES);
    for (int i = 0; i < listed.rows.size(); i++) {
      List<Object> row = listed.rows.get(i);
      String place = "values[" + i + "]";
      if (row.size() != keys.size()) {
        throw new InvalidConfigException(
            place, "has " + row.size() + " values; allowed: " + keys.size() + ", one a key");
      }
      if (scale != SweepScale.CATEGORIES && !(row.get(0) instanceof Number)) {
        throw new InvalidConfigException(
            place, label(row.get(0)) + " is no number; allowed: those, or the scale categories");
      }
      if (scale == SweepScale.LOGARITHMIC) {
        Check.positive(place, ((Number) row.get(0)).doubleValue(), Double.MAX_VALUE);
      }
    }
  }

  /**
   * The values in order, for grids around a run.
   *
   * @throws InvalidConfigException if the run has no such key, or two values are the same
   */
  public List<AxisValue> values(RunConfig base) {
    List<AxisValue> all = new ArrayList<>();
    Set<String> labels = new HashSet<>();
    for (List<Object> row : rows(base)) {
      String label = String.join(", ", row.stream().map(SweepAxis::label).toList());
      if (!labels.add(label)) {
        throw new InvalidConfigException(
            values instanceof Range ? "count" : "values[" + all.size() + "]",
            label + " appears twice; allowed: different values");
      }
      double at = scale == SweepScale.CATEGORIES ? all.size() : ((Number) row.get(0)).doubleValue();
      all.add(new AxisValue(label, at, row));
    }
    return all;
  }

  private List<List<Object>> rows(RunConfig base) {
    if (values instanceof Listed listed) {
      return listed.rows;
    }
    Range range = (Range) values;
    String key = keys.get(0);
    boolean whole =
        key.equals(DEDICATED)
            || !key.equals(HIDDEN_SHARE) && !(ConfigKeys.get(base, key) instanceof Double);
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < range.count; i++) {
      double value = value(range, i);
      rows.add(List.of(whole ? Math.rint(value) : value));
    }
    return Collections.unmodifiableList(rows);
  }

  private double value(Range range, int i) {
    if (i == 0 || i == range.count - 1) {
      return i == 0 ? range.from : range.to;
    }
    double part = (double) i / (range.count - 1);
    double value =
        scale == SweepScale.LOGARITHMIC
            ? range.from * StrictMath.pow(range.to / range.from, part)
            : range.from + (range.to - range.from) * part;
    return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS).doubleValue() : value;
  }

  /** A value in words: 0.02, relu, gaussian 0.01. */
  public static String label(Object value) {
    if (value instanceof Number number) {
      return Check.text(number.doubleValue());
    }
    if (value instanceof Record record) {
      StringBuilder words = new StringBuilder(Check.word(record.getClass().getSimpleName()));
      for (var component : record.getClass().getRecordComponents()) {
        try {
          words.append(' ').append(label(component.getAccessor().invoke(record)));
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      }
      return words.toString();
    }
    return Check.word(String.valueOf(value));
  }
}
