package superposition.preset;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import superposition.state.ActiveValue;
import superposition.state.ChartAxes;
import superposition.state.FeaturePair;
import superposition.state.FeatureQuantity;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.state.Rotation;
import superposition.state.RunAxes;
import superposition.state.StackColor;
import superposition.state.StackWeight;
import superposition.store.Fields;

/** The keys of {@link FigureOptions}; those of what the user did not choose are left out. */
final class OptionKeys {

  private static final List<String> KEYS =
      List.of(
          "metric",
          "sorted",
          "stackWeight",
          "stackColor",
          "pair",
          "neuron",
          "motif",
          "activeValue",
          "rotation",
          "axes",
          "runAxes");

  private static final List<String> OPTIONAL = List.of("stackColor", "pair", "neuron", "runAxes");

  private OptionKeys() {}

  static JsonObject write(FigureOptions options) {
    JsonObject json = new JsonObject();
    json.addProperty("metric", Fields.word(options.metric()));
    json.addProperty("sorted", options.sorted());
    json.addProperty("stackWeight", Fields.word(options.stackWeight()));
    options.stackColor().ifPresent(color -> json.addProperty("stackColor", Fields.word(color)));
    options.pair().ifPresent(pair -> json.add("pair", write(pair)));
    options.neuron().ifPresent(neuron -> json.addProperty("neuron", neuron));
    json.addProperty("motif", options.motif());
    json.addProperty("activeValue", Fields.word(options.activeValue()));
    JsonObject rotation = new JsonObject();
    rotation.addProperty("yaw", options.rotation().yaw());
    rotation.addProperty("pitch", options.rotation().pitch());
    json.add("rotation", rotation);
    JsonObject axes = new JsonObject();
    axes.addProperty("x", Fields.word(options.axes().x()));
    axes.addProperty("y", Fields.word(options.axes().y()));
    json.add("axes", axes);
    if (!options.runAxes().equals(RunAxes.START)) {
      JsonObject runAxes = new JsonObject();
      runAxes.addProperty("x", options.runAxes().x());
      runAxes.addProperty("y", options.runAxes().y());
      json.add("runAxes", runAxes);
    }
    return json;
  }

  private static JsonObject write(FeaturePair pair) {
    JsonObject json = new JsonObject();
    json.addProperty("input", pair.input());
    json.addProperty("output", pair.output());
    return json;
  }

  static FigureOptions read(Fields fields) {
    fields.only(KEYS, OPTIONAL);
    return new FigureOptions(
        fields.word("metric", Metric.values()),
        fields.flag("sorted"),
        fields.word("stackWeight", StackWeight.values()),
        fields.has("stackColor")
            ? Optional.of(fields.word("stackColor", StackColor.values()))
            : Optional.empty(),
        fields.has("pair") ? Optional.of(pair(fields.object("pair"))) : Optional.empty(),
        fields.has("neuron")
            ? OptionalInt.of((int) fields.whole("neuron", 0, StateKeys.LAST_NEURON))
            : OptionalInt.empty(),
        (int) fields.whole("motif", Integer.MIN_VALUE, Integer.MAX_VALUE),
        fields.word("activeValue", ActiveValue.values()),
        rotation(fields.object("rotation")),
        axes(fields.object("axes")),
        fields.has("runAxes") ? runAxes(fields.object("runAxes")) : RunAxes.START);
  }

  private static FeaturePair pair(Fields fields) {
    fields.only(List.of("input", "output"));
    return new FeaturePair(
        (int) fields.whole("input", 0, StateKeys.LAST_FEATURE),
        (int) fields.whole("output", 0, StateKeys.LAST_FEATURE));
  }

  private static Rotation rotation(Fields fields) {
    fields.only(List.of("yaw", "pitch"));
    return new Rotation(fields.number("yaw"), fields.number("pitch"));
  }

  private static RunAxes runAxes(Fields fields) {
    fields.only(List.of("x", "y"));
    return new RunAxes(
        fields.text("x", StateKeys.LONGEST_ID), fields.text("y", StateKeys.LONGEST_ID));
  }

  private static ChartAxes axes(Fields fields) {
    fields.only(List.of("x", "y"));
    return new ChartAxes(
        fields.word("x", FeatureQuantity.values()), fields.word("y", FeatureQuantity.values()));
  }
}
