package superposition.plot;

import java.util.List;

/**
 * Stacked segments: one column a neuron, a segment a feature; positive up, negative down, the
 * largest next to the axis.
 *
 * @param features number of features, which spreads the colours
 */
public record Stacks(Heading heading, Axis x, Axis y, List<Column> columns, int features)
    implements Plot {

  /** The feature of a segment that sums up the features too small to be drawn one by one. */
  public static final int REST = -1;

  /** Copies the list. */
  public Stacks {
    columns = List.copyOf(columns);
  }

  /**
   * A column.
   *
   * @param neuron its number
   * @param segments in drawing order: from the axis outwards, by falling size
   */
  public record Column(int neuron, List<Segment> segments) {
    /** Copies the list. */
    public Column {
      segments = List.copyOf(segments);
    }
  }

  /**
   * The contribution of a feature; its sign decides the direction.
   *
   * @param feature its number, or {@link #REST}
   */
  public record Segment(int feature, double value) {}
}
