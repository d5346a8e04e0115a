package superposition.preset;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import superposition.config.ConfigKeys;
import superposition.config.Expectation;
import superposition.config.InvalidConfigException;
import superposition.config.Prediction;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepScale;
import superposition.config.SweepSize;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.RunKeys;

/** Reads the part of a preset under {@code sweep}, as strictly as the rest. */
final class SweepReader {

  private final RunConfig base;

  private SweepReader(RunConfig base) {
    this.base = base;
  }

  static SweepPlan read(Fields fields) {
    fields.only(List.of("run", "metrics", "grids", "predictions"));
    SweepReader reader = new SweepReader(RunKeys.read(fields.object("run")));
    List<SweepGrid> grids = fields.objects("grids").stream().map(reader::grid).toList();
    List<Prediction> predictions =
        fields.objects("predictions").stream().map(SweepReader::prediction).toList();
    return checked(
        fields, () -> new SweepPlan(reader.base, fields.texts("metrics"), grids, predictions));
  }

  private SweepGrid grid(Fields fields) {
    fields.only(List.of("id", "title", "full", "quick"));
    SweepSize full = size(fields.object("full"));
    SweepSize quick = size(fields.object("quick"));
    return checked(
        fields, () -> new SweepGrid(fields.text("id"), fields.text("title"), full, quick));
  }

  private SweepSize size(Fields fields) {
    fields.only(List.of("seeds", "axes"));
    int seeds = (int) fields.whole("seeds", 1, SweepSize.MOST_SEEDS);
    List<SweepAxis> axes = fields.objects("axes").stream().map(this::axis).toList();
    return checked(fields, () -> new SweepSize(axes, seeds));
  }

  private SweepAxis axis(Fields fields) {
    String name = fields.has("keys") ? "keys" : "key";
    List<String> keys = fields.has("keys") ? fields.texts("keys") : List.of(fields.text("key"));
    if (fields.has("from") || fields.has("to") || fields.has("count")) {
      fields.only(List.of(name, "scale", "from", "to", "count"));
      SweepAxis.Range range =
          new SweepAxis.Range(
              fields.number("from"),
              fields.number("to"),
              (int) fields.whole("count", 2, SweepAxis.MOST_VALUES));
      return checked(fields, () -> new SweepAxis(keys, scale(fields), range));
    }
    fields.only(List.of(name, "scale", "values"));
    List<List<Object>> rows = new ArrayList<>();
    List<JsonElement> elements = fields.elements("values");
    for (int i = 0; i < elements.size(); i++) {
      rows.add(row(fields, "values[" + i + "]", keys, elements.get(i), name.equals("keys")));
    }
    return checked(fields, () -> new SweepAxis(keys, scale(fields), new SweepAxis.Listed(rows)));
  }

  private static SweepScale scale(Fields fields) {
    return fields.word("scale", SweepScale.values());
  }

  private List<Object> row(
      Fields fields, String key, List<String> keys, JsonElement element, boolean listed) {
    if (listed && !(element.isJsonArray() && element.getAsJsonArray().size() == keys.size())) {
      throw fields.problem(
          key, "is not possible; allowed: a list of " + keys.size() + " values, one a key");
    }
    List<JsonElement> values = listed ? element.getAsJsonArray().asList() : List.of(element);
    return row(base, fields.place(key), keys, values);
  }

  /** One value a key, each of the type that the run has under this key. */
  static List<Object> row(
      RunConfig base, String place, List<String> keys, List<JsonElement> values) {
    try {
      JsonObject json = RunKeys.write(base);
      for (int k = 0; k < keys.size(); k++) {
        if (!isDerived(keys.get(k))) {
          Overrides.put(json, "", keys.get(k), values.get(k));
        }
      }
      RunConfig run = RunKeys.read(Fields.of("", json));
      List<Object> row = new ArrayList<>();
      for (int k = 0; k < keys.size(); k++) {
        row.add(
            isDerived(keys.get(k))
                ? number(place, values.get(k))
                : ConfigKeys.get(run, keys.get(k)));
      }
      return row;
    } catch (BadInputException e) {
      throw e.place().startsWith(": ")
          ? new BadInputException(place, e.place().substring(2) + ": " + e.problem())
          : e;
    } catch (InvalidConfigException e) {
      throw new BadInputException(place, e.field() + ": " + e.problem());
    }
  }

  static boolean isDerived(String key) {
    return key.equals(SweepAxis.DEDICATED) || key.equals(SweepAxis.HIDDEN_SHARE);
  }

  private static Double number(String place, JsonElement value) {
    if (value instanceof JsonPrimitive p && p.isNumber()) {
      return p.getAsDouble();
    }
    throw new BadInputException(place, value + " is not possible; allowed: a number");
  }

  private static Prediction prediction(Fields fields) {
    Expectation expectation = checked(fields, () -> expectation(fields));
    return checked(
        fields,
        () ->
            new Prediction(
                fields.text("claim"),
                fields.text("source"),
                fields.text("grid"),
                fields.text("metric"),
                expectation));
  }

  private static Expectation expectation(Fields fields) {
    String kind = fields.text("check");
    switch (kind) {
      case "change":
        only(fields, "from", "to", "expect");
        return new Expectation.Change(fields.texts("from"), fields.texts("to"), direction(fields));
      case "trend":
        only(fields, "where", "expect");
        return new Expectation.Trend(fields.texts("where"), direction(fields));
      case "level":
        only(fields, "where", "expect", "value");
        return new Expectation.Level(fields.texts("where"), side(fields), fields.number("value"));
      case "near":
        only(fields, "where", "value", "tolerance");
        return new Expectation.Near(
            fields.texts("where"), fields.number("value"), fields.number("tolerance"));
      case "compare":
        only(fields, "where", "expect", "against");
        return new Expectation.Compare(fields.texts("where"), side(fields), fields.text("against"));
      case "match":
        only(fields, "where", "against", "tolerance");
        return new Expectation.Match(
            fields.texts("where"), fields.text("against"), fields.number("tolerance"));
      case "crossing":
        only(fields, "where", "against", "expect");
        return new Expectation.Crossing(
            fields.texts("where"),
            fields.text("against"),
            fields.word("expect", Expectation.Passage.values()));
      default:
        throw fields.problem(
            "check",
            '"'
                + kind
                + "\" is not possible; allowed: change, trend, level, near, compare, match, crossing");
    }
  }

  private static void only(Fields fields, String... own) {
    List<String> keys = new ArrayList<>(List.of("claim", "source", "grid", "metric", "check"));
    keys.addAll(List.of(own));
    fields.only(keys);
  }

  private static Expectation.Direction direction(Fields fields) {
    return fields.word("expect", Expectation.Direction.values());
  }

  private static Expectation.Side side(Fields fields) {
    return fields.word("expect", Expectation.Side.values());
  }

  private static <T> T checked(Fields fields, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidConfigException e) {
      throw fields.problem(e.field(), e.problem());
    }
  }
}
