package superposition.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A finished cell of a sweep as one line of a file.
 *
 * @param plan fingerprint of the sweep that it belongs to
 * @param grid id of its grid
 * @param at labels of its values, one an axis
 * @param seed of the network
 * @param state how it ended, a word
 * @param problem why there are no metrics; empty if there are
 * @param metrics by id, finite
 */
public record CellRecord(
    String plan,
    String grid,
    List<String> at,
    long seed,
    String state,
    String problem,
    Map<String, Double> metrics) {

  private static final List<String> KEYS =
      List.of("plan", "grid", "at", "seed", "state", "problem", "metrics");

  /** Copies the list. */
  public CellRecord {
    at = List.copyOf(at);
  }

  /** The line, without its end; numbers read back as the same doubles. */
  String line() {
    JsonObject json = new JsonObject();
    json.addProperty("plan", plan);
    json.addProperty("grid", grid);
    JsonArray labels = new JsonArray();
    at.forEach(labels::add);
    json.add("at", labels);
    json.addProperty("seed", seed);
    json.addProperty("state", state);
    json.addProperty("problem", problem);
    JsonObject values = new JsonObject();
    metrics.forEach((id, value) -> values.addProperty(id, new BigDecimal(NumberText.of(value))));
    json.add("metrics", values);
    return json.toString();
  }

  /**
   * Reads a line.
   *
   * @param place file and line, for error messages
   * @throws BadInputException if it is no such line
   */
  static CellRecord read(String place, String line) {
    Fields fields = Fields.of(place, JsonText.parse(place, line)).only(KEYS);
    Fields values = fields.object("metrics");
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (String id : values.keys()) {
      metrics.put(id, values.number(id));
    }
    return new CellRecord(
        fields.text("plan"),
        fields.text("grid"),
        fields.texts("at"),
        fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE),
        fields.text("state"),
        fields.text("problem"),
        metrics);
  }
}
