package superposition.config;

/** How the values of a sweep's axis lie on a line. */
public enum SweepScale {
  /** Numbers, differences alike. */
  LINEAR,
  /** Positive numbers, ratios alike. */
  LOGARITHMIC,
  /** No numbers, or none that matter: one step after the other. */
  CATEGORIES
}
