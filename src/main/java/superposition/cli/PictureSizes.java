package superposition.cli;

import java.util.List;
import picocli.CommandLine;
import superposition.export.PictureFormat;
import superposition.state.PictureOptions;
import superposition.state.PictureSize;
import superposition.state.Theme;
import superposition.store.BadInputException;

/** How a command's pictures are written: format, size and colours. */
final class PictureSizes {

  @CommandLine.Option(
      names = "--scale",
      paramLabel = "1..4",
      description = "Enlarges the pictures; 1 is 1200 x 800 pixels.")
  private String scale;

  @CommandLine.Option(
      names = "--size",
      paramLabel = "WxH",
      description = "Size on paper in millimetres, for example 85x60, instead of a scale.")
  private String size;

  @CommandLine.Option(
      names = "--dpi",
      paramLabel = "36..1200",
      description = "Dots an inch of a size in millimetres; without, 300.")
  private String dpi;

  @CommandLine.Option(
      names = "--text",
      paramLabel = "4..24",
      description = "Size of plain text in points, with a size in millimetres; without, 8.")
  private String text;

  @CommandLine.Option(
      names = "--theme",
      paramLabel = "light|dark",
      description = "Colours of the pictures; without, light ones for print.")
  private String theme;

  @CommandLine.Option(
      names = "--background",
      paramLabel = "plain|transparent",
      description = "What is behind the figure; without, the plain ground of its theme.")
  private String background;

  @CommandLine.Option(
      names = "--format",
      paramLabel = "png|svg|pdf",
      description = "Format of the pictures; svg and pdf are shapes and texts. Without, png.")
  private String format;

  /**
   * The format of the pictures.
   *
   * @throws BadInputException if there is none of that name
   */
  PictureFormat format() {
    return format == null
        ? PictureFormat.PNG
        : PictureFormat.values()[chosen("--format", format, "png", "svg", "pdf")];
  }

  /**
   * How pictures are written.
   *
   * @param usual what holds where an option was not given
   * @throws BadInputException if an option is out of range
   */
  PictureOptions options(PictureOptions usual) {
    PictureOptions options = usual.withSize(size(usual.size()));
    if (theme != null) {
      options =
          options.withTheme(
              chosen("--theme", theme, "light", "dark") == 1 ? Theme.DARK : Theme.LIGHT);
    }
    return background == null
        ? options
        : options.withTransparent(chosen("--background", background, "plain", "transparent") == 1);
  }

  private PictureSize size(PictureSize usual) {
    if (size != null && scale != null) {
      throw new BadInputException("--size " + size, "cannot go with --scale; allowed: one of them");
    } else if (size != null) {
      return onPaper();
    } else if (dpi != null || text != null) {
      throw new BadInputException(
          dpi != null ? "--dpi" : "--text", "has no size to go with; allowed: with --size");
    } else if (scale == null) {
      return usual;
    }
    return PictureSize.scaled(
        (int) RunOptions.whole("--scale", scale, 1, PictureSize.LARGEST_SCALE));
  }

  private PictureSize onPaper() {
    String[] sides = size.split("x", -1);
    if (sides.length != 2) {
      throw new BadInputException(
          "--size " + size, "is no size; allowed: width x height in millimetres, like 85x60");
    }
    try {
      return PictureSize.millimetres(
          number("--size", sides[0], 1, 10_000),
          number("--size", sides[1], 1, 10_000),
          dpi == null
              ? PictureSize.PAPER_DPI
              : number("--dpi", dpi, PictureSize.COARSEST, PictureSize.FINEST),
          text == null
              ? PictureSize.PAPER_TEXT
              : number("--text", text, PictureSize.SMALLEST, PictureSize.LARGEST));
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--size " + size, e.getMessage());
    }
  }

  private static double number(String option, String text, double low, double high) {
    try {
      double value = Double.parseDouble(text);
      if (value >= low && value <= high) {
        return value;
      }
    } catch (NumberFormatException e) {
      // no number: the line below says what is allowed
    }
    throw new BadInputException(
        option + " " + text,
        "is not possible; allowed: numbers from " + (int) low + " to " + (int) high);
  }

  /** Place of a word among those that are allowed. */
  private static int chosen(String option, String word, String... allowed) {
    int place = List.of(allowed).indexOf(word);
    if (place < 0) {
      throw new BadInputException(
          option + " " + word, "is not possible; allowed: " + String.join(", ", allowed));
    }
    return place;
  }
}
