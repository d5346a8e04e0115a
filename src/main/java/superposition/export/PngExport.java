package superposition.export;

import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import ar.com.hjg.pngj.chunks.PngChunkITXT;
import java.io.OutputStream;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import superposition.plot.Plot;
import superposition.state.PictureOptions;
import superposition.state.PictureSize;
import superposition.state.Zoom;
import superposition.store.Content;
import superposition.store.PngText;
import superposition.store.StagedFiles;

/**
 * Pictures of plots, drawn with no window. More dots an inch lay the plot out with larger fonts and
 * strokes instead of enlarging pixels, so texts stay sharp.
 *
 * @param options size and colours
 */
public record PngExport(PictureOptions options) {

  /** Pictures as they are where nothing else is asked for. */
  public static final PngExport PRINT = new PngExport(PictureOptions.PRINT);

  /**
   * Draws a plot and writes it, first under a temporary name.
   *
   * @param zoom the part that is shown
   * @param note what the picture says of itself
   * @throws superposition.store.BadInputException if the file can not be written
   */
  public void write(Plot plot, Zoom zoom, String note, Path file) {
    StagedFiles.requireWritableFile(file);
    StagedFiles.write(file, content(plot, zoom, note));
  }

  /** Draws all of a plot now, as a picture that says nothing of itself. */
  public Content content(Plot plot) {
    return content(plot, Zoom.WHOLE, "");
  }

  /** Draws a plot now, as what is to be in a file; with an empty note it says nothing of itself. */
  public Content content(Plot plot, Zoom zoom, String note) {
    int[] pixels = pixels(plot, zoom);
    return out -> encode(pixels, note, out);
  }

  /**
   * Draws a plot as an image. Not to be called on the FX thread where other work waits for that.
   */
  public WritableImage image(Plot plot, Zoom zoom) {
    Toolkit.start();
    return OffScreen.draw(plot, zoom, options);
  }

  /** Draws a plot: 0xAARRGGBB, row by row. */
  int[] pixels(Plot plot, Zoom zoom) {
    return pixels(image(plot, zoom));
  }

  private static int[] pixels(Image image) {
    int columns = (int) image.getWidth();
    int rows = (int) image.getHeight();
    int[] pixels = new int[columns * rows];
    image
        .getPixelReader()
        .getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), pixels, 0, columns);
    return pixels;
  }

  private void encode(int[] pixels, String note, OutputStream out) {
    PictureSize size = options.size();
    ImageInfo info = new ImageInfo(size.columns(), size.rows(), 8, options.transparent());
    PngWriter writer = new PngWriter(out, info);
    writer.getMetadata().setDpi(size.dpi());
    if (!note.isEmpty()) {
      writer.getMetadata().queueChunk(text(note, info));
    }
    encode(pixels, writer);
  }

  /** Writes the pixels of an opaque image, and nothing else. */
  static void encode(Image image, OutputStream out) {
    ImageInfo info = new ImageInfo((int) image.getWidth(), (int) image.getHeight(), 8, false);
    encode(pixels(image), new PngWriter(out, info));
  }

  private static void encode(int[] pixels, PngWriter writer) {
    int columns = writer.imgInfo.cols;
    int rows = writer.imgInfo.rows;
    boolean alpha = writer.imgInfo.alpha;
    writer.setShouldCloseStream(false);
    ImageLineInt line = new ImageLineInt(writer.imgInfo);
    for (int row = 0; row < rows; row++) {
      int[] samples = line.getScanline();
      int at = 0;
      for (int column = 0; column < columns; column++) {
        int argb = pixels[row * columns + column];
        samples[at++] = argb >> 16 & 0xFF;
        samples[at++] = argb >> 8 & 0xFF;
        samples[at++] = argb & 0xFF;
        if (alpha) {
          samples[at++] = argb >>> 24;
        }
      }
      writer.writeRow(line);
    }
    writer.end();
  }

  private static PngChunkITXT text(String note, ImageInfo info) {
    PngChunkITXT text = new PngChunkITXT(info);
    text.setKeyVal(PngText.KEYWORD, note);
    text.setLangtag("");
    text.setTranslatedTag("");
    text.setPriority(true); // before the pixels
    return text;
  }
}
