package superposition.render;

/** The two looks. Files are written in the light one. */
public enum Theme {
  /** Dark marks on white. */
  LIGHT,
  /** Light marks on near black. */
  DARK
}
