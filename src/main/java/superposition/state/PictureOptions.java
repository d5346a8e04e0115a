package superposition.state;

import java.util.Objects;

/**
 * How a figure is put into a file.
 *
 * @param theme its colours; {@link Theme#LIGHT} for print
 * @param transparent whether there is nothing behind it, instead of the theme's surface
 */
public record PictureOptions(PictureSize size, Theme theme, boolean transparent) {

  /** What files are written with where nothing else is asked for: 1200 × 800, light. */
  public static final PictureOptions PRINT =
      new PictureOptions(PictureSize.USUAL, Theme.LIGHT, false);

  /** What the window starts with: the same with twice the pixels on each side. */
  public static final PictureOptions FINE = PRINT.withSize(PictureSize.scaled(2));

  /** Refuses null. */
  public PictureOptions {
    Objects.requireNonNull(size);
    Objects.requireNonNull(theme);
  }

  /** Another size. */
  public PictureOptions withSize(PictureSize size) {
    return new PictureOptions(size, theme, transparent);
  }

  /** Other colours. */
  public PictureOptions withTheme(Theme theme) {
    return new PictureOptions(size, theme, transparent);
  }

  /** With or without something behind it. */
  public PictureOptions withTransparent(boolean transparent) {
    return new PictureOptions(size, theme, transparent);
  }
}
