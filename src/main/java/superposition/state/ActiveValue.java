package superposition.state;

/** The value of the one active feature in L_1, the loss with a single active feature. */
public enum ActiveValue {
  /** Uniform in (0, 1), as in training. */
  UNIFORM,
  /** 1, the form in which the paper sets it beside the linear model. */
  ONE
}
