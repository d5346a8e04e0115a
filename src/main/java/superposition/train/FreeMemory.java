package superposition.train;

import java.util.Locale;
import superposition.config.InvalidConfigException;

/** Refuses work that would not fit into memory, with the figure, before it starts. */
public final class FreeMemory {

  private static final double USABLE = 0.85;
  private static final double GIGA = 1e9;

  private FreeMemory() {}

  /**
   * Requires that so many bytes are free, if need be after a garbage collection.
   *
   * @param field the configuration's key that is to blame
   * @param what needs them, in words that "need … of memory" can follow
   */
  public static void require(long bytes, String field, String what) {
    if (bytes > free()) {
      System.gc();
      require(bytes, field, what, free());
    }
  }

  /** Requires that the bytes fit into so many free ones. */
  public static void require(long bytes, String field, String what, long free) {
    double allowed = USABLE * free;
    if (bytes > allowed) {
      throw new InvalidConfigException(
          field,
          String.format(
              Locale.ROOT,
              "%s need %.3g GB of memory; allowed: %.3g GB",
              what,
              bytes / GIGA,
              allowed / GIGA));
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }
}
