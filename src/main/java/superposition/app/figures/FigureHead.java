package superposition.app.figures;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/**
 * The chooser of figures, to its right the switches of the figure and the tools that all have; the
 * switches go below where the names take all the room.
 */
final class FigureHead extends Region {

  private static final double GAP = 12;

  private final FigureChooser chooser;
  private final Region options;
  private final Region tools;

  FigureHead(FigureChooser chooser, Region options, Region tools) {
    this.chooser = chooser;
    this.options = options;
    this.tools = tools;
    getChildren().addAll(chooser, options, tools);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double optionsWidth() {
    return options.isVisible() ? options.prefWidth(-1) : 0;
  }

  private double chooserRoom(double width) {
    return Math.max(0, width - tools.prefWidth(-1) - GAP);
  }

  private boolean isOneLine(double width) {
    double names = chooser.isVisible() ? chooser.lineWidth() : 0;
    return names + GAP + optionsWidth() <= chooserRoom(width);
  }

  private double namesHeight(double width) {
    return chooser.isVisible() ? chooser.prefHeight(chooserRoom(width)) : 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    double line = tools.prefHeight(-1);
    if (isOneLine(width)) {
      return line;
    }
    double below = options.isVisible() ? options.prefHeight(-1) : 0;
    return Math.ceil(Math.max(line, namesHeight(width)) + below);
  }

  /** Squeezed it would cover what is below. */
  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return tools.prefWidth(-1);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double toolsWidth = tools.prefWidth(-1);
    double line = tools.prefHeight(-1);
    tools.resizeRelocate(width - toolsWidth, 0, toolsWidth, line);
    if (isOneLine(width)) {
      double wide = optionsWidth();
      chooser.resizeRelocate(0, 0, chooserRoom(width) - wide - GAP, line);
      options.resizeRelocate(chooserRoom(width) - wide, 0, wide, line);
    } else {
      double names = Math.max(line, namesHeight(width));
      chooser.resizeRelocate(0, 0, chooserRoom(width), names);
      options.resizeRelocate(0, names, width, options.prefHeight(-1));
    }
  }
}
