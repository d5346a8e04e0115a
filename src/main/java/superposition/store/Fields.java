package superposition.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The members of a JSON object, taken one by one with their types. Every mistake is a {@link
 * BadInputException} that names file, place, value and what is allowed; nothing has a default.
 */
public final class Fields {

  private static final int QUOTED = 60;

  private final String file;
  private final String path;
  private final JsonObject members;

  private Fields(String file, String path, JsonObject members) {
    this.file = file;
    this.path = path;
    this.members = members;
  }

  /** The members of a file's outermost value, which must be an object. */
  public static Fields of(String file, JsonElement element) {
    if (!element.isJsonObject()) {
      throw new BadInputException(file, "is " + describe(element) + "; allowed: an object");
    }
    return new Fields(file, "", element.getAsJsonObject());
  }

  /** The members' keys, in the file's order. */
  public List<String> keys() {
    return List.copyOf(members.keySet());
  }

  /** Whether there is such a member. */
  public boolean has(String key) {
    return members.has(key);
  }

  /** Requires exactly these keys, and returns this. */
  public Fields only(List<String> keys) {
    for (String key : members.keySet()) {
      if (!keys.contains(key)) {
        throw problem(key, "unknown key; allowed: " + String.join(", ", keys));
      }
    }
    for (String key : keys) {
      if (!members.has(key)) {
        throw problem(key, "is missing; allowed keys, all of them needed: " + list(keys));
      }
    }
    return this;
  }

  /** Requires these keys but for the optional ones, which may be left out, and returns this. */
  public Fields only(List<String> keys, List<String> optional) {
    List<String> present = new ArrayList<>(keys);
    present.removeIf(key -> optional.contains(key) && !members.has(key));
    List<String> unknown = new ArrayList<>(members.keySet());
    unknown.removeAll(keys);
    return unknown.isEmpty() ? only(present) : only(keys);
  }

  /** A text of up to so many characters. */
  public String text(String key, int longest) {
    String text = text(key);
    if (text.length() > longest) {
      throw problem(key, "has " + text.length() + " characters; allowed: up to " + longest);
    }
    return text;
  }

  /** A text. */
  public String text(String key) {
    JsonElement value = member(key, "a text");
    if (value instanceof JsonPrimitive p && p.isString()) {
      return p.getAsString();
    }
    throw wrong(key, value, "a text");
  }

  /** A list of texts. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonElement item : list(key, "a list of texts")) {
      if (!(item instanceof JsonPrimitive p && p.isString())) {
        throw wrong(key + "[" + texts.size() + "]", item, "a text");
      }
      texts.add(item.getAsString());
    }
    return texts;
  }

  /** A list of objects. */
  public List<Fields> objects(String key) {
    List<Fields> objects = new ArrayList<>();
    for (JsonElement item : list(key, "a list of objects")) {
      String place = key + "[" + objects.size() + "]";
      if (!item.isJsonObject()) {
        throw wrong(place, item, "an object");
      }
      objects.add(new Fields(file, inner(place), item.getAsJsonObject()));
    }
    return objects;
  }

  /** A list of anything. */
  public List<JsonElement> elements(String key) {
    return list(key, "a list").asList();
  }

  /** True or false. */
  public boolean flag(String key) {
    JsonElement value = member(key, "true, false");
    if (value instanceof JsonPrimitive p && p.isBoolean()) {
      return p.getAsBoolean();
    }
    throw wrong(key, value, "true, false");
  }

  /** A finite number. */
  public double number(String key) {
    return digits(key, "a number").getAsDouble();
  }

  /** A number from {@code low} to {@code high}. */
  public double number(String key, double low, double high) {
    double value = number(key);
    if (!(value >= low && value <= high)) {
      throw problem(
          key,
          digits(key, "a number").getAsString()
              + " is out of range; allowed: "
              + NumberText.of(low)
              + " to "
              + NumberText.of(high));
    }
    return value;
  }

  /** A list of numbers; null in the file stands for NaN. */
  public double[] numbers(String key) {
    JsonArray list = list(key, "a list of numbers");
    double[] numbers = new double[list.size()];
    for (int i = 0; i < numbers.length; i++) {
      if (list.get(i).isJsonNull()) {
        numbers[i] = Double.NaN;
      } else if (list.get(i) instanceof JsonPrimitive p && p.isNumber()) {
        numbers[i] = p.getAsDouble();
      } else {
        throw wrong(key + "[" + i + "]", list.get(i), "a number");
      }
    }
    return numbers;
  }

