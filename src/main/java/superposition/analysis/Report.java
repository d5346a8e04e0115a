package superposition.analysis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects metrics and arrays by id, in the order in which they come. A metric that is not defined
 * for the model at hand (NaN or infinite) is left out; arrays keep such values, so that their
 * positions stay true.
 */
public final class Report {

  private final Map<String, Double> values = new LinkedHashMap<>();
  private final Map<String, double[]> arrays = new LinkedHashMap<>();

  /** A metric that is exact. */
  public void put(String id, double value) {
    if (Double.isFinite(value) && values.put(id, value) != null) {
      throw new IllegalStateException("metric reported twice: " + id);
    }
  }

  /** A sampled metric with its standard error, which goes under {@code id.standard-error}. */
  public void put(String id, double value, double standardError) {
    put(id, value);
    if (Double.isFinite(value)) {
      put(id + ".standard-error", standardError);
    }
  }

  /** A value a feature, a neuron, or a neuron and feature (row-major). */
  public void array(String id, double[] array) {
    if (arrays.put(id, array) != null) {
      throw new IllegalStateException("array reported twice: " + id);
    }
  }

  /** What was reported. */
  public Metrics metrics() {
    return new Metrics(values, arrays);
  }
}
