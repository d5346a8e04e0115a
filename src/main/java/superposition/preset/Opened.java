package superposition.preset;

import java.nio.file.Path;
import superposition.state.ExplorerState;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.InputFile;
import superposition.store.JsonText;
import superposition.store.PngText;
import superposition.store.RunFile;

/** What a file holds that the explorer can open: a picture, or JSON whose keys tell which. */
public sealed interface Opened {

  /** A preset. */
  record OfPreset(Preset preset) implements Opened {}

  /** All that a window showed. */
  record OfState(ExplorerState state) implements Opened {}

  /** A picture that carries all that it was made from. */
  record OfPicture(PictureNote note) implements Opened {}

  /** What {@code train} or the window left of a run. */
  record OfRun(RunFile run) implements Opened {}

  /**
   * Reads a file.
   *
   * @throws BadInputException if it is none of them
   */
  static Opened read(Path file) {
    if (PngText.isPng(file)) {
      return new OfPicture(PictureNote.read(file));
    }
    String name = file.toString();
    byte[] bytes = InputFile.bytes(file, RunFile.LARGEST);
    Fields fields = Fields.of(name, JsonText.parse(name, bytes));
    if (fields.has("losses")) {
      return new OfRun(RunFile.read(fields));
    }
    if (bytes.length > PresetReader.LARGEST) { // long losses alone make a file large
      throw new BadInputException(
          name, "is too large; allowed: up to " + (PresetReader.LARGEST >> 10) + " KiB");
    }
    if (fields.has(StateJson.STATE)) {
      return new OfState(StateJson.read(fields));
    }
    if (!fields.has("id")) {
      throw new BadInputException(
          name,
          "is nothing that can be opened; allowed: a preset, a saved state, a run.json, a"
              + " picture that the explorer saved");
    }
    return new OfPreset(PresetReader.read(fields));
  }
}
