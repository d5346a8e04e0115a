package superposition.render;

import io.fair_acc.chartfx.axes.Axis;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import superposition.plot.Plot;

/** A plot drawn off screen, whose pixels can be asked for by the plot's own values. */
record Rendered(PlotView view, WritableImage image) {

  static <T> T onFx(Callable<T> work) {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException(e);
    }
    return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
  }

  static Rendered of(Plot plot, Theme theme, int width, int height) {
    return onFx(
        () -> {
          PlotView view = new PlotView();
          view.setTheme(theme);
          view.show(plot);
          return settle(view, width, height);
        });
  }

  static Rendered settle(PlotView view, int width, int height) {
    StackPane root = new StackPane(view);
    new Scene(root, width, height);
    root.resize(width, height);
    root.applyCss();
    root.layout();
    for (int pass = 0; pass < PlotView.SETTLING_PASSES; pass++) {
      view.settleOnce();
    }
    return new Rendered(view, root.snapshot(null, new WritableImage(width, height)));
  }

  PlotChart chart(int panel) {
    return view.panels().get(panel).chart();
  }

  /** The colour at a place given in the values of a panel's axes. */
  Color at(int panel, double x, double y) {
    Axis horizontal = chart(panel).getXAxis();
    Axis vertical = chart(panel).getYAxis();
    return pixel(panel, horizontal.getDisplayPosition(x), vertical.getDisplayPosition(y));
  }

  /** The colour at a pixel of a panel's plot. */
  Color pixel(int panel, double x, double y) {
    Point2D place = chart(panel).getCanvas().localToScene(x, y);
    return image.getPixelReader().getColor((int) place.getX(), (int) place.getY());
  }

  double plotWidth(int panel) {
    return chart(panel).getCanvas().getWidth();
  }

  double plotHeight(int panel) {
    return chart(panel).getCanvas().getHeight();
  }

  /** Whether two colours are the same to the eye, anti-aliasing aside. */
  static boolean near(Color a, Color b) {
    return Math.abs(a.getRed() - b.getRed())
            + Math.abs(a.getGreen() - b.getGreen())
            + Math.abs(a.getBlue() - b.getBlue())
        < 0.12;
  }
}
