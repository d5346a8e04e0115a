package superposition.store;

import com.google.gson.FormattingStyle;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import superposition.config.RunConfig;

/**
 * Writes JSON in the order of the calls: one key a line, lists on one line, numbers as {@link
 * NumberText} has them. It streams, because a long run has millions of losses.
 */
public final class JsonOutput {

  private static final FormattingStyle LINES = FormattingStyle.PRETTY;
  private static final FormattingStyle ONE_LINE =
      FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

  /** Of what stays on a line, without spaces. */
  private static final int ONE_LINE_LENGTH = 120;

  private final Writer text;
  private final JsonWriter json;

  /** Opens the outermost object; the stream stays the caller's. */
  public JsonOutput(OutputStream out) throws IOException {
    text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    json = new JsonWriter(text);
    json.setFormattingStyle(LINES);
    json.setHtmlSafe(false);
    json.beginObject();
  }

  /** A text. */
  public JsonOutput text(String key, String value) throws IOException {
    json.name(key).value(value);
    return this;
  }

  /** True or false. */
  public JsonOutput flag(String key, boolean value) throws IOException {
    json.name(key).value(value);
    return this;
  }

  /** A finite number. */
  public JsonOutput number(String key, double value) throws IOException {
    json.name(key).jsonValue(NumberText.of(value));
    return this;
  }

  /** A number; null stands for one that is not finite. */
  public JsonOutput value(String key, double number) throws IOException {
    json.name(key);
    value(number);
    return this;
  }

  /** An object of numbers, in the map's order; those that are not finite are left out. */
  public JsonOutput numbers(String key, Map<String, Double> values) throws IOException {
    json.name(key).beginObject();
    for (Map.Entry<String, Double> entry : values.entrySet()) {
      if (Double.isFinite(entry.getValue())) {
        number(entry.getKey(), entry.getValue());
      }
    }
    json.endObject();
    return this;
  }

  /** A list of numbers; null stands for those that are not finite. */
  public JsonOutput numbers(String key, double[] values) throws IOException {
    json.name(key).beginArray(); // the style of a key's own line still holds here
    json.setFormattingStyle(ONE_LINE);
    for (double value : values) {
      json.jsonValue(Double.isFinite(value) ? NumberText.of(value) : "null");
    }
    json.endArray();
    json.setFormattingStyle(LINES);
    return this;
  }

  /** A list of texts. */
  public JsonOutput texts(String key, List<String> values) throws IOException {
    json.name(key).beginArray(); // the style of a key's own line still holds here
    json.setFormattingStyle(ONE_LINE);
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
    json.setFormattingStyle(LINES);
    return this;
  }

  /**
   * A list of objects, one key a line, in the maps' order. Values are texts, numbers, Booleans or
   * arrays of numbers; null stands for what is not known and for numbers that are not finite.
   */
  public JsonOutput objects(String key, List<Map<String, Object>> items) throws IOException {
    json.name(key).beginArray();
    for (Map<String, Object> item : items) {
      json.beginObject();
      members(item);
      json.endObject();
    }
    json.endArray();
    return this;
  }

  /** The same, one object a line. */
  public JsonOutput rows(String key, List<Map<String, Object>> rows) throws IOException {
    json.name(key).beginArray();
    for (Map<String, Object> row : rows) {
      json.beginObject(); // the style of the row's own line still holds here
      json.setFormattingStyle(ONE_LINE);
      members(row);
      json.endObject();
      json.setFormattingStyle(LINES);
    }
    json.endArray();
    return this;
  }

  private void members(Map<String, Object> values) throws IOException {
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      json.name(entry.getKey());
      value(entry.getValue());
    }
  }

  private void value(Object value) throws IOException {
    if (value instanceof Number number) {
      boolean finite = Double.isFinite(number.doubleValue());
      json.jsonValue(finite ? NumberText.of(number.doubleValue()) : "null");
    } else if (value instanceof Boolean flag) {
      json.value(flag);
    } else if (value instanceof double[] numbers) {
      json.beginArray();
      for (double number : numbers) {
        value((Object) number);
      }
      json.endArray();
    } else {
      json.value((String) value);
    }
  }

  /** Opens an object, to be closed by {@link #end}. */
  public JsonOutput begin(String key) throws IOException {
    json.name(key).beginObject();
    return this;
  }

  /** Closes the object opened last. */
  public JsonOutput end() throws IOException {
    json.endObject();
    return this;
  }

  /** A run's keys, one a line; importance and initialisation are short and stay on theirs. */
  public JsonOutput run(String key, RunConfig run) throws IOException {
    json.name(key);
    lines(RunKeys.write(run));
    return this;
  }

  /** A tree of any depth; what is short stays on one line. */
  public JsonOutput tree(String key, JsonElement tree) throws IOException {
    json.name(key);
    lines(tree);
    return this;
  }

  /** Closes the outermost object and hands everything to the stream. */
  public void finish() throws IOException {
    json.endObject();
    json.flush();
    text.write('\n');
    text.flush();
  }

  /** Members and items a line each, except in what fits on one. */
  private void lines(JsonElement element) throws IOException {
    if (element instanceof JsonObject object && !isShort(element)) {
      json.beginObject();
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        json.name(member.getKey());
        lines(member.getValue());
      }
      json.endObject();
    } else if (element instanceof JsonArray array && !isShort(element)) {
      json.beginArray();
      for (JsonElement item : array) {
        lines(item);
      }
      json.endArray();
    } else {
      line(element, true);
    }
  }

  private static boolean isShort(JsonElement element) {
    return element.toString().length() <= ONE_LINE_LENGTH;
  }

  /** On one line; the style of the element's own line still holds where it begins. */
  private void line(JsonElement element, boolean outermost) throws IOException {
    if (element instanceof JsonObject object) {
      json.beginObject();
      json.setFormattingStyle(ONE_LINE);
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        json.name(member.getKey());
        line(member.getValue(), false);
      }
      json.endObject();
    } else if (element instanceof JsonArray array) {
      json.beginArray();
      json.setFormattingStyle(ONE_LINE);
      for (JsonElement item : array) {
        line(item, false);
      }
      json.endArray();
    } else {
      scalar(element.getAsJsonPrimitive());
    }
    if (outermost) {
      json.setFormattingStyle(LINES);
    }
  }

  private void scalar(JsonPrimitive value) throws IOException {
    if (value.isString()) {
      json.value(value.getAsString());
    } else if (value.isNumber() && value.getAsNumber() instanceof Double number) {
      json.jsonValue(NumberText.of(number));
    } else {
      json.jsonValue(value.getAsString());
    }
  }
}
