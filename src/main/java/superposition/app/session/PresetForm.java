package superposition.app.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import superposition.app.control.Background;
import superposition.app.control.ProblemLabel;
import superposition.app.desk.Words;
import superposition.config.RunConfig;
import superposition.config.SingleRun;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.preset.PresetReader;
import superposition.preset.PresetWriter;

/** Asks for the name of a preset and what to say of it, and writes it among the user's own. */
public final class PresetForm extends VBox {

  /** Group of the presets that are saved here. */
  public static final String GROUP = "Mine";

  private final RunConfig run;
  private final Path folder;
  private final Predicate<String> confirm;
  private final Consumer<Preset> saved;
  private final TextField title = new TextField();
  private final TextArea about = new TextArea();
  private final ProblemLabel problem = new ProblemLabel();

  /**
   * @param run what is saved
   * @param folder of the user's presets
   * @param confirm asks whether what a sentence says may be replaced
   * @param saved gets the preset, once it is there
   */
  public PresetForm(RunConfig run, Path folder, Predicate<String> confirm, Consumer<Preset> saved) {
    this.run = run;
    this.folder = folder;
    this.confirm = confirm;
    this.saved = saved;
    getStyleClass().add("form");
    title.setId("preset-title");
    title.setOnAction(event -> save());
    about.setId("preset-about");
    about.setWrapText(true);
    about.setPrefRowCount(4);
    problem.setId("preset-problem");
    Button save = new Button("Save preset");
    save.setId("preset-save");
    save.getStyleClass().add("accent");
    save.setOnAction(event -> save());
    Label where = new Label("Kept in " + folder);
    where.getStyleClass().add("muted");
    where.setWrapText(true);
    getChildren()
        .addAll(
            named("Name", title),
            named("What to look at (may stay empty)", about),
            where,
            problem,
            new HBox(save));
  }

  private static VBox named(String name, TextInputControl field) {
    Label label = new Label(name);
    label.setLabelFor(field);
    VBox named = new VBox(label, field);
    named.getStyleClass().add("parameter");
    return named;
  }

  /** What gets the keys first. */
  public TextField first() {
    return title;
  }

  private void save() {
    String name = title.getText().strip();
    String id = PresetReader.idOf(name, "my-run");
    String words = about.getText().strip();
    Path file = folder.resolve(id + ".json");
    if (name.isEmpty() || name.length() > PresetReader.LONGEST_TITLE) {
      problem.setText("A name has 1 to " + PresetReader.LONGEST_TITLE + " characters.");
    } else if (words.length() > PresetReader.LONGEST_ABOUT) {
      problem.setText(
          "What to look at has up to " + Words.count(PresetReader.LONGEST_ABOUT) + " characters.");
    } else if (PresetLibrary.findShipped(id).isPresent()) {
      problem.setText('"' + id + "\" is a preset of the program. Choose another name.");
    } else if (!Files.exists(file) || confirm.test(file.getFileName() + " is there already.")) {
      String text = words.isEmpty() ? "A run of my own." : words;
      write(new Preset(id, GROUP, name, text, new SingleRun(run), List.of()), file);
    }
  }

  private void write(Preset preset, Path file) {
    Background.run(
        () -> {
          PresetWriter.write(preset, file);
          return preset;
        },
        saved,
        wrong -> problem.setText("Not saved. " + Words.sentence(wrong)));
  }
}
