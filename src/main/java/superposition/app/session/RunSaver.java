package superposition.app.session;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.stage.DirectoryChooser;
import superposition.app.control.Background;
import superposition.app.control.NoticeBar;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.store.RunFile;
import superposition.store.weights.RunFolder;
import superposition.train.TrainedModel;

/** Saves the run as the command {@code train} does: run.json and weights.npz in a folder. */
public final class RunSaver {

  private final ExplorerModel model;
  private final NoticeBar notice;
  private final Function<DirectoryChooser, File> dialog;
  private final Predicate<String> confirm;
  private File folder;

  /**
   * @param dialog shows a chooser and returns the folder that was chosen, or null
   * @param confirm asks whether what a sentence says may be replaced
   */
  public RunSaver(
      ExplorerModel model,
      NoticeBar notice,
      Function<DirectoryChooser, File> dialog,
      Predicate<String> confirm) {
    this.model = model;
    this.notice = notice;
    this.dialog = dialog;
    this.confirm = confirm;
  }

  /** Whether there is a trained network to save. */
  public boolean canSave() {
    return model.trainer().modelProperty().get() != null
        && !model.trainer().progressProperty().get().running();
  }

  /**
   * Asks for a folder and saves the run with its last weights, whichever step is shown.
   *
   * @param saved gets the run file, once it is there
   */
  public void save(Consumer<Path> saved) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder for run.json and weights.npz");
    chooser.setInitialDirectory(folder);
    File chosen = dialog.apply(chooser);
    if (chosen == null || !mayReplace(chosen.toPath())) {
      return;
    }
    folder = chosen;
    TrainedModel run = model.trainer().modelProperty().get();
    double seconds = model.trainer().progressProperty().get().seconds();
    Background.run(
        () -> {
          RunFolder.write(chosen.toPath(), run, seconds);
          return chosen.toPath().resolve(RunFile.NAME);
        },
        file -> {
          notice.tell("Saved run.json and weights.npz in " + chosen + ".");
          saved.accept(file);
        },
        problem -> notice.warn("Not saved. " + Words.sentence(problem)));
  }

  private boolean mayReplace(Path into) {
    List<Path> taken = RunFolder.taken(into);
    String names =
        taken.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
    return taken.isEmpty() || confirm.test(into + " has a run already: " + names + ".");
  }
}
