package superposition.plot;

import java.util.List;

/**
 * Coloured cells over two quantities, with curves above them: a phase diagram. Each cell surrounds
 * its values up to half way to the next ones, on the axes' scales. Matrices are {@code
 * [row][column]}, row 0 at the bottom.
 *
 * @param x linear or logarithmic; its ends follow the cells
 * @param y linear or logarithmic; its ends follow the cells
 * @param columns values of x, ascending, evenly spread on its scale; two or more
 * @param rows values of y, likewise
 * @param shading colours of the cells
 * @param quantities what is said of a cell under the mouse, and written into a table
 * @param curves drawn above the cells
 * @param marks on single cells
 * @param tags texts at places of the map
 * @param legend what the colours mean
 */
public record CellMap(
    Heading heading,
    Axis x,
    Axis y,
    double[] columns,
    double[] rows,
    Shading shading,
    List<Quantity> quantities,
    List<Lines.Line> curves,
    List<Mark> marks,
    List<Tag> tags,
    List<Bars.Key> legend)
    implements Plot {

  /** Copies the lists. */
  public CellMap {
    quantities = List.copyOf(quantities);
    curves = List.copyOf(curves);
    marks = List.copyOf(marks);
    tags = List.copyOf(tags);
    legend = List.copyOf(legend);
  }

  /** How cells are coloured. */
  public sealed interface Shading {}

  /**
   * Two channels at once: from the first ink at amount 0 to full colour at 1, which goes from the
   * second ink at share 0 to the third at 1. What is beyond 0 or 1 is as at the end.
   *
   * @param amount NaN where a cell is not there yet
   * @param share of the full colour
   * @param strength 1 for full colours, towards 0 as faint as the surface
   */
  public record Blend(
      Ink none, Ink own, Ink shared, double[][] amount, double[][] share, double[][] strength)
      implements Shading {}

  /**
   * One number a cell.
   *
   * @param values NaN cells are drawn neutral
   * @param label of the colour bar
   * @param diverging zero-centred two-hue map with symmetric range, else sequential
   */
  public record Values(double[][] values, String label, boolean diverging) implements Shading {}

  /**
   * Something known of every cell.
   *
   * @param name with its unit or symbol
   * @param values numbers, NaN where unknown; or which of the words holds, counted from 0
   * @param words empty for numbers
   */
  public record Quantity(String name, double[][] values, List<String> words) {
    /** Copies the list. */
    public Quantity {
      words = List.copyOf(words);
    }

    /** Numbers. */
    public Quantity(String name, double[][] values) {
      this(name, values, List.of());
    }
  }

  /** How a cell is marked. */
  public enum Sign {
    /** A frame: what is looked at. */
    FRAME,
    /** A dot: what is different. */
    DOT,
    /** A small triangle. */
    TRIANGLE
  }

  /** A marked cell. */
  public record Mark(int row, int column, Sign sign) {}

  /**
   * A text on the map.
   *
   * @param ringed whether the place itself is marked with a ring and the text stands beside it,
   *     else the text is centred on it
   */
  public record Tag(String text, double x, double y, boolean ringed) {}
}
