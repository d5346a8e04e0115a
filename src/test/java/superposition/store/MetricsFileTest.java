package superposition.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import superposition.config.RunConfig;

class MetricsFileTest {

  @Test
  void numbersAreInFullPrecisionAndUndefinedOnesLeftOut() throws Exception {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("b", 0.1 + 0.2);
    metrics.put("undefined", Double.NaN);
    metrics.put("a", 10.0);
    Map<String, double[]> arrays = Map.of("v", new double[] {1, Double.NaN, 1e-7});
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MetricsFile(RunConfig.canonical(1), metrics, arrays).writeTo(out);
    JsonObject json =
        JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    assertEquals("[config, metrics, arrays]", json.keySet().toString());
    assertEquals("{\"b\":0.30000000000000004,\"a\":10}", json.get("metrics").toString());
    assertEquals("{\"v\":[1,null,1e-7]}", json.get("arrays").toString());
    assertEquals(RunConfig.canonical(1), RunKeys.read(Fields.of("metrics", json.get("config"))));
  }
}
