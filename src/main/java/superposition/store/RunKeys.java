package superposition.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import superposition.config.Activation;
import superposition.config.Importance;
import superposition.config.Initialization;
import superposition.config.InputRange;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.config.Sampling;
import superposition.config.Schedule;
import superposition.config.Target;

/**
 * The flat keys of a run as presets, {@code --set} and run files spell them: the components of
 * {@link RunConfig}, all of them needed, in the record's order.
 */
public final class RunKeys {

  /** The keys in the order of the record. */
  public static final List<String> ALL =
      List.of(
          "features",
          "hidden",
          "hiddenActivation",
          "outputActivation",
          "bias",
          "tied",
          "target",
          "inputRange",
          "density",
          "importance",
          "lossExponent",
          "initialization",
          "learningRate",
          "schedule",
          "steps",
          "batch",
          "sampling",
          "seed");

  /**
   * A variant of a key whose value is an object.
   *
   * @param name the word under {@code kind}
   * @param keys what such an object holds besides
   */
  public record Kind(String name, List<String> keys) {}

  /** The variants of each key whose value is an object with a kind. */
  public static final Map<String, List<Kind>> KINDS =
      Map.of(
          "importance",
          List.of(
              new Kind("uniform", List.of()),
              new Kind("geometric", List.of("ratio")),
              new Kind("first", List.of("count", "weight")),
              new Kind("last", List.of("count", "weight"))),
          "initialization",
          List.of(
              new Kind("gaussian", List.of("sigma")),
              new Kind("xavier-normal", List.of()),
              new Kind("xavier-uniform", List.of()),
              new Kind("linear", List.of()),
              new Kind("mirrored", List.of())));

  private static final Activation[] OUTPUT_ACTIVATIONS = {Activation.IDENTITY, Activation.RELU};

  private RunKeys() {}

