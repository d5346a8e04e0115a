package superposition.app.session;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.stage.DirectoryChooser;
import superposition.app.control.Background;
import superposition.app.control.NoticeBar;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Picture;
import superposition.app.desk.Words;
import superposition.export.PictureFormat;
import superposition.figure.Chapter;
import superposition.figure.RunFigure;
import superposition.preset.PictureNote;
import superposition.state.PictureOptions;
import superposition.store.StagedFiles;

/** Saves every figure of the run in hand as a picture in a folder, all of them or none. */
final class AllFiguresSaver {

  private final ExplorerModel model;
  private final NoticeBar notice;
  private final Function<DirectoryChooser, File> dialog;
  private final Predicate<String> confirm;
  private File folder;

  /**
   * @param dialog shows a chooser and returns the folder that was chosen, or null
   * @param confirm asks whether what a sentence says may be replaced
   */
  AllFiguresSaver(
      ExplorerModel model,
      NoticeBar notice,
      Function<DirectoryChooser, File> dialog,
      Predicate<String> confirm) {
    this.model = model;
    this.notice = notice;
    this.dialog = dialog;
    this.confirm = confirm;
  }

  /** Asks for a folder and fills it. FX thread. */
  void save() {
    List<Picture> pictures;
    try {
      pictures = pictures();
    } catch (IllegalStateException e) {
      notice.warn("Not saved. " + e.getMessage());
      return;
    }
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Folder for " + pictures.size() + " pictures");
    chooser.setInitialDirectory(folder);
    File chosen = dialog.apply(chooser);
    if (chosen == null || !mayReplace(chosen.toPath(), pictures)) {
      return;
    }
    folder = chosen;
    PictureOptions options = model.pictureOptionsProperty().get();
    notice.tell("Drawing " + pictures.size() + " figures…");
    Background.run(
        () -> write(chosen.toPath(), pictures, options),
        count -> notice.tell("Saved " + count + " figures in " + chosen + "."),
        problem -> notice.warn("Not saved. " + Words.sentence(problem)));
  }

  /** Of the figures that this run has. */
  private List<Picture> pictures() {
    List<Picture> pictures = new ArrayList<>();
    for (Chapter chapter : model.chapters()) {
      for (RunFigure figure : chapter.figures()) {
        if (figure.refusal(model.state().config()).isEmpty()) {
          pictures.add(model.picture(figure.id()));
        }
      }
    }
    return pictures;
  }

  private boolean mayReplace(Path into, List<Picture> pictures) {
    long taken =
        pictures.stream().filter(picture -> Files.exists(into.resolve(name(picture)))).count();
    return taken == 0 || confirm.test(into + " has " + taken + " of these pictures already.");
  }

  private static int write(Path into, List<Picture> pictures, PictureOptions options)
      throws Exception {
    try (StagedFiles files = StagedFiles.in(into)) {
      for (Picture picture : pictures) {
        PictureNote note = picture.note(options);
        files.add(
            name(picture),
            PictureFormat.PNG.content(picture.plot().call(), note.zoom(), options, note.text()));
      }
      files.commit();
    }
    return pictures.size();
  }

  private static String name(Picture picture) {
    return picture.name() + "." + PictureFormat.PNG.ending();
  }
}
