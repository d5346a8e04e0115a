package superposition.plot;

/** The role of a colour; the renderer's palette turns it into one. */
public enum Ink {
  /** Better than the baseline; helps. */
  BETTER,
  /** Worse than the baseline; hurts. */
  WORSE,
  /** Naive baseline and other references. */
  BASELINE,
  /** The ideal that nobody reaches. */
  IDEAL,
  /** The run in hand where there is nothing to compare. */
  MAIN,
  /** Something second beside the run in hand. */
  SECOND,
  /** A pinned run. */
  PINNED,
  /** A feature that is not represented. */
  ABSENT,
  /** A feature that shares a direction with others. */
  SHARED,
  /** A feature with a dimension of its own. */
  OWN,
  /** What serves one thing only; the first of three steps, as are the next two. */
  ONE,
  /** What serves a few. */
  FEW,
  /** What serves many. */
  MANY
}
