package superposition.plot;

import java.util.List;
import java.util.Optional;

/**
 * Stacked segments: one column a neuron, a segment a feature; positive up, negative down, the
 * largest next to the axis.
 *
 * @param x an index axis over the columns; its names are theirs where they are no neurons
 * @param features number of features, which spreads the colours
 * @param legend what the colours of whole columns mean; may be empty
 */
public record Stacks(
    Heading heading, Axis x, Axis y, List<Column> columns, int features, List<Bars.Key> legend)
    implements Plot {

  /** The feature of a segment that sums up the features too small to be drawn one by one. */
  public static final int REST = -1;

  /** Copies the lists. */
  public Stacks {
    columns = List.copyOf(columns);
    legend = List.copyOf(legend);
  }

  /** Stacks coloured by feature. */
  public Stacks(Heading heading, Axis x, Axis y, List<Column> columns, int features) {
    this(heading, x, y, columns, features, List.of());
  }

  /**
   * A column.
   *
   * @param neuron its number, or −1 if it stands for something else
   * @param segments in drawing order: from the axis outwards, by falling size
   * @param ink the colour of all its segments; empty if each has its feature's
   */
  public record Column(int neuron, List<Segment> segments, Optional<Ink> ink) {
    /** Copies the list. */
    public Column {
      segments = List.copyOf(segments);
    }

    /** A column coloured by feature. */
    public Column(int neuron, List<Segment> segments) {
      this(neuron, segments, Optional.empty());
    }
  }

  /**
   * The contribution of a feature; its sign decides the direction.
   *
   * @param feature its number, or {@link #REST}
   * @param faded whether it is there for completeness only, and nearly invisible
   */
  public record Segment(int feature, double value, boolean faded) {
    /** A contribution that the figure is about. */
    public Segment(int feature, double value) {
      this(feature, value, false);
    }

    /** The same, nearly invisible. */
    public Segment asFaded() {
      return new Segment(feature, value, true);
    }
  }
}
