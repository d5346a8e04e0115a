package superposition.analysis;

/** The result of an analysis that has numbers to give under the ids of {@link Metrics}. */
public interface Measurement {

  /** Writes the result's metrics and arrays. */
  void report(Report report);
}
