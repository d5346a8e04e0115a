package superposition.export;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import java.io.OutputStream;
import java.nio.file.Path;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import superposition.plot.Plot;
import superposition.render.Theme;
import superposition.store.Content;
import superposition.store.StagedFiles;

/**
 * Pictures of plots, drawn with no window. A larger scale lays the plot out with larger fonts and
 * strokes instead of enlarging pixels, so texts stay sharp.
 *
 * @param width in units of the screen, 200 to 4000
 * @param height in units of the screen, 200 to 4000
 * @param scale pixels of a unit, 1 to 4
 * @param theme of the picture; {@link Theme#LIGHT} for print
 */
public record PngExport(int width, int height, int scale, Theme theme) {

  /** What files are written with: 1200 × 800, light. */
  public static final PngExport PRINT = new PngExport(1200, 800, 1, Theme.LIGHT);

  /** Font size in pixels at scale 1. */
  private static final double FONT_SIZE = 14;

  private static final int SHORTEST = 200;
  private static final int LONGEST = 4000;
  private static final int LARGEST_SCALE = 4;

  /** Dots per inch of a screen unit, from which pHYs follows. */
  private static final double DPI = 96;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a component is out of range
   */
  public PngExport {
    check("width", width, SHORTEST, LONGEST);
    check("height", height, SHORTEST, LONGEST);
    check("scale", scale, 1, LARGEST_SCALE);
  }

  private static void check(String name, int value, int low, int high) {
    if (value < low || value > high) {
      throw new IllegalArgumentException(
          name + " is " + value + "; allowed: " + low + " to " + high);
    }
  }

  /** The same with another scale. */
  public PngExport withScale(int newScale) {
    return new PngExport(width, height, newScale, theme);
  }

  /**
   * Draws a plot and writes it, first under a temporary name.
   *
   * @throws superposition.store.BadInputException if the file can not be written
   */
  public void write(Plot plot, Path file) {
    StagedFiles.requireWritableFile(file);
    StagedFiles.write(file, content(plot));
  }

  /** Draws a plot now, as what is to be in a file. */
  public Content content(Plot plot) {
    int[] pixels = pixels(plot);
    return out -> encode(pixels, out);
  }

  /** Draws a plot: 0xAARRGGBB, row by row, width·scale × height·scale. */
  int[] pixels(Plot plot) {
    Toolkit.start();
    int columns = width * scale;
    int rows = height * scale;
    WritableImage image = OffScreen.draw(plot, theme, columns, rows, FONT_SIZE * scale);
    int[] pixels = new int[columns * rows];
    image
        .getPixelReader()
        .getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
    return pixels;
  }

  private void encode(int[] pixels, OutputStream out) {
    int columns = width * scale;
    int rows = height * scale;
    PngWriter writer = new PngWriter(out, new ImageInfo(columns, rows, 8, false));
    writer.setShouldCloseStream(false);
    writer.getMetadata().setDpi(DPI * scale);
    ImageLineInt line = new ImageLineInt(writer.imgInfo);
    for (int row = 0; row < rows; row++) {
      int[] samples = line.getScanline();
      for (int column = 0; column < columns; column++) {
        int argb = pixels[row * columns + column];
        samples[3 * column] = argb >> 16 & 0xFF;
        samples[3 * column + 1] = argb >> 8 & 0xFF;
        samples[3 * column + 2] = argb & 0xFF;
      }
      writer.writeRow(line);
    }
    writer.end();
  }
}
