package superposition.preset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import superposition.state.PictureOptions;
import superposition.state.Session;
import superposition.store.Fields;
import superposition.store.InputFile;
import superposition.store.JsonOutput;
import superposition.store.JsonText;
import superposition.store.StagedFiles;

/** The file of a {@link Session}: its components by their names, a state as in state files. */
public final class SessionFile {

  /** The name of such files. */
  public static final String NAME = "session.json";

  private static final String PICTURES = "pictures";

  private static final List<String> KEYS =
      List.of(
          "format",
          "restores",
          "recent",
          "width",
          "height",
          "maximized",
          PICTURES,
          StateJson.STATE);

  private SessionFile() {}

  /**
   * Writes a file, whole or not at all.
   *
   * @throws superposition.store.BadInputException if it cannot be written
   */
  public static void write(Session session, Path file) {
    StagedFiles.write(file, out -> write(session, out));
  }

  private static void write(Session session, OutputStream out) throws IOException {
    JsonOutput json =
        new JsonOutput(out)
            .number("format", StateJson.FORMAT)
            .flag("restores", session.restores())
            .texts("recent", session.recent())
            .number("width", session.width())
            .number("height", session.height())
            .flag("maximized", session.maximized())
            .tree(PICTURES, PictureKeys.write(session.pictures()));
    if (session.state().isPresent()) {
      json.tree(StateJson.STATE, StateKeys.write(session.state().get()));
    }
    json.finish();
  }

  /**
   * Reads a file.
   *
   * @throws superposition.store.BadInputException if it is no session
   */
  public static Session read(Path file) {
    String name = file.toString();
    Fields fields = Fields.of(name, JsonText.parse(name, InputFile.bytes(file, StateJson.LONGEST)));
    fields.only(KEYS, List.of(PICTURES, StateJson.STATE)); // no pictures in older files
    fields.whole("format", StateJson.FORMAT, StateJson.FORMAT);
    return new Session(
        fields.flag("restores"),
        fields.texts("recent"),
        fields.number("width", 1, Session.LARGEST),
        fields.number("height", 1, Session.LARGEST),
        fields.flag("maximized"),
        fields.has(StateJson.STATE)
            ? Optional.of(StateKeys.read(fields.object(StateJson.STATE)))
            : Optional.empty(),
        fields.has(PICTURES) ? PictureKeys.read(fields.object(PICTURES)) : PictureOptions.FINE);
  }
}
