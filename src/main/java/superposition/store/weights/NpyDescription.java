package superposition.store.weights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import superposition.store.BadInputException;

/** The text in the head of a {@code .npy} array: a Python dictionary of three members. */
final class NpyDescription {

  private static final List<String> DTYPES = List.of("<f2", ">f2", "<f4", ">f4", "<f8", ">f8");
  private static final Pattern MEMBER =
      Pattern.compile(
          "\\s*['\"](\\w+)['\"]\\s*:\\s*('[^']*'|\"[^\"]*\"|\\w+|\\([^()]*\\)|\\[.*])\\s*,?");

  /** Up to numpy's own 64 dimensions; patterns recurse for each, and a stack has an end. */
  private static final Pattern LENGTHS =
      Pattern.compile("\\(\\s*(-?\\d{1,18}\\s*(,\\s*-?\\d{1,18}\\s*){0,63},?\\s*)?\\)");

  private static final Pattern LENGTH = Pattern.compile("-?\\d+");

  private NpyDescription() {}

  /**
   * Reads the text.
   *
   * @param place the array's name for error messages
   * @param bytes length of the whole head in the file
   * @throws BadInputException if this is no array of floats
   */
  static NpyHeader parse(String place, String text, int bytes) {
    Map<String, String> members = members(place, text.strip());
    String dtype = members.getOrDefault("descr", "").replaceAll("^['\"]|['\"]$", "");
    if (!DTYPES.contains(dtype)) {
      throw new BadInputException(
          place,
          "has dtype "
              + dtype
              + (dtype.contains("O") ? " (Python objects, which are never loaded)" : "")
              + "; allowed: float16, float32 or float64 (<f2, >f2, <f4, >f4, <f8, >f8)");
    }
    String order = members.getOrDefault("fortran_order", "");
    if (!order.equals("True") && !order.equals("False")) {
      throw malformed(place);
    }
    return new NpyHeader(
        dtype, order.equals("True"), shape(place, members.getOrDefault("shape", "")), bytes);
  }

  private static Map<String, String> members(String place, String text) {
    if (!text.startsWith("{") || !text.endsWith("}")) {
      throw malformed(place);
    }
    Map<String, String> members = new HashMap<>();
    Matcher matcher = MEMBER.matcher(text).region(1, text.length() - 1);
    int end = 1;
    while (matcher.lookingAt()) {
      if (members.put(matcher.group(1), matcher.group(2)) != null) {
        throw malformed(place);
      }
      end = matcher.end();
      matcher.region(end, text.length() - 1);
    }
    if (!text.substring(end, text.length() - 1).isBlank()
        || !members.keySet().equals(Set.of("descr", "fortran_order", "shape"))) {
      throw malformed(place);
    }
    return members;
  }

  private static List<Integer> shape(String place, String text) {
    if (!LENGTHS.matcher(text).matches()) {
      throw malformed(place);
    }
    List<Integer> shape = new ArrayList<>();
    Matcher matcher = LENGTH.matcher(text);
    while (matcher.find()) {
      long length = Long.parseLong(matcher.group());
      if (length < 0 || length > Integer.MAX_VALUE) {
        throw new BadInputException(
            place, "has shape " + text + "; allowed: lengths from 0 to " + Integer.MAX_VALUE);
      }
      shape.add((int) length);
    }
    return shape;
  }

  private static BadInputException malformed(String place) {
    return new BadInputException(
        place, "has a header that is not numpy's; allowed: descr, fortran_order and shape");
  }
}
