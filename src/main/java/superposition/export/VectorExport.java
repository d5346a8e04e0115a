package superposition.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import javafx.scene.text.Font;
import superposition.plot.Plot;
import superposition.render.VectorPage;
import superposition.state.PictureOptions;
import superposition.state.Zoom;
import superposition.store.Content;

/**
 * Drawings of plots as shapes and texts, laid out like the pictures of {@link PngExport} but in a
 * font that goes with the program, because a drawing carries its font or names it. There is no date
 * in them: the same plot gives the same file.
 */
record VectorExport(PictureOptions options) {

  /** Family of {@link #REGULAR} and {@link #BOLD}. */
  static final String FAMILY = "DejaVu Sans";

  /** Address of the plain font. */
  static final String REGULAR = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";

  /** Address of the bold font. */
  static final String BOLD = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

  /** The plot as an SVG drawing. */
  Content svg(Plot plot, Zoom zoom) {
    return drawn(
        plot,
        zoom,
        out -> {
          SvgPage page = new SvgPage(out, options.size());
          return new Finished(page, page::finish);
        });
  }

  /** The plot as a PDF document of one page. */
  Content pdf(Plot plot, Zoom zoom) {
    return drawn(
        plot,
        zoom,
        out -> {
          PdfPage page = new PdfPage(out, options.size());
          return new Finished(page, page::finish);
        });
  }

  private interface Finish {
    void run() throws IOException;
  }

  private record Finished(VectorPage page, Finish finish) {}

  private interface Opening {
    Finished open(ByteArrayOutputStream out) throws IOException;
  }

  private Content drawn(Plot plot, Zoom zoom, Opening opening) {
    Toolkit.start();
    Toolkit.run(VectorExport::loadFonts);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      Finished file = opening.open(bytes);
      OffScreen.print(plot, zoom, options, FAMILY, file.page());
      file.finish().run();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return bytes::writeTo;
  }

  /** Those that are loaded already are found again. */
  private static void loadFonts() {
    for (String font : new String[] {REGULAR, BOLD}) {
      try (InputStream in = open(font)) {
        Font.loadFont(in, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A font of the program. */
  static InputStream open(String font) {
    return Objects.requireNonNull(VectorExport.class.getResourceAsStream(font), font);
  }
}