  /** A whole number from {@code low} to {@code high}; {@code 1e3} and {@code 4.0} are whole. */
  public long whole(String key, long low, long high) {
    String allowed = "whole numbers from " + low + " to " + high;
    String digits = digits(key, allowed).getAsString();
    BigDecimal value = new BigDecimal(digits).stripTrailingZeros();
    if (value.scale() > 0) {
      throw problem(key, digits + " is not whole; allowed: " + allowed);
    }
    // Compared before it is spelled out: 1e300 has few digits here and 300 as an integer.
    if (value.compareTo(BigDecimal.valueOf(low)) < 0
        || value.compareTo(BigDecimal.valueOf(high)) > 0) {
      throw problem(key, digits + " is out of range; allowed: " + allowed);
    }
    return value.longValueExact();
  }

  /** A list of whole numbers from 0 to {@code most}, each once. */
  public NavigableSet<Integer> indices(String key, int most) {
    NavigableSet<Integer> indices = new TreeSet<>();
    for (long index : wholes(key, 0, most)) {
      if (!indices.add((int) index)) {
        throw problem(key + "[" + indices.size() + "]", index + " appears twice; allowed: once");
      }
    }
    return indices;
  }

  /** A list of whole numbers, each from {@code low} to {@code high}. */
  public List<Long> wholes(String key, long low, long high) {
    List<Long> wholes = new ArrayList<>();
    for (JsonElement element : list(key, "a list of whole numbers")) {
      JsonObject item = new JsonObject();
      String name = key + "[" + wholes.size() + "]";
      item.add(name, element);
      wholes.add(new Fields(file, path, item).whole(name, low, high));
    }
    return wholes;
  }

  /** One of the constants of an enum, written in kebab case. */
  public <E extends Enum<E>> E word(String key, E[] constants) {
    List<String> words = new ArrayList<>();
    for (E constant : constants) {
      words.add(word(constant));
    }
    JsonElement value = member(key, list(words));
    int index =
        value instanceof JsonPrimitive p && p.isString() ? words.indexOf(p.getAsString()) : -1;
    if (index < 0) {
      throw wrong(key, value, list(words));
    }
    return constants[index];
  }

  /** An enum constant as files write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** An object inside of this one. */
  public Fields object(String key) {
    JsonElement value = member(key, "an object");
    if (!value.isJsonObject()) {
      throw wrong(key, value, "an object");
    }
    return new Fields(file, inner(key), value.getAsJsonObject());
  }

  /** An object with a kind, for which the kind alone may stand. */
  public Fields kind(String key) {
    JsonElement value = member(key, "an object with a kind");
    if (value instanceof JsonPrimitive p && p.isString()) {
      JsonObject object = new JsonObject();
      object.add("kind", value);
      return new Fields(file, inner(key), object);
    }
    return object(key);
  }

  /** Where a member is, for error messages. */
  public String place(String key) {
    return file + ": " + inner(key);
  }

  /** What is wrong with a member, ready to be thrown. */
  public BadInputException problem(String key, String problem) {
    return new BadInputException(place(key), problem);
  }

  private JsonArray list(String key, String allowed) {
    JsonElement value = member(key, allowed);
    if (value instanceof JsonArray list) {
      return list;
    }
    throw wrong(key, value, allowed);
  }

  private JsonPrimitive digits(String key, String allowed) {
    JsonElement value = member(key, allowed);
    if (value instanceof JsonPrimitive p && p.isNumber()) {
      return p;
    }
    throw wrong(key, value, allowed);
  }

  private JsonElement member(String key, String allowed) {
    JsonElement value = members.get(key);
    if (value == null) {
      throw problem(key, "is missing; allowed: " + allowed);
    }
    return value;
  }

  private BadInputException wrong(String key, JsonElement value, String allowed) {
    return problem(key, describe(value) + " is not possible; allowed: " + allowed);
  }

  private String inner(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  private static String list(List<String> words) {
    return String.join(", ", words);
  }

  private static String describe(JsonElement value) {
    if (value.isJsonObject()) {
      return "an object";
    }
    if (value.isJsonArray()) {
      return "a list";
    }
    if (value instanceof JsonPrimitive p && p.isString()) {
      String text = p.getAsString();
      return '"' + (text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text) + '"';
    }
    return value.isJsonNull() ? "null" : value.getAsString();
  }
}
