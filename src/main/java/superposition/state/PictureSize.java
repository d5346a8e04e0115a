package superposition.state;

/**
 * How large a picture is. All lengths in it follow the size of its text, so that a picture with
 * more dots an inch shows the same in more detail.
 *
 * @param columns pixels, {@value #FEWEST} to {@value #MOST}
 * @param rows pixels, {@value #FEWEST} to {@value #MOST}
 * @param dpi pixels an inch, {@value #COARSEST} to {@value #FINEST}
 * @param text size of plain text in points, {@value #SMALLEST} to {@value #LARGEST}
 */
public record PictureSize(int columns, int rows, double dpi, double text) {

  /** Fewest pixels of a side. */
  public static final int FEWEST = 100;

  /** Most pixels of a side. */
  public static final int MOST = 20_000;

  /** Most pixels of a picture: an A2 poster at 300 dots an inch has fewer. */
  public static final int MOST_PIXELS = 40_000_000;

  /** Of pictures whose size is given in millimetres: what printers ask for. */
  public static final double PAPER_DPI = 300;

  /** Fewest dots an inch. */
  public static final double COARSEST = 36;

  /** Most dots an inch. */
  public static final double FINEST = 1200;

  /** Smallest text in points. */
  public static final double SMALLEST = 4;

  /** Largest text in points. */
  public static final double LARGEST = 24;

  /** Text of pictures whose size is given in millimetres: what papers and slides are read at. */
  public static final double PAPER_TEXT = 8;

  /** 1200 × 800 pixels, as large on paper as on a screen of 96 dots an inch. */
  public static final PictureSize USUAL = new PictureSize(1200, 800, 96, 10.5);

  /** Largest factor of {@link #scaled}. */
  public static final int LARGEST_SCALE = 4;

  private static final double POINTS_PER_INCH = 72;
  private static final double MILLIMETRES_PER_INCH = 25.4;

  /** Sizes of text that have to fit into the shorter side: below that there is no room to draw. */
  private static final double LEAST_ROOM = 10;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException with the component, its value and what is allowed
   */
  public PictureSize {
    check("columns", columns, FEWEST, MOST);
    check("rows", rows, FEWEST, MOST);
    check("dpi", dpi, COARSEST, FINEST);
    check("text", text, SMALLEST, LARGEST);
    if ((long) columns * rows > MOST_PIXELS) {
      throw new IllegalArgumentException(
          columns + " × " + rows + " pixels are too many; allowed: up to 40 million in all");
    }
    if (Math.min(columns, rows) < LEAST_ROOM * text * dpi / POINTS_PER_INCH) {
      throw new IllegalArgumentException(
          columns
              + " × "
              + rows
              + " pixels have no room for text of "
              + text
              + " points at "
              + dpi
              + " dots an inch; allowed: ten times the text's size on either side");
    }
  }

  private static void check(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      String shown = value == Math.rint(value) ? String.valueOf((long) value) : "" + value;
      throw new IllegalArgumentException(
          name + " is " + shown + "; allowed: " + (long) low + " to " + (long) high);
    }
  }

  /**
   * The usual picture with so many times the pixels on each side.
   *
   * @param scale 1 to {@value #LARGEST_SCALE}
   * @throws IllegalArgumentException if it is out of range
   */
  public static PictureSize scaled(int scale) {
    check("scale", scale, 1, LARGEST_SCALE);
    return new PictureSize(
        USUAL.columns * scale, USUAL.rows * scale, USUAL.dpi * scale, USUAL.text);
  }

  /**
   * A picture of a size on paper.
   *
   * @param width in millimetres
   * @param height in millimetres
   * @throws IllegalArgumentException if it would have too few or too many pixels
   */
  public static PictureSize millimetres(double width, double height, double dpi, double text) {
    check("dpi", dpi, COARSEST, FINEST);
    return new PictureSize(pixels(width, dpi), pixels(height, dpi), dpi, text);
  }

  private static int pixels(double millimetres, double dpi) {
    return (int) Math.round(millimetres / MILLIMETRES_PER_INCH * dpi);
  }

  /** Size of plain text in pixels. */
  public double fontSize() {
    return text * dpi / POINTS_PER_INCH;
  }

  /** Width on paper in points, 72 an inch. */
  public double pointsWide() {
    return columns * POINTS_PER_INCH / dpi;
  }

  /** Height on paper in points, 72 an inch. */
  public double pointsHigh() {
    return rows * POINTS_PER_INCH / dpi;
  }
}
