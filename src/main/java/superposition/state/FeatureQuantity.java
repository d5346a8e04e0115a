package superposition.state;

/** Something that every feature has a value of, for charts of one's own. */
public enum FeatureQuantity {
  /** The feature's number. */
  NUMBER("feature number"),
  /** I_i. */
  IMPORTANCE("importance"),
  /** The error by the metric in use. */
  ERROR("error"),
  /** Its error when it is active alone. */
  ISOLATED_ERROR("isolated error"),
  /** What other active features add to its error. */
  INTERFERENCE("interference"),
  /** y_i at x_i = 1. */
  SLOPE("slope"),
  /** y_i at x_i = −1. */
  AT_MINUS_ONE("output at −1"),
  /** Norm of its column of W_in. */
  ENCODER_NORM("encoder norm"),
  /** Norm of its row of W_out. */
  DECODER_NORM("decoder norm"),
  /** Decoder norm over encoder norm. */
  NORM_RATIO("norm ratio"),
  /** Cosine between its encoder and its decoder. */
  TIED_COSINE("tied cosine"),
  /** M[i,i]. */
  DIAGONAL("M[i,i]"),
  /** Σ_j |M[i,j]| over the other features. */
  PRESSURE("off-diagonal pressure"),
  /** Neurons that its encoder is spread over, in effect. */
  BREADTH("neurons in effect"),
  /** Share of a dimension that is its own. */
  DIMENSIONALITY("dimensionality");

  private final String words;

  FeatureQuantity(String words) {
    this.words = words;
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }
}
