package superposition.export;

import superposition.plot.Plot;
import superposition.state.PictureOptions;
import superposition.state.Zoom;
import superposition.store.Content;

/** Formats of pictures; the ending of their files is their name. */
public enum PictureFormat {
  /** Pixels, with all that the picture was made from. */
  PNG("PNG pictures") {
    @Override
    public Content content(Plot plot, Zoom zoom, PictureOptions options, String note) {
      return new PngExport(options).content(plot, zoom, note);
    }
  },
  /** Shapes and texts for the web and for drawing programs. */
  SVG("SVG drawings") {
    @Override
    public Content content(Plot plot, Zoom zoom, PictureOptions options, String note) {
      return new VectorExport(options).svg(plot, zoom);
    }
  },
  /** Shapes and texts for print, with their fonts. */
  PDF("PDF documents") {
    @Override
    public Content content(Plot plot, Zoom zoom, PictureOptions options, String note) {
      return new VectorExport(options).pdf(plot, zoom);
    }
  };

  private final String words;

  PictureFormat(String words) {
    this.words = words;
  }

  /** What such files are, for people. */
  public String words() {
    return words;
  }

  /** The ending of such files, without its dot. */
  public String ending() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Draws a plot now, as what is to be in a file.
   *
   * @param zoom the part that is shown
   * @param note what a PNG says of itself; others say nothing
   */
  public abstract Content content(Plot plot, Zoom zoom, PictureOptions options, String note);
}
