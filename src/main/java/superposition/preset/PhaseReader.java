package superposition.preset;

import com.google.gson.JsonObject;
import java.util.List;
import superposition.config.InvalidConfigException;
import superposition.config.LogRange;
import superposition.config.PhasePlan;
import superposition.config.RunConfig;
import superposition.store.Fields;
import superposition.store.RunKeys;

/** The part of a preset under {@code phaseDiagram}, read as strictly as the rest, and written. */
final class PhaseReader {

  private PhaseReader() {}

  static PhasePlan read(Fields fields) {
    fields.only(List.of("run", "importance", "density", "grid", "models"));
    RunConfig base = RunKeys.read(fields.object("run"));
    LogRange importance = range(fields.object("importance"));
    LogRange density = range(fields.object("density"));
    int grid = (int) fields.whole("grid", PhasePlan.MIN_GRID, PhasePlan.MAX_GRID);
    int models = (int) fields.whole("models", 1, PhasePlan.MAX_MODELS);
    try {
      return new PhasePlan(base, importance, density, grid, models);
    } catch (InvalidConfigException e) {
      throw fields.problem(e.field(), e.problem());
    }
  }

  private static LogRange range(Fields fields) {
    fields.only(List.of("low", "high"));
    try {
      return new LogRange(fields.number("low"), fields.number("high"));
    } catch (InvalidConfigException e) {
      throw fields.problem(e.field(), e.problem());
    }
  }

  /** The tree of keys that {@link #read} reads. */
  static JsonObject tree(PhasePlan plan) {
    JsonObject json = new JsonObject();
    json.add("run", RunKeys.write(plan.base()));
    json.add("importance", tree(plan.importance()));
    json.add("density", tree(plan.density()));
    json.addProperty("grid", plan.grid());
    json.addProperty("models", plan.models());
    return json;
  }

  private static JsonObject tree(LogRange range) {
    JsonObject json = new JsonObject();
    json.addProperty("low", range.low());
    json.addProperty("high", range.high());
    return json;
  }
}
