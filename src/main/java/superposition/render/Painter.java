package superposition.render;

import io.fair_acc.chartfx.axes.Axis;
import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import java.util.function.Consumer;
import javafx.scene.canvas.GraphicsContext;

/**
 * A ChartFx renderer for marks that ChartFx lacks: stacked segments, matrix cells, labelled rules.
 * It takes no data sets, and so no locks; what it paints is handed to it.
 */
final class Painter extends AbstractRendererXY<Painter> {

  private final Consumer<GraphicsContext> paint;

  Painter(Consumer<GraphicsContext> paint) {
    this.paint = paint;
  }

  @Override
  public void render() {
    GraphicsContext gc = getChart().getCanvas().getGraphicsContext2D();
    gc.save();
    paint.accept(gc);
    gc.restore();
  }

  @Override
  protected void render(GraphicsContext gc, DataSet dataSet, DataSetNode style) {
    throw new UnsupportedOperationException("a painter has no data sets");
  }

  /** Leaves the range alone: the plot decides it. */
  @Override
  public void updateAxisRange(Axis axis, AxisRange range) {}

  @Override
  protected Painter getThis() {
    return this;
  }
}
