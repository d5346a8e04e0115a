package superposition.preset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import superposition.config.SweepPlan;
import superposition.state.ExplorerState;
import superposition.state.PictureOptions;
import superposition.state.Zoom;
import superposition.store.BadInputException;
import superposition.store.Fields;
import superposition.store.JsonOutput;
import superposition.store.JsonText;
import superposition.store.PngText;
import superposition.store.ProgramVersion;

/**
 * What a picture says of itself in a text of its file: all that it was made from. There is no date
 * and no path in it, so that the same picture is the same file.
 *
 * @param figure id of the figure
 * @param options how it was put into the file
 * @param family the sweep whose runs a family's figure shows, if it shows one
 * @param state what the window showed, or would show
 */
public record PictureNote(
    String figure, PictureOptions options, Optional<SweepPlan> family, ExplorerState state) {

  /** The format that is written and read. */
  private static final int FORMAT = 1;

  private static final String FAMILY = "family";
  private static final List<String> KEYS =
      List.of("format", "program", "figure", "picture", FAMILY, StateJson.STATE);

  /** Longest version of a program, in characters. */
  private static final int LONGEST_VERSION = 100;

  /** Refuses null. */
  public PictureNote {
    Objects.requireNonNull(figure);
    Objects.requireNonNull(options);
    Objects.requireNonNull(family);
    Objects.requireNonNull(state);
  }

  /** Of a figure that shows no family. */
  public PictureNote(String figure, PictureOptions options, ExplorerState state) {
    this(figure, options, Optional.empty(), state);
  }

  /** The part of the figure that is shown. */
  public Zoom zoom() {
    return state.layout().zoom(figure);
  }

  /** The text for the picture's file; {@link #read} gives an equal note back. */
  public String text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      JsonOutput json =
          new JsonOutput(bytes)
              .number("format", FORMAT)
              .text("program", ProgramVersion.text())
              .text("figure", figure)
              .tree("picture", PictureKeys.write(options));
      if (family.isPresent()) {
        json.tree(FAMILY, SweepWriter.tree(family.get()));
      }
      json.tree(StateJson.STATE, StateKeys.write(state)).finish();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Reads the note of a PNG picture, as strictly as a preset. The figure's id is not looked up.
   *
   * @throws BadInputException if the file is no such picture
   */
  public static PictureNote read(Path file) {
    String name = file.toString();
    String text =
        PngText.read(file, StateJson.LONGEST)
            .orElseThrow(
                () ->
                    new BadInputException(
                        name,
                        "says nothing of how it was made; allowed: a picture that the explorer"
                            + " saved, and no other program after it"));
    Fields fields = Fields.of(name, JsonText.parse(name, text));
    fields.only(KEYS, List.of(FAMILY)).whole("format", FORMAT, FORMAT);
    fields.text("program", LONGEST_VERSION);
    return new PictureNote(
        fields.text("figure", StateKeys.LONGEST_ID),
        PictureKeys.read(fields.object("picture")),
        fields.has(FAMILY)
            ? Optional.of(SweepReader.read(fields.object(FAMILY)))
            : Optional.empty(),
        StateKeys.read(fields.object(StateJson.STATE)));
  }
}
