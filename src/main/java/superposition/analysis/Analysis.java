package superposition.analysis;

import java.util.List;

/**
 * A quantity of a trained model. Every analysis is a constant of its class, for example {@code
 * ResponseSlopes.ANALYSIS}, so that a {@link Study} computes it at most once.
 *
 * @param <R> the result, immutable
 */
public interface Analysis<R> {

  /**
   * Ids of the metrics that its result reports where they are defined, without those of standard
   * errors; none where it reports none.
   */
  default List<String> metrics() {
    return List.of();
  }

  /** Computes the quantity; may take other analyses from the study. */
  R of(Study study);
}
