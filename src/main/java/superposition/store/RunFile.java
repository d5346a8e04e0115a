package superposition.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import superposition.config.RunConfig;

/**
 * {@code run.json}: what was trained, how it went and how long it took.
 *
 * @param config what was to be trained
 * @param version the program that did it
 * @param seconds time of the training loop
 * @param divergedAt the step whose loss or weights were not finite, or −1; the key is left out then
 * @param losses mini-batch loss of each step done, oldest first; one that is not finite is written
 *     as null
 */
public record RunFile(
    RunConfig config, String version, double seconds, int divergedAt, double[] losses) {

  /** The name of such files. */
  public static final String NAME = "run.json";

  /** The format that is written and read. */
  public static final int FORMAT = 1;

  /** Largest file, in bytes: room for ten million losses. */
  public static final int LARGEST = 256 << 20;

  /** Writes the file. */
  public void writeTo(OutputStream out) throws IOException {
    JsonOutput json = new JsonOutput(out);
    json.number("format", FORMAT).text("version", version).run("config", config);
    json.number("seconds", seconds);
    if (divergedAt >= 0) {
      json.number("divergedAt", divergedAt);
    }
    json.numbers("losses", losses).finish();
  }

  /**
   * Reads the file.
   *
   * @throws BadInputException if it is no such file
   */
  public static RunFile read(Path file) {
    String name = file.toString();
    return read(Fields.of(name, JsonText.parse(name, InputFile.bytes(file, LARGEST))));
  }

  /**
   * Reads a file's members.
   *
   * @throws BadInputException if it is no such file
   */
  public static RunFile read(Fields fields) {
    boolean diverged = fields.has("divergedAt");
    List<String> keys =
        new ArrayList<>(List.of("format", "version", "config", "seconds", "losses"));
    if (diverged) {
      keys.add("divergedAt");
    }
    fields.only(keys);
    fields.whole("format", FORMAT, FORMAT);
    return new RunFile(
        RunKeys.read(fields.object("config")),
        fields.text("version"),
        fields.number("seconds"),
        diverged ? (int) fields.whole("divergedAt", 0, RunConfig.MAX_STEPS) : -1,
        fields.numbers("losses"));
  }
}
