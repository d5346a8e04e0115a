package superposition.preset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import superposition.state.ExplorerState;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.InputFile;
import superposition.store.JsonOutput;
import superposition.store.JsonText;

/**
 * An {@link ExplorerState} as text: a {@code format} and the {@code state}, which has the
 * components of the record and of those inside of it by their names. What is not chosen is left
 * out. Numbers read back exactly, but for −0, which is 0.
 */
public final class StateJson {

  /** The format that is written and read. */
  public static final int FORMAT = 1;

  /** Longest text, in characters: room for a thousand pins. */
  static final int LONGEST = 4 << 20;

  /** Key of the state. */
  static final String STATE = "state";

  private StateJson() {}

  /** The text; {@link #read(String, String)} gives an equal state back. */
  public static String write(ExplorerState state) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(state, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Writes the text in UTF-8. */
  public static void write(ExplorerState state, OutputStream out) throws IOException {
    new JsonOutput(out).number("format", FORMAT).tree(STATE, StateKeys.write(state)).finish();
  }

  /**
   * Reads a text as strictly as a preset. Ids of tabs, figures and presets are not looked up.
   *
   * @param name where the text comes from, for error messages
   * @throws BadInputException if it is no state
   */
  public static ExplorerState read(String name, String text) {
    if (text.length() > LONGEST) {
      throw new BadInputException(
          name, "is too large; allowed: up to " + (LONGEST >> 10) + " Ki characters");
    }
    return read(Fields.of(name, JsonText.parse(name, text)));
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is no state
   */
  public static ExplorerState read(Path file) {
    String name = file.toString();
    return read(Fields.of(name, JsonText.parse(name, InputFile.bytes(file, LONGEST))));
  }

  static ExplorerState read(Fields fields) {
    fields.only(List.of("format", STATE)).whole("format", FORMAT, FORMAT);
    return StateKeys.read(fields.object(STATE));
  }
}
