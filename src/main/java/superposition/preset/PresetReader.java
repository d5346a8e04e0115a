package superposition.preset;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import superposition.config.Scenario;
import superposition.config.SingleRun;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.InputFile;
import superposition.store.JsonText;
import superposition.store.RunKeys;

/** Reads presets strictly: every key is needed, none is unknown, nothing has a default. */
public final class PresetReader {

  /** The format that is written and read. */
  public static final int FORMAT = 1;

  /** Largest file, in bytes; the shipped ones have two thousand. */
  static final int LARGEST = 4 << 20;

  private static final int LONGEST_TITLE = 100;
  private static final int LONGEST_ABOUT = 4000;
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private PresetReader() {}

  /**
   * Reads a file of any name.
   *
   * @throws BadInputException if it is no preset
   */
  public static Preset read(Path file) {
    return read(file.toString(), InputFile.bytes(file, LARGEST));
  }

  /**
   * Reads a file's content.
   *
   * @param place the file's name for error messages
   * @throws BadInputException if it is no preset
   */
  public static Preset read(String place, byte[] bytes) {
    Fields fields = Fields.of(place, JsonText.parse(place, bytes));
    if (fields.has("phaseDiagram")) {
      throw fields.problem(
          "phaseDiagram", "presets of this kind cannot be read yet; allowed: run, sweep");
    }
    fields.only(keys(fields.has("sweep") ? "sweep" : "run"));
    fields.whole("format", FORMAT, FORMAT);
    return new Preset(
        id(fields),
        text(fields, "group", LONGEST_TITLE),
        text(fields, "title", LONGEST_TITLE),
        text(fields, "about", LONGEST_ABOUT),
        scenario(fields),
        figures(fields));
  }

  private static List<String> keys(String scenario) {
    return List.of("format", "id", "group", "title", "about", scenario, "figures");
  }

  private static Scenario scenario(Fields fields) {
    return fields.has("sweep")
        ? SweepReader.read(fields.object("sweep"))
        : new SingleRun(RunKeys.read(fields.object("run")));
  }

  /** Whether a text may be the id of a preset or a figure. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static String id(Fields fields) {
    String id = text(fields, "id", LONGEST_TITLE);
    if (!isId(id)) {
      throw fields.problem("id", '"' + id + "\" is no id; allowed: words like canonical-l4");
    }
    return id;
  }

  private static String text(Fields fields, String key, int longest) {
    String text = fields.text(key);
    if (text.isBlank() || text.length() > longest) {
      throw fields.problem(
          key, "has " + text.strip().length() + " characters; allowed: 1 to " + longest);
    }
    return text;
  }

  private static List<String> figures(Fields fields) {
    List<String> figures = fields.texts("figures");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < figures.size(); i++) {
      String place = "figures[" + i + "]";
      if (!isId(figures.get(i))) {
        throw fields.problem(
            place, '"' + figures.get(i) + "\" is no id; allowed: words like training-loss");
      }
      if (!seen.add(figures.get(i))) {
        throw fields.problem(place, '"' + figures.get(i) + "\" appears twice; allowed: once");
      }
    }
    return figures;
  }
}
