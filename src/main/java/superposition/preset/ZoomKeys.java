package superposition.preset;

import com.google.gson.JsonObject;
import java.util.List;
import superposition.state.Zoom;
import superposition.store.Fields;

/** The keys of a {@link Zoom}; those of an axis that is shown as a whole are left out. */
final class ZoomKeys {

  private static final List<String> KEYS = List.of("panel", "left", "right", "low", "high");
  private static final List<String> OPTIONAL = KEYS.subList(1, KEYS.size());

  private static final int LAST_PANEL = 10_000;

  private ZoomKeys() {}

  static JsonObject write(Zoom zoom) {
    JsonObject json = new JsonObject();
    json.addProperty("panel", zoom.panel());
    end(json, "left", zoom.left());
    end(json, "right", zoom.right());
    end(json, "low", zoom.low());
    end(json, "high", zoom.high());
    return json;
  }

  private static void end(JsonObject json, String key, double value) {
    if (!Double.isNaN(value)) {
      json.addProperty(key, value);
    }
  }

  static Zoom read(Fields fields) {
    fields.only(KEYS, OPTIONAL);
    double[] x = ends(fields, "left", "right");
    double[] y = ends(fields, "low", "high");
    return new Zoom((int) fields.whole("panel", 0, LAST_PANEL), x[0], x[1], y[0], y[1]);
  }

  private static double[] ends(Fields fields, String from, String to) {
    if (!fields.has(from) && !fields.has(to)) {
      return new double[] {Double.NaN, Double.NaN};
    }
    double[] ends = {fields.number(from), fields.number(to)};
    if (!(ends[0] < ends[1])) {
      throw fields.problem(to, "is " + ends[1] + "; allowed: more than " + from);
    }
    return ends;
  }
}
