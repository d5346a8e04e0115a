package superposition.export;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import superposition.plot.Plot;
import superposition.render.Palette;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.render.VectorPage;
import superposition.state.PictureOptions;
import superposition.state.Zoom;

/**
 * A plot in a scene that no window shows. Every step is a task of its own for the FX thread, so
 * that a window that is open stays usable meanwhile.
 */
final class OffScreen {

  /** Rows that are painted at once: a few milliseconds of work at the usual widths. */
  private static final int STRIP = 200;

  private final int columns;
  private final int rows;
  private final PlotView view = new PlotView();
  private final StackPane root = new StackPane(view);
  private final Scene scene;

  private OffScreen(PictureOptions options, String style) {
    columns = options.size().columns();
    rows = options.size().rows();
    root.setStyle(style + "-fx-font-size: " + options.size().fontSize() + "px");
    Theme theme = options.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT;
    view.setTheme(theme);
    if (options.transparent()) {
      view.setStyle("-fx-background-color: transparent");
    }
    Color behind = options.transparent() ? Color.TRANSPARENT : Palette.of(theme).surface();
    scene = new Scene(root, columns, rows, behind);
    // Not the sheet of a window that may be open: the picture is the same with and without one.
    scene.setUserAgentStylesheet(PlotView.STYLE_SHEET);
  }

  /** Draws a plot. Not to be called on the FX thread where other work waits for that. */
  static WritableImage draw(Plot plot, Zoom zoom, PictureOptions options) {
    OffScreen picture = settled(plot, zoom, options, "");
    try {
      int columns = options.size().columns();
      WritableImage image = new WritableImage(columns, options.size().rows());
      for (int top = 0; top < picture.rows; top += STRIP) {
        int from = top;
        WritableImage strip = Toolkit.call(() -> picture.strip(from));
        int height = (int) strip.getHeight();
        image.getPixelWriter().setPixels(0, from, columns, height, strip.getPixelReader(), 0, 0);
      }
      return image;
    } finally {
      picture.close();
    }
  }

  /**
   * Prints a plot on a page of shapes and texts.
   *
   * @param family of its font
   */
  static void print(Plot plot, Zoom zoom, PictureOptions options, String family, VectorPage page) {
    OffScreen picture = settled(plot, zoom, options, "-fx-font-family: '" + family + "';");
    try {
      Toolkit.run(() -> picture.view.print(page));
    } finally {
      picture.close();
    }
  }

  private static OffScreen settled(Plot plot, Zoom zoom, PictureOptions options, String style) {
    OffScreen picture = Toolkit.call(() -> new OffScreen(options, style));
    Toolkit.run(() -> picture.show(plot, zoom));
    for (int pass = 0; pass < PlotView.SETTLING_PASSES; pass++) {
      Toolkit.run(picture.view::settleOnce);
    }
    return picture;
  }

  /** Takes the charts out of the scene, whose listeners would keep them. */
  private void close() {
    Toolkit.run(() -> scene.setRoot(new StackPane()));
  }

  private void show(Plot plot, Zoom zoom) {
    root.applyCss();
    view.setZoom(
        new superposition.render.Zoom(
            zoom.panel(), zoom.left(), zoom.right(), zoom.low(), zoom.high()));
    view.show(plot);
    root.resize(columns, rows);
    root.layout();
  }

  private WritableImage strip(int top) {
    int height = Math.min(STRIP, rows - top);
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(scene.getFill());
    parameters.setViewport(new Rectangle2D(0, top, columns, height));
    return root.snapshot(parameters, new WritableImage(columns, height));
  }
}
