package superposition.plot;

import java.util.List;

/**
 * An axis.
 *
 * @param label quantity with its unit or symbol
 * @param scale how values become places
 * @param low lower end, or NaN to follow the data
 * @param high upper end, or NaN to follow the data
 * @param item what a whole number on the axis stands for, so that a place can be shared between
 *     figures
 * @param names words for the places 0, 1, 2 …, which stand for their numbers; empty for none
 * @param lastTick beyond it the axis has no ticks: there is room for names beside the ends of
 *     curves; infinite for none
 */
public record Axis(
    String label,
    Scale scale,
    double low,
    double high,
    Item item,
    List<String> names,
    double lastTick) {

  /** With ticks all along. */
  public Axis(String label, Scale scale, double low, double high, Item item, List<String> names) {
    this(label, scale, low, high, item, names, Double.POSITIVE_INFINITY);
  }

  /** Copies the list. */
  public Axis {
    names = List.copyOf(names);
  }

  /** How values become places. */
  public enum Scale {
    /** Linear. */
    LINEAR,
    /** Logarithmic; values are positive. */
    LOG,
    /** Whole numbers only: features, neurons, ranks. */
    INDEX
  }

  /** What a number along an axis, or a point, stands for. */
  public enum Item {
    /** Nothing that could be selected. */
    NONE("index"),
    /** A feature of the network. */
    FEATURE("feature"),
    /** A hidden neuron. */
    NEURON("neuron"),
    /** A run among others. */
    RUN("run");

    private final String word;

    Item(String word) {
      this.word = word;
    }

    /** The word for it in a sentence. */
    public String word() {
      return word;
    }
  }

  /** A linear axis that follows the data. */
  public static Axis linear(String label) {
    return linear(label, Double.NaN, Double.NaN);
  }

  /** A linear axis with given ends. */
  public static Axis linear(String label, double low, double high) {
    return new Axis(label, Scale.LINEAR, low, high, Item.NONE, List.of());
  }

  /** The same with nothing but room beyond a value. */
  public Axis tickedTo(double value) {
    return new Axis(label, scale, low, high, item, names, value);
  }

  /** A logarithmic axis that follows the data. */
  public static Axis log(String label) {
    return new Axis(label, Scale.LOG, Double.NaN, Double.NaN, Item.NONE, List.of());
  }

  /** An axis of {@code count} whole numbers from 0, half a unit of space at both ends. */
  public static Axis index(String label, int count, Item item) {
    return new Axis(label, Scale.INDEX, -0.5, count - 0.5, item, List.of());
  }

  /** An index axis whose places have names of their own: features in another order, variants. */
  public static Axis named(String label, List<String> names, Item item) {
    return new Axis(label, Scale.INDEX, -0.5, names.size() - 0.5, item, names);
  }
}
