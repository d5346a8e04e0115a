package superposition.preset;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import superposition.state.PhaseOptions;
import superposition.state.PhaseProbe;
import superposition.state.PhaseState;
import superposition.store.Fields;

/** The keys of {@link PhaseState}; the plan is written as presets write it. */
final class PhaseKeys {

  private PhaseKeys() {}

  static JsonObject write(PhaseState phases) {
    JsonObject json = new JsonObject();
    json.addProperty("presetId", phases.presetId());
    json.add("plan", PhaseReader.tree(phases.plan()));
    json.add("options", write(phases.options()));
    json.addProperty("figure", phases.figure());
    return json;
  }

  private static JsonObject write(PhaseOptions options) {
    JsonObject json = new JsonObject();
    json.addProperty("averaged", options.averaged());
    json.addProperty("classes", options.classes());
    json.addProperty("cutAlongDensity", options.cutAlongDensity());
    options
        .probe()
        .ifPresent(
            place -> {
              JsonObject probe = new JsonObject();
              probe.addProperty("importance", place.importance());
              probe.addProperty("density", place.density());
              json.add("probe", probe);
            });
    return json;
  }

  static PhaseState read(Fields fields) {
    fields.only(List.of("presetId", "plan", "options", "figure"));
    return new PhaseState(
        fields.text("presetId", StateKeys.LONGEST_ID),
        PhaseReader.read(fields.object("plan")),
        options(fields.object("options")),
        fields.text("figure", StateKeys.LONGEST_ID));
  }

  private static PhaseOptions options(Fields fields) {
    fields.only(List.of("averaged", "classes", "cutAlongDensity", "probe"), List.of("probe"));
    return new PhaseOptions(
        fields.flag("averaged"),
        fields.flag("classes"),
        fields.flag("cutAlongDensity"),
        fields.has("probe") ? Optional.of(probe(fields.object("probe"))) : Optional.empty());
  }

  private static PhaseProbe probe(Fields fields) {
    fields.only(List.of("importance", "density"));
    double importance = fields.number("importance");
    if (!(importance > 0)) {
      throw fields.problem("importance", "is not above 0; allowed: above 0");
    }
    double density = fields.number("density");
    if (!(density > 0 && density <= 1)) {
      throw fields.problem("density", "is out of range; allowed: (0, 1]");
    }
    return new PhaseProbe(importance, density);
  }
}
