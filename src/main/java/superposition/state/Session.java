package superposition.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is kept from one start of the explorer to the next.
 *
 * @param restores whether the explorer opens in the state in which it was closed
 * @param recent files that were opened or saved, newest first, at most {@value #MOST_RECENT}
 * @param width of the window where it is not maximized, in pixels
 * @param height of the window where it is not maximized, in pixels
 * @param maximized whether the window is
 * @param state what the window showed; kept only if it is to be restored
 * @param pictures how figures are saved
 */
public record Session(
    boolean restores,
    List<String> recent,
    double width,
    double height,
    boolean maximized,
    Optional<ExplorerState> state,
    PictureOptions pictures) {

  /** Most files that are remembered. */
  public static final int MOST_RECENT = 10;

  /** Largest size of a window, in pixels. */
  public static final double LARGEST = 100_000;

  /** Of the very first start. */
  public static final Session FIRST =
      new Session(true, List.of(), 1440, 900, false, Optional.empty(), PictureOptions.FINE);

  /**
   * Copies the list, and forgets a state that is not to be restored.
   *
   * @throws IllegalArgumentException if a size is not positive or too large
   */
  public Session {
    recent = List.copyOf(recent.subList(0, Math.min(MOST_RECENT, recent.size())));
    Objects.requireNonNull(state);
    Objects.requireNonNull(pictures);
    state = restores ? state : Optional.empty();
    if (!(width >= 1 && width <= LARGEST && height >= 1 && height <= LARGEST)) {
      throw new IllegalArgumentException("window: " + width + " × " + height);
    }
  }

  /** The same, but for whether it is restored. */
  public Session withRestores(boolean restores) {
    return new Session(restores, recent, width, height, maximized, state, pictures);
  }

  /** With a file as the newest one. */
  public Session withRecent(String file) {
    List<String> files = new ArrayList<>(recent);
    files.remove(file);
    files.add(0, file);
    return new Session(restores, files, width, height, maximized, state, pictures);
  }

  /** Without a file. */
  public Session withoutRecent(String file) {
    List<String> files = new ArrayList<>(recent);
    files.remove(file);
    return new Session(restores, files, width, height, maximized, state, pictures);
  }

  /** Of a window of another size. */
  public Session withWindow(double width, double height, boolean maximized) {
    return new Session(restores, recent, width, height, maximized, state, pictures);
  }

  /** With pictures saved in another way. */
  public Session withPictures(PictureOptions pictures) {
    return new Session(restores, recent, width, height, maximized, state, pictures);
  }

  /** In another state. */
  public Session withState(ExplorerState state) {
    return new Session(restores, recent, width, height, maximized, Optional.of(state), pictures);
  }
}
