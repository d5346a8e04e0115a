package superposition.preset;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepScale;
import superposition.store.BadInputException;

/**
 * A sweep's axis as people type it: values with commas between them, each as {@code --set} takes it
 * ({@code 2, 3, 4} or {@code relu, abs}), or a range ({@code 0.01 to 1 in 7}).
 */
public final class AxisText {

  private static final Pattern RANGE =
      Pattern.compile("\\s*(\\S+)\\s+to\\s+(\\S+)\\s+in\\s+(\\d{1,9})\\s*");

  /** Commas that are not inside of an object or a list. */
  private static final Pattern COMMA = Pattern.compile(",(?![^{\\[]*[}\\]])");

  private AxisText() {}

  /**
   * Reads an axis.
   *
   * @throws BadInputException if it is none for this run, with the key and what is allowed
   */
  public static SweepAxis read(RunConfig base, String key, SweepScale scale, String text) {
    try {
      Matcher range = RANGE.matcher(text);
      SweepAxis axis =
          range.matches()
              ? new SweepAxis(List.of(key), scale, range(key, range))
              : new SweepAxis(List.of(key), scale, listed(base, key, text));
      axis.values(base);
      return axis;
    } catch (InvalidConfigException e) {
      throw new BadInputException(key, e.getMessage());
    }
  }

  private static SweepAxis.Range range(String key, Matcher range) {
    try {
      return new SweepAxis.Range(
          Double.parseDouble(range.group(1)),
          Double.parseDouble(range.group(2)),
          Integer.parseInt(range.group(3)));
    } catch (NumberFormatException e) {
      throw new BadInputException(
          key, range.group() + " is no range; allowed: for example 0.01 to 1 in 7");
    }
  }

  private static SweepAxis.Listed listed(RunConfig base, String key, String text) {
    List<List<Object>> rows = new ArrayList<>();
    for (String piece : COMMA.split(text, -1)) {
      JsonElement value = Overrides.value(key, piece.strip());
      rows.add(SweepReader.row(base, key, List.of(key), List.of(value)));
    }
    return new SweepAxis.Listed(rows);
  }
}