  /**
   * Reads a run.
   *
   * @throws BadInputException on unknown, missing, mistyped or impossible values
   */
  public static RunConfig read(Fields fields) {
    fields.only(ALL);
    try {
      return new RunConfig(
          (int) fields.whole("features", 1, RunConfig.MAX_FEATURES),
          (int) fields.whole("hidden", 1, RunConfig.MAX_HIDDEN),
          fields.word("hiddenActivation", Activation.values()),
          fields.word("outputActivation", OUTPUT_ACTIVATIONS),
          fields.flag("bias"),
          fields.flag("tied"),
          fields.word("target", Target.values()),
          fields.word("inputRange", InputRange.values()),
          fields.number("density"),
          importance(kind(fields, "importance")),
          fields.number("lossExponent"),
          initialization(kind(fields, "initialization")),
          fields.number("learningRate"),
          fields.word("schedule", Schedule.values()),
          (int) fields.whole("steps", 1, RunConfig.MAX_STEPS),
          (int) fields.whole("batch", 1, RunConfig.MAX_BATCH),
          fields.word("sampling", Sampling.values()),
          fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE));
    } catch (InvalidConfigException e) {
      throw fields.problem(e.field(), e.problem());
    }
  }

  /** The run with its keys in the record's order. */
  public static JsonObject write(RunConfig run) {
    JsonObject json = new JsonObject();
    json.addProperty("features", run.features());
    json.addProperty("hidden", run.hidden());
    json.addProperty("hiddenActivation", Fields.word(run.hiddenActivation()));
    json.addProperty("outputActivation", Fields.word(run.outputActivation()));
    json.addProperty("bias", run.bias());
    json.addProperty("tied", run.tied());
    json.addProperty("target", Fields.word(run.target()));
    json.addProperty("inputRange", Fields.word(run.inputRange()));
    json.addProperty("density", run.density());
    json.add("importance", importance(run.importance()));
    json.addProperty("lossExponent", run.lossExponent());
    json.add("initialization", initialization(run.initialization()));
    json.addProperty("learningRate", run.learningRate());
    json.addProperty("schedule", Fields.word(run.schedule()));
    json.addProperty("steps", run.steps());
    json.addProperty("batch", run.batch());
    json.addProperty("sampling", Fields.word(run.sampling()));
    json.addProperty("seed", run.seed());
    return json;
  }

  /** The run's values as texts by key, in the record's order: "gaussian, sigma 0.01". */
  public static Map<String, String> texts(RunConfig run) {
    Map<String, String> texts = new LinkedHashMap<>();
    write(run).asMap().forEach((key, value) -> texts.put(key, text(value)));
    return texts;
  }

  private static String text(JsonElement value) {
    if (value instanceof JsonObject parts) {
      return parts.entrySet().stream()
          .map(
              one -> (one.getKey().equals("kind") ? "" : one.getKey() + " ") + text(one.getValue()))
          .collect(Collectors.joining(", "));
    }
    boolean real = value.getAsJsonPrimitive().isNumber() && value.getAsNumber() instanceof Double;
    return real ? NumberText.of(value.getAsDouble()) : value.getAsString();
  }

  private static Fields kind(Fields fields, String key) {
    Fields object = fields.kind(key);
    String name = object.text("kind");
    List<Kind> kinds = KINDS.get(key);
    for (Kind kind : kinds) {
      if (kind.name().equals(name)) {
        List<String> keys = new ArrayList<>(List.of("kind"));
        keys.addAll(kind.keys());
        return object.only(keys);
      }
    }
    throw object.problem(
        "kind", '"' + name + "\" is not possible; allowed: " + String.join(", ", names(kinds)));
  }

  private static List<String> names(List<Kind> kinds) {
    return kinds.stream().map(Kind::name).toList();
  }

  private static Importance importance(Fields fields) {
    return switch (fields.text("kind")) {
      case "geometric" -> new Importance.Geometric(fields.number("ratio"));
      case "first" -> new Importance.First(count(fields), fields.number("weight"));
      case "last" -> new Importance.Last(count(fields), fields.number("weight"));
      default -> new Importance.Uniform();
    };
  }

  private static int count(Fields fields) {
    return (int) fields.whole("count", 1, RunConfig.MAX_FEATURES);
  }

  private static JsonObject importance(Importance importance) {
    JsonObject json = new JsonObject();
    if (importance instanceof Importance.Geometric geometric) {
      json.addProperty("kind", "geometric");
      json.addProperty("ratio", geometric.ratio());
    } else if (importance instanceof Importance.First first) {
      json.addProperty("kind", "first");
      json.addProperty("count", first.count());
      json.addProperty("weight", first.weight());
    } else if (importance instanceof Importance.Last last) {
      json.addProperty("kind", "last");
      json.addProperty("count", last.count());
      json.addProperty("weight", last.weight());
    } else {
      json.addProperty("kind", "uniform");
    }
    return json;
  }

  private static Initialization initialization(Fields fields) {
    return switch (fields.text("kind")) {
      case "gaussian" -> new Initialization.Gaussian(fields.number("sigma"));
      case "xavier-normal" -> new Initialization.XavierNormal();
      case "xavier-uniform" -> new Initialization.XavierUniform();
      case "linear" -> new Initialization.Linear();
      default -> new Initialization.Mirrored();
    };
  }

  private static JsonObject initialization(Initialization initialization) {
    JsonObject json = new JsonObject();
    if (initialization instanceof Initialization.Gaussian gaussian) {
      json.addProperty("kind", "gaussian");
      json.addProperty("sigma", gaussian.sigma());
    } else if (initialization instanceof Initialization.XavierNormal) {
      json.addProperty("kind", "xavier-normal");
    } else if (initialization instanceof Initialization.XavierUniform) {
      json.addProperty("kind", "xavier-uniform");
    } else if (initialization instanceof Initialization.Linear) {
      json.addProperty("kind", "linear");
    } else {
      json.addProperty("kind", "mirrored");
    }
    return json;
  }
}
