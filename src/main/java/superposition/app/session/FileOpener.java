package superposition.app.session;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.stage.FileChooser;
import superposition.app.control.Action;
import superposition.app.control.Background;
import superposition.app.control.NoticeBar;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.app.panel.PresetChooser;
import superposition.preset.Opened;
import superposition.state.Experiment;
import superposition.store.RunFile;
import superposition.store.weights.RunFolder;
import superposition.train.TrainedModel;

/** Opens presets, saved states, run files, pictures and networks. FX thread. */
public final class FileOpener {

  /** Id of an experiment that came from no preset. */
  private static final String OWN = "own-run";

  private final ExplorerModel model;
  private final PresetChooser presets;
  private final SessionKeeper keeper;
  private final NoticeBar notice;
  private final NetworkImporter importer;
  private final Function<FileChooser, File> dialog;
  private File folder;

  /**
   * @param presets learns of presets that are opened
   * @param importer opens files of weights
   * @param dialog shows a chooser and returns the file that was chosen, or null
   */
  public FileOpener(
      ExplorerModel model,
      PresetChooser presets,
      SessionKeeper keeper,
      NoticeBar notice,
      NetworkImporter importer,
      Function<FileChooser, File> dialog) {
    this.model = model;
    this.presets = presets;
    this.keeper = keeper;
    this.notice = notice;
    this.importer = importer;
    this.dialog = dialog;
  }

  /** Asks for a file and opens it. */
  public void ask() {
    List<String> patterns = new ArrayList<>(List.of("*.json", "*.png"));
    patterns.addAll(NetworkImporter.patterns());
    ask("Open", "presets, states, run.json, saved figures and networks", patterns);
  }

  /** Asks for a network that was trained elsewhere and opens it. */
  public void askForNetwork() {
    ask("Import network", "networks", NetworkImporter.patterns());
  }

  private void ask(String title, String kinds, List<String> patterns) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(folder);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kinds, patterns));
    File chosen = dialog.apply(chooser);
    if (chosen != null) {
      folder = chosen.getParentFile();
      open(chosen.toPath());
    }
  }

  /** Files that were opened or saved, newest first, as actions. */
  public List<Action> recent() {
    return keeper.session().recent().stream()
        .map(file -> Action.of("File", file, "", () -> open(Path.of(file))))
        .toList();
  }

  /** Remembers a file that was opened or saved. */
  public void remember(Path file) {
    String name = file.toAbsolutePath().toString();
    keeper.keep(kept -> kept.withRecent(name));
  }

  /** What was read, ready to be shown; the model of a run whose weights are there. */
  private record Found(Opened opened, TrainedModel model) {}

  /** Opens a file. */
  public void open(Path file) {
    if (NetworkImporter.takes(file)) {
      importer.open(file, () -> remember(file));
      return;
    }
    Background.run(
        () -> find(file),
        found -> {
          remember(file);
          take(found);
          notice.tell(
              "Opened "
                  + file.getFileName()
                  + "."
                  + (model.lacksImport() ? " " + NetworkImporter.LOST : ""));
        },
        problem -> {
          if (!Files.exists(file)) {
            keeper.keep(kept -> kept.withoutRecent(file.toString()));
          }
          notice.warn("Not opened. " + Words.sentence(problem));
        });
  }

  private static Found find(Path file) {
    Opened opened = Opened.read(file);
    boolean trained =
        opened instanceof Opened.OfRun run
            && run.run().divergedAt() < 0
            && RunFolder.hasWeights(file);
    return new Found(opened, trained ? RunFolder.model(file, ((Opened.OfRun) opened).run()) : null);
  }

  private void take(Found found) {
    if (found.opened() instanceof Opened.OfState some) {
      model.restore(some.state());
    } else if (found.opened() instanceof Opened.OfPicture some) {
      model.restore(some.note().state());
    } else if (found.opened() instanceof Opened.OfPreset some) {
      presets.add(some.preset());
      presets.choose(some.preset());
    } else if (found.opened() instanceof Opened.OfRun some) {
      take(some.run(), found.model());
    }
  }

  /** A run without its weights is trained again, to the same ones. */
  private void take(RunFile run, TrainedModel trained) {
    Experiment experiment = Experiment.of(OWN, run.config());
    if (trained == null) {
      model.experiment(experiment);
    } else if (trained.losses().length == 0) { // an imported network that was saved here
      model.adopt(experiment, trained);
    } else {
      model.take(experiment, trained);
    }
  }
}
