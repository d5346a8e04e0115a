package superposition.config;

/**
 * One grid of a sweep.
 *
 * @param id kebab-case, its own in the sweep
 * @param title its name for people
 * @param full all of it
 * @param quick a part that shows the same, along the same axes, in seconds
 */
public record SweepGrid(String id, String title, SweepSize full, SweepSize quick) {

  /** Requires the same keys and scales in both sizes. */
  public SweepGrid {
    if (!SweepPlan.isId(id)) {
      throw new InvalidConfigException(
          "id", '"' + id + "\" is no id; allowed: words like loss-exponent");
    }
    if (title.isBlank() || title.length() > SweepPlan.LONGEST_TEXT) {
      throw new InvalidConfigException(
          "title",
          "has " + title.strip().length() + " characters; allowed: 1 to " + SweepPlan.LONGEST_TEXT);
    }
    if (full.axes().size() != quick.axes().size()) {
      throw new InvalidConfigException(
          "quick.axes", "has " + quick.axes().size() + " axes; allowed: those of \"full\"");
    }
    for (int a = 0; a < full.axes().size(); a++) {
      SweepAxis large = full.axes().get(a);
      SweepAxis small = quick.axes().get(a);
      if (!large.keys().equals(small.keys()) || large.scale() != small.scale()) {
        throw new InvalidConfigException(
            "quick.axes[" + a + "]", "has other keys or another scale; allowed: those of \"full\"");
      }
    }
  }

  /** One of the two sizes. */
  public SweepSize size(boolean small) {
    return small ? quick : full;
  }
}
