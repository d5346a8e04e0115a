package superposition.preset;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import superposition.config.ConfigKeys;
import superposition.config.Expectation;
import superposition.config.Prediction;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepSize;
import superposition.store.Fields;
import superposition.store.RunKeys;

/** A sweep as the tree of keys that {@link SweepReader} reads. */
final class SweepWriter {

  private final RunConfig base;

  private SweepWriter(RunConfig base) {
    this.base = base;
  }

  static JsonObject tree(SweepPlan plan) {
    SweepWriter writer = new SweepWriter(plan.base());
    JsonObject json = new JsonObject();
    json.add("run", RunKeys.write(plan.base()));
    json.add("metrics", texts(plan.metrics()));
    JsonArray grids = new JsonArray();
    plan.grids().forEach(grid -> grids.add(writer.grid(grid)));
    json.add("grids", grids);
    JsonArray predictions = new JsonArray();
    plan.predictions().forEach(prediction -> predictions.add(tree(prediction)));
    json.add("predictions", predictions);
    return json;
  }

  /** The part of it that decides the cells of one of the two sizes, and no words for people. */
  static JsonObject cells(SweepPlan plan, boolean quick) {
    SweepWriter writer = new SweepWriter(plan.base());
    JsonObject json = new JsonObject();
    json.add("run", RunKeys.write(plan.base()));
    json.add("metrics", texts(plan.metrics()));
    for (SweepGrid grid : plan.grids()) {
      json.add("grid " + grid.id(), writer.size(grid.size(quick)));
    }
    return json;
  }

  private JsonObject grid(SweepGrid grid) {
    JsonObject json = new JsonObject();
    json.addProperty("id", grid.id());
    json.addProperty("title", grid.title());
    json.add("full", size(grid.full()));
    json.add("quick", size(grid.quick()));
    return json;
  }

  private JsonObject size(SweepSize size) {
    JsonObject json = new JsonObject();
    json.addProperty("seeds", size.seeds());
    JsonArray axes = new JsonArray();
    size.axes().forEach(axis -> axes.add(axis(axis)));
    json.add("axes", axes);
    return json;
  }

  private JsonObject axis(SweepAxis axis) {
    JsonObject json = new JsonObject();
    boolean single = axis.keys().size() == 1;
    if (single) {
      json.addProperty("key", axis.keys().get(0));
    } else {
      json.add("keys", texts(axis.keys()));
    }
    json.addProperty("scale", Fields.word(axis.scale()));
    if (axis.values() instanceof SweepAxis.Range range) {
      json.addProperty("from", range.from());
      json.addProperty("to", range.to());
      json.addProperty("count", range.count());
    } else if (axis.values() instanceof SweepAxis.Listed listed) {
      JsonArray values = new JsonArray();
      for (List<Object> row : listed.rows()) {
        JsonArray array = row(axis.keys(), row);
        values.add(single ? array.get(0) : array);
      }
      json.add("values", values);
    }
    return json;
  }

  /** The values as the run's keys are written. */
  private JsonArray row(List<String> keys, List<Object> row) {
    RunConfig run = base;
    for (int k = 0; k < keys.size(); k++) {
      if (!SweepReader.isDerived(keys.get(k))) {
        run = ConfigKeys.with(run, keys.get(k), row.get(k));
      }
    }
    JsonArray array = new JsonArray();
    for (int k = 0; k < keys.size(); k++) {
      if (SweepReader.isDerived(keys.get(k))) {
        array.add(((Number) row.get(k)).doubleValue());
      } else {
        JsonElement element = RunKeys.write(run);
        for (String step : keys.get(k).split("\\.")) {
          element = element.getAsJsonObject().get(step);
        }
        array.add(element);
      }
    }
    return array;
  }

  private static JsonObject tree(Prediction prediction) {
    JsonObject json = new JsonObject();
    json.addProperty("claim", prediction.claim());
    json.addProperty("source", prediction.source());
    json.addProperty("grid", prediction.grid());
    json.addProperty("metric", prediction.metric());
    if (prediction.expectation() instanceof Expectation.Change change) {
      json.addProperty("check", "change");
      json.add("from", texts(change.from()));
      json.add("to", texts(change.to()));
      json.addProperty("expect", Fields.word(change.expect()));
    } else if (prediction.expectation() instanceof Expectation.Trend trend) {
      json.addProperty("check", "trend");
      json.add("where", texts(trend.where()));
      json.addProperty("expect", Fields.word(trend.expect()));
    } else if (prediction.expectation() instanceof Expectation.Level level) {
      json.addProperty("check", "level");
      json.add("where", texts(level.where()));
      json.addProperty("expect", Fields.word(level.expect()));
      json.addProperty("value", level.value());
    } else if (prediction.expectation() instanceof Expectation.Near near) {
      json.addProperty("check", "near");
      json.add("where", texts(near.where()));
      json.addProperty("value", near.value());
      json.addProperty("tolerance", near.tolerance());
    } else if (prediction.expectation() instanceof Expectation.Compare compare) {
      json.addProperty("check", "compare");
      json.add("where", texts(compare.where()));
      json.addProperty("expect", Fields.word(compare.expect()));
      json.addProperty("against", compare.against());
    } else if (prediction.expectation() instanceof Expectation.Match match) {
      json.addProperty("check", "match");
      json.add("where", texts(match.where()));
      json.addProperty("against", match.against());
      json.addProperty("tolerance", match.tolerance());
    } else if (prediction.expectation() instanceof Expectation.Crossing crossing) {
      json.addProperty("check", "crossing");
      json.add("where", texts(crossing.where()));
      json.addProperty("against", crossing.against());
      json.addProperty("expect", Fields.word(crossing.expect()));
    }
    return json;
  }

  private static JsonArray texts(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(text -> array.add(new JsonPrimitive(text)));
    return array;
  }
}
