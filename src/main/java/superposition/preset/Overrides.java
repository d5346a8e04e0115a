package superposition.preset;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import superposition.config.RunConfig;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.JsonText;
import superposition.store.RunKeys;

/**
 * Changes of single keys of a run, each {@code key=value}: the key with dots for nested ones
 * ({@code importance.kind=first}), the value JSON or a bare word. They are applied together, then
 * checked.
 */
public final class Overrides {

  /** Whatever has the start of a list, object or text, and all numbers and literals. */
  private static final Pattern JSON =
      Pattern.compile(
          "(?s)\\s*([\\[{\"].*|true\\s*|false\\s*|null\\s*"
              + "|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?\\s*)");

  private Overrides() {}

  /**
   * Applies the changes in their order.
   *
   * @param option how the changes are called in error messages, for example {@code --set}
   * @throws BadInputException naming the change and what is wrong with it
   */
  public static RunConfig apply(RunConfig run, List<String> changes, String option) {
    if (changes.isEmpty()) {
      return run;
    }
    JsonObject json = RunKeys.write(run);
    List<String> keys = new ArrayList<>();
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 1) {
        throw new BadInputException(
            option + " " + change, "is not a change; allowed: key=value, for example density=0.02");
      }
      keys.add(change.substring(0, equals));
      set(json, option + " " + change, change.substring(0, equals), change.substring(equals + 1));
    }
    return read(json, changes, keys, option);
  }

  /** Checks once all changes are in; the last one of the field in question is to blame. */
  private static RunConfig read(
      JsonObject json, List<String> changes, List<String> keys, String option) {
    try {
      return RunKeys.read(Fields.of(option, json));
    } catch (BadInputException e) {
      String field = e.place().substring(option.length() + ": ".length());
      int blamed = changes.size() - 1;
      for (int i = 0; i < keys.size(); i++) {
        if (top(keys.get(i)).equals(top(field))) {
          blamed = i;
        }
      }
      throw new BadInputException(option + " " + changes.get(blamed) + ": " + field, e.problem());
    }
  }

  private static void set(JsonObject json, String place, String key, String text) {
    requireKnown(place, key); // said first: most mistakes are misspelled keys
    put(json, place, key, value(place, text));
  }

  /**
   * Replaces a value of a run's keys; another kind takes its own keys with it.
   *
   * @param place where the change comes from, for error messages
   */
  static void put(JsonObject json, String place, String key, JsonElement element) {
    requireKnown(place, key);
    String[] steps = key.split("\\.", -1);
    JsonElement value = spelledOut(key, element);
    JsonObject object = json;
    for (int i = 0; i < steps.length - 1; i++) {
      if (!(object.get(steps[i]) instanceof JsonObject inner)) {
        throw new BadInputException(
            place + ": " + key,
            "unknown key; allowed: " + String.join(", ", RunKeys.ALL) + ", importance.kind, ...");
      }
      object = inner;
    }
    object.add(steps[steps.length - 1], value);
    if (steps.length == 2 && steps[1].equals("kind") && value instanceof JsonPrimitive word) {
      keepWhatFits(object, steps[0], word.getAsString());
    }
  }

  private static void requireKnown(String place, String key) {
    if (!RunKeys.ALL.contains(top(key))) {
      throw new BadInputException(
          place + ": " + key, "unknown key; allowed: " + String.join(", ", RunKeys.ALL));
    }
  }

  /** Another kind has other keys: those of the old kind that it does not know go. */
  private static void keepWhatFits(JsonObject object, String key, String name) {
    for (RunKeys.Kind kind : RunKeys.KINDS.getOrDefault(key, List.of())) {
      if (kind.name().equals(name)) {
        object.keySet().removeIf(k -> !k.equals("kind") && !kind.keys().contains(k));
      }
    }
  }

  /** A kind alone as the object it stands for, so that later changes find it. */
  private static JsonElement spelledOut(String key, JsonElement value) {
    if (!RunKeys.KINDS.containsKey(key) || !(value instanceof JsonPrimitive)) {
      return value;
    }
    JsonObject object = new JsonObject();
    object.add("kind", value);
    return object;
  }

  /** JSON where it is JSON; a word that needs no quotes otherwise. */
  static JsonElement value(String place, String text) {
    if (text.matches("[A-Za-z][A-Za-z0-9-]*") && !text.matches("true|false|null")) {
      return new JsonPrimitive(text);
    }
    if (!text.isBlank() && !JSON.matcher(text).matches()) {
      throw new BadInputException(
          place,
          "is no value; allowed: a number such as 0.02 or 3e-3, a word, true, false, or JSON");
    }
    return JsonText.parse(place, text);
  }

  private static String top(String key) {
    return key.split("\\.", 2)[0];
  }
}
