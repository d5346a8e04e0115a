package superposition.state;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

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
 * @param zooms the figures of which a part is shown, by their ids
 */
public record Layout(
    String tab,
    String figure,
    Theme theme,
    boolean experimentShown,
    boolean readerShown,
    boolean filled,
    double textSize,
    Map<String, Zoom> zooms) {

  /** Smallest text. */
  public static final double SMALLEST = 0.7;

  /** Largest text. */
  public static final double LARGEST = 2;

  /** Refuses null; brings the text size into its range; forgets what is shown as a whole. */
  public Layout {
    Objects.requireNonNull(tab);
    Objects.requireNonNull(figure);
    Objects.requireNonNull(theme);
    textSize = textSize >= SMALLEST ? Math.min(LARGEST, textSize) : SMALLEST;
    Map<String, Zoom> some = new TreeMap<>(zooms);
    some.values().removeIf(Zoom::isWhole);
    zooms = Collections.unmodifiableMap(some);
  }

  /** Light, both panels open. */
  public static Layout opening(String tab, String figure) {
    return new Layout(tab, figure, Theme.LIGHT, true, true, false, 1, Map.of());
  }

  /** Another tab in front, and one of its figures. */
  public Layout withTab(String tab, String figure) {
    return new Layout(tab, figure, theme, experimentShown, readerShown, filled, textSize, zooms);
  }

  /** Other colours. */
  public Layout withTheme(Theme theme) {
    return new Layout(tab, figure, theme, experimentShown, readerShown, filled, textSize, zooms);
  }

  /** The left panel opened or closed. */
  public Layout withExperimentSwitched() {
    return new Layout(tab, figure, theme, !experimentShown, readerShown, filled, textSize, zooms);
  }

  /** The right panel opened or closed. */
  public Layout withReaderSwitched() {
    return new Layout(tab, figure, theme, experimentShown, !readerShown, filled, textSize, zooms);
  }

  /** The figures in all the window, or among the rest again. */
  public Layout withFilledSwitched() {
    return new Layout(tab, figure, theme, experimentShown, readerShown, !filled, textSize, zooms);
  }

  /** Larger or smaller text. */
  public Layout withTextSize(double textSize) {
    return new Layout(tab, figure, theme, experimentShown, readerShown, filled, textSize, zooms);
  }

  /** What is shown of a figure. */
  public Zoom zoom(String figure) {
    return zooms.getOrDefault(figure, Zoom.WHOLE);
  }

  /** A part of a figure enlarged, or all of it again. */
  public Layout withZoom(String figure, Zoom zoom) {
    Map<String, Zoom> changed = new TreeMap<>(zooms);
    changed.put(figure, zoom);
    return new Layout(
        tab, figure(), theme, experimentShown, readerShown, filled, textSize, changed);
  }
}
