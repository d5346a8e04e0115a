package superposition.audit.claim;

/** What a claim is about, in the order in which the reports tell it. */
public enum Chapter {
  /** How large the errors are. */
  ERROR("Error"),
  /** What one feature does to its own output. */
  RESPONSE("Response"),
  /** What one feature does to the others. */
  CROSS_TERMS("Cross-terms"),
  /** W_out·W_in. */
  MATRIX("Matrix M"),
  /** The weights of neurons. */
  WEIGHTS("Weights"),
  /** The directions of features. */
  GEOMETRY("Geometry"),
  /** Many features at a time. */
  LOAD("Load and density"),
  /** Networks without one of their neurons. */
  ABLATION("Ablation"),
  /** Which features neurons share. */
  FOOTPRINTS("Footprints"),
  /** Other exponents of the loss. */
  LOSS("Loss");

  private final String title;

  Chapter(String title) {
    this.title = title;
  }

  /** Its heading. */
  public String title() {
    return title;
  }
}
