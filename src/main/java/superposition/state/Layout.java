package superposition.state;

import java.util.Objects;

/**
 * What is in front and what is open in the window.
 *
 * @param tab id of the tab in front
 * @param figure id of the tab's figure that the reader speaks of and that is saved
 * @param theme colours of the window
 * @param experimentShown whether the left panel is open
 * @param readerShown whether the right panel is open
 * @param filled whether the figures fill the window, and all else is hidden
 * @param textSize size of all text, as a multiple of the system's, {@value #SMALLEST} to {@value
 *     #LARGEST}
 */
public record Layout(
    String tab,
    String figure,
    Theme theme,
    boolean experimentShown,
    boolean readerShown,
    boolean filled,
    double textSize) {

  /** Smallest text. */
  public static final double SMALLEST = 0.7;

  /** Largest text. */
  public static final double LARGEST = 2;

  /** Refuses null; brings the text size into its range. */
  public Layout {
    Objects.requireNonNull(tab);
    Objects.requireNonNull(figure);
    Objects.requireNonNull(theme);
    textSize = textSize >= SMALLEST ? Math.min(LARGEST, textSize) : SMALLEST;
  }

  /** Light, both panels open. */
  public static Layout opening(String tab, String figure) {
    return new Layout(tab, figure, Theme.LIGHT, true, true, false, 1);
  }

  /** Another tab in front, and one of its figures. */
  public Layout withTab(String tab, String figure) {
    return new Layout(tab, figure, theme, experimentShown, readerShown, filled, textSize);
  }

  /** Other colours. */
  public Layout withTheme(Theme theme) {
    return new Layout(tab, figure, theme, experimentShown, readerShown, filled, textSize);
  }

  /** The left panel opened or closed. */
  public Layout withExperimentSwitched() {
    return new Layout(tab, figure, theme, !experimentShown, readerShown, filled, textSize);
  }

  /** The right panel opened or closed. */
  public Layout withReaderSwitched() {
    return new Layout(tab, figure, theme, experimentShown, !readerShown, filled, textSize);
  }

  /** The figures in all the window, or among the rest again. */
  public Layout withFilledSwitched() {
    return new Layout(tab, figure, theme, experimentShown, readerShown, !filled, textSize);
  }

  /** Larger or smaller text. */
  public Layout withTextSize(double textSize) {
    return new Layout(tab, figure, theme, experimentShown, readerShown, filled, textSize);
  }
}
