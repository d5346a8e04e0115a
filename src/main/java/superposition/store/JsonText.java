package superposition.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strict JSON (RFC 8259, UTF-8 without byte order mark) to a tree. What Gson lets pass is refused
 * here: duplicate keys, deep nesting, numbers beyond the range of doubles.
 */
public final class JsonText {

  private static final Pattern LONG_EXPONENT = Pattern.compile("[eE][+-]?0*[1-9][0-9]{5}");

  /** Deepest nesting of objects and lists. */
  public static final int MAX_DEPTH = 64;

  /** Longest number, in characters; a 64-bit integer or double never needs more than 25. */
  private static final int MAX_DIGITS = 100;

  private static final String LOCATION = "^(.*?) at line (\\d+) column (\\d+)";

  private JsonText() {}

  /**
   * Parses a file's content.
   *
   * @param place the file's name for error messages
   * @throws BadInputException with line and column where the text is not JSON
   */
  public static JsonElement parse(String place, byte[] bytes) {
    if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB) {
      throw new BadInputException(
          place, "starts with a byte order mark; allowed: UTF-8 without one");
    }
    try {
      return parse(
          place, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new BadInputException(place, "is not text in UTF-8; allowed: one JSON object in UTF-8");
    }
  }

  /**
   * Parses a text.
   *
   * @param place where the text comes from, for error messages
   * @throws BadInputException with line and column where the text is not JSON
   */
  public static JsonElement parse(String place, String text) {
    if (text.isBlank()) {
      throw new BadInputException(place, "is empty; allowed: one JSON value");
    }
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(MAX_DEPTH);
    try {
      JsonElement element = element(place, "", reader);
      reader.peek(); // refuses whatever follows the value
      return element;
    } catch (EOFException | MalformedJsonException e) {
      throw malformed(place, e);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }

  private static JsonElement element(String place, String path, JsonReader reader)
      throws IOException {
    JsonToken token = reader.peek();
    return switch (token) {
      case BEGIN_OBJECT -> object(place, path, reader);
      case BEGIN_ARRAY -> array(place, path, reader);
      case STRING -> new JsonPrimitive(reader.nextString());
      case NUMBER -> number(at(place, path), reader.nextString());
      case BOOLEAN -> new JsonPrimitive(reader.nextBoolean());
      case NULL -> {
        reader.nextNull();
        yield JsonNull.INSTANCE;
      }
      default -> throw new MalformedJsonException("Unexpected " + token + reader);
    };
  }

  private static JsonObject object(String place, String path, JsonReader reader)
      throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      String inner = path.isEmpty() ? key : path + "." + key;
      if (object.has(key)) {
        throw new BadInputException(at(place, inner), "appears twice; allowed: once");
      }
      object.add(key, element(place, inner, reader));
    }
    reader.endObject();
    return object;
  }

  private static JsonArray array(String place, String path, JsonReader reader) throws IOException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(element(place, path + "[" + array.size() + "]", reader));
    }
    reader.endArray();
    return array;
  }

  /** Keeps all digits, so that no integer passes through a double. */
  private static JsonPrimitive number(String place, String digits) {
    if (digits.length() > MAX_DIGITS) {
      throw new BadInputException(
          place, "is a number of " + digits.length() + " characters; allowed: " + MAX_DIGITS);
    }
    if (Double.isInfinite(Double.parseDouble(digits))) {
      throw new BadInputException(
          place, digits + " is out of range; allowed: numbers up to 1.7976931348623157e308");
    }
    // Not left to BigDecimal, whose bounds differ between JDKs.
    if (LONG_EXPONENT.matcher(digits).find()) {
      throw new BadInputException(
          place, digits + " is out of range; allowed: exponents from -99999 to 99999");
    }
    return new JsonPrimitive(new BigDecimal(digits));
  }

  private static String at(String place, String path) {
    return path.isEmpty() ? place : place + ": " + path;
  }

  /** Gson's message with its advice to programmers left out. */
  private static BadInputException malformed(String place, IOException e) {
    Matcher found = Pattern.compile(LOCATION).matcher(e.getMessage() == null ? "" : e.getMessage());
    if (!found.find()) {
      return new BadInputException(place, "malformed JSON; allowed: strict JSON");
    }
    String what = found.group(1);
    String problem = "malformed JSON; allowed: strict JSON";
    if (e instanceof EOFException) {
      problem = "ends inside of a value; allowed: one whole JSON value";
    } else if (what.startsWith("Nesting limit")) {
      problem = "nested too deeply; allowed: " + MAX_DEPTH + " levels";
    } else if (!what.startsWith("Use JsonReader")) {
      problem = what.toLowerCase(Locale.ROOT) + "; allowed: strict JSON";
    }
    return new BadInputException(
        place, "line " + found.group(2) + ", column " + found.group(3) + ": " + problem);
  }
}
