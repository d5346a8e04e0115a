package superposition.preset;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  /** Key of a single run. */
  static final String RUN = "run";

  /** Key of a sweep. */
  static final String SWEEP = "sweep";

  /** Key of a phase diagram. */
  static final String PHASES = "phaseDiagram";

  /** Longest title of a preset, in characters. */
  public static final int LONGEST_TITLE = 100;

  /** Longest description of a preset, in characters. */
  public static final int LONGEST_ABOUT = 4000;

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
    return read(Fields.of(place, JsonText.parse(place, bytes)));
  }

  static Preset read(Fields fields) {
    fields.only(keys(fields));
    fields.whole("format", FORMAT, FORMAT);
    return new Preset(
        id(fields),
        text(fields, "group", LONGEST_TITLE),
        text(fields, "title", LONGEST_TITLE),
        text(fields, "about", LONGEST_ABOUT),
        scenario(fields),
        figures(fields));
  }

  /** One of the kinds of scenario is needed; a run where there is none. */
  private static List<String> keys(Fields fields) {
    String scenario = fields.has(PHASES) ? PHASES : fields.has(SWEEP) ? SWEEP : RUN;
    return List.of("format", "id", "group", "title", "about", scenario, "figures");
  }

  private static Scenario scenario(Fields fields) {
    if (fields.has(PHASES)) {
      return PhaseReader.read(fields.object(PHASES));
    }
    return fields.has(SWEEP)
        ? SweepReader.read(fields.object(SWEEP))
        : new SingleRun(RunKeys.read(fields.object(RUN)));
  }

  /** The id that a title gives: its words in lower case; what is left of none is another word. */
  public static String idOf(String title, String otherwise) {
    String id =
        title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.isEmpty() ? otherwise : id;
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
