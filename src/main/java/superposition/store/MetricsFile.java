package superposition.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import superposition.config.RunConfig;

/**
 * What {@code analyze} leaves: {@code {"config": …, "metrics": {id: number}, "arrays": {id: […]}}}.
 *
 * @param config the run that was analysed
 * @param metrics by id, in the order of writing; one that is not finite is undefined for this run
 *     and left out
 * @param arrays by id, in the order of writing; null stands for an element that is not finite
 */
public record MetricsFile(
    RunConfig config, Map<String, Double> metrics, Map<String, double[]> arrays) {

  /** Writes the file, numbers in full precision. */
  public void writeTo(OutputStream out) throws IOException {
    JsonOutput json = new JsonOutput(out);
    json.run("config", config).numbers("metrics", metrics).begin("arrays");
    for (Map.Entry<String, double[]> entry : arrays.entrySet()) {
      json.numbers(entry.getKey(), entry.getValue());
    }
    json.end().finish();
  }
}
