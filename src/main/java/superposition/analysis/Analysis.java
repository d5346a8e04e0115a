package superposition.analysis;

/**
 * A quantity of a trained model. Every analysis is a constant of its class, for example {@code
 * ResponseSlopes.ANALYSIS}, so that a {@link Study} computes it at most once.
 *
 * @param <R> the result, immutable
 */
public interface Analysis<R> {

  /** Computes the quantity; may take other analyses from the study. */
  R of(Study study);
}
