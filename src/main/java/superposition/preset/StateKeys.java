package superposition.preset;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import superposition.config.RunConfig;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.FamilyState;
import superposition.state.Layout;
import superposition.state.Pins;
import superposition.state.Probe;
import superposition.state.Selection;
import superposition.state.Theme;
import superposition.state.Zoom;
import superposition.store.Fields;
import superposition.store.RunKeys;

/** The keys of a state and of most of its parts: the records' components by their names. */
final class StateKeys {

  /** Longest id of a tab, figure or preset. */
  static final int LONGEST_ID = 100;

  /** Largest number of a feature. */
  static final int LAST_FEATURE = RunConfig.MAX_FEATURES - 1;

  /** Largest number of a neuron. */
  static final int LAST_NEURON = RunConfig.MAX_HIDDEN - 1;

  /** The state's own keys. */
  static final List<String> ALL =
      List.of(
          "experiment",
          "layout",
          "options",
          "step",
          "selection",
          "pins",
          "seeds",
          "probe",
          "phases",
          "families");

  private StateKeys() {}

  static JsonObject write(ExplorerState state) {
    JsonObject json = new JsonObject();
    json.add("experiment", experiment(state.experiment()));
    json.add("layout", layout(state.layout()));
    json.add("options", OptionKeys.write(state.options()));
    json.addProperty("step", state.step());
    json.add("selection", selection(state.selection()));
    json.add("pins", pins(state.pins()));
    json.addProperty("seeds", state.seeds());
    json.add("probe", probe(state.probe()));
    json.add("phases", PhaseKeys.write(state.phases()));
    json.add("families", families(state.families()));
    return json;
  }

  static ExplorerState read(Fields fields) {
    fields.only(ALL);
    return new ExplorerState(
        experiment(fields.object("experiment")),
        layout(fields.object("layout")),
        OptionKeys.read(fields.object("options")),
        (int) fields.whole("step", ExplorerState.LATEST, RunConfig.MAX_STEPS),
        selection(fields.object("selection")),
        pins(fields.object("pins")),
        (int) fields.whole("seeds", 1, ExplorerState.MOST_SEEDS),
        probe(fields.object("probe")),
        PhaseKeys.read(fields.object("phases")),
        families(fields.object("families")));
  }

  private static JsonObject experiment(Experiment experiment) {
    JsonObject json = new JsonObject();
    json.addProperty("presetId", experiment.presetId());
    json.add("preset", RunKeys.write(experiment.preset()));
    json.add("config", RunKeys.write(experiment.config()));
    json.add("off", list(experiment.off()));
    return json;
  }

  private static Experiment experiment(Fields fields) {
    fields.only(List.of("presetId", "preset", "config", "off"));
    RunConfig config = RunKeys.read(fields.object("config"));
    return new Experiment(
        fields.text("presetId", LONGEST_ID),
        RunKeys.read(fields.object("preset")),
        config,
        fields.indices("off", config.hidden() - 1));
  }

  private static JsonObject layout(Layout layout) {
    JsonObject json = new JsonObject();
    json.addProperty("tab", layout.tab());
    json.addProperty("figure", layout.figure());
    json.addProperty("theme", Fields.word(layout.theme()));
    json.addProperty("experimentShown", layout.experimentShown());
    json.addProperty("readerShown", layout.readerShown());
    json.addProperty("filled", layout.filled());
    json.addProperty("textSize", layout.textSize());
    if (!layout.zooms().isEmpty()) {
      JsonObject zooms = new JsonObject();
      layout.zooms().forEach((figure, zoom) -> zooms.add(figure, ZoomKeys.write(zoom)));
      json.add("zooms", zooms);
    }
    return json;
  }

  private static Layout layout(Fields fields) {
    fields.only(
        List.of(
            "tab",
            "figure",
            "theme",
            "experimentShown",
            "readerShown",
            "filled",
            "textSize",
            "zooms"),
        List.of("zooms"));
    return new Layout(
        fields.text("tab", LONGEST_ID),
        fields.text("figure", LONGEST_ID),
        fields.word("theme", Theme.values()),
        fields.flag("experimentShown"),
        fields.flag("readerShown"),
        fields.flag("filled"),
        fields.number("textSize", Layout.SMALLEST, Layout.LARGEST),
        fields.has("zooms") ? zooms(fields.object("zooms")) : Map.of());
  }

  private static Map<String, Zoom> zooms(Fields fields) {
    Map<String, Zoom> zooms = new TreeMap<>();
    for (String figure : fields.keys()) {
      zooms.put(figure, ZoomKeys.read(fields.object(figure)));
    }
    return zooms;
  }

  private static JsonObject selection(Selection selection) {
    JsonObject json = new JsonObject();
    json.addProperty("feature", selection.feature());
    json.addProperty("neuron", selection.neuron());
    return json;
  }

  private static Selection selection(Fields fields) {
    fields.only(List.of("feature", "neuron"));
    return new Selection(
        (int) fields.whole("feature", -1, LAST_FEATURE),
        (int) fields.whole("neuron", -1, LAST_NEURON));
  }

  private static JsonObject pins(Pins pins) {
    JsonObject json = new JsonObject();
    JsonArray all = new JsonArray();
    pins.all().forEach(pin -> all.add(experiment(pin)));
    json.add("all", all);
    json.addProperty("compared", pins.compared());
    return json;
  }

  private static Pins pins(Fields fields) {
    fields.only(List.of("all", "compared"));
    List<Experiment> all = new ArrayList<>();
    for (Fields pin : fields.objects("all")) {
      Experiment experiment = experiment(pin);
      if (all.contains(experiment)) {
        throw fields.problem(
            "all[" + all.size() + "]", "is there already; allowed: each experiment once");
      }
      all.add(experiment);
    }
    return new Pins(all, (int) fields.whole("compared", -1, all.size() - 1));
  }

  private static JsonObject probe(Probe probe) {
    JsonObject json = new JsonObject();
    JsonObject inputs = new JsonObject();
    probe.inputs().forEach((feature, value) -> inputs.addProperty(feature.toString(), value));
    json.add("inputs", inputs);
    json.add("held", list(probe.held()));
    return json;
  }

  private static Probe probe(Fields fields) {
    fields.only(List.of("inputs", "held"));
    Fields values = fields.object("inputs");
    Map<Integer, Double> inputs = new TreeMap<>();
    for (String key : values.keys()) {
      if (!key.matches("0|[1-9]\\d{0,3}") || Integer.parseInt(key) > LAST_FEATURE) {
        throw values.problem(key, "is no feature; allowed: 0 to " + LAST_FEATURE);
      }
      inputs.put(Integer.valueOf(key), values.number(key, -1, 1));
    }
    return Probe.of(inputs, fields.indices("held", LAST_FEATURE));
  }

  private static JsonObject families(FamilyState families) {
    JsonObject json = new JsonObject();
    json.addProperty("presetId", families.presetId());
    json.addProperty("figure", families.figure());
    json.addProperty("byFeature", families.byFeature());
    return json;
  }

  private static FamilyState families(Fields fields) {
    fields.only(List.of("presetId", "figure", "byFeature"));
    return new FamilyState(
        fields.text("presetId", LONGEST_ID),
        fields.text("figure", LONGEST_ID),
        fields.flag("byFeature"));
  }

  private static JsonArray list(Collection<Integer> numbers) {
    JsonArray list = new JsonArray();
    numbers.forEach(list::add);
    return list;
  }
}
