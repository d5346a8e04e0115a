package superposition.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import superposition.analysis.Study;
import superposition.figure.RunFigure;
import superposition.figure.subject.Studies;
import superposition.figure.subject.Subject;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.store.StagedFiles;

/** What the program does where there is no display: the canonical figures and numbers as files. */
public final class CanonicalFolder {

  private static final String NAME = "superposition-canonical";

  private CanonicalFolder() {}

  /**
   * Says in one line where the files go, and writes them into a new folder.
   *
   * @param parent where the folder is made
   * @return the exit code
   */
  public static int write(Path parent, PrintWriter out, PrintWriter err) {
    Path folder = unused(parent);
    out.println("No display: writing the canonical figures and numbers to " + folder);
    try (StagedFiles files = StagedFiles.in(folder)) {
      Preset canonical = PresetLibrary.findShipped(Preset.CANONICAL).orElseThrow();
      Training training =
          Training.converged(canonical, Runtime.getRuntime().availableProcessors(), err);
      Output.addRun(files, training);
      Studies studies = new Studies(Subject.of(training.model()), Study.FULL_SAMPLES);
      Output.addMetrics(files, studies.main());
      List<RunFigure> figures = ChosenFigures.of(canonical, List.of()).ofRun();
      Scene scene = Scene.of(canonical, canonical.run());
      PictureFiles.usual(files, true).addRun(scene, figures, studies);
      files.commit();
      return Commands.DONE;
    } catch (RuntimeException e) {
      return Commands.failure(e, err);
    }
  }

  /** The folder, or a numbered sibling where it exists. */
  private static Path unused(Path parent) {
    Path folder = parent.toAbsolutePath().resolve(NAME);
    for (int number = 2; Files.exists(folder); number++) {
      folder = parent.toAbsolutePath().resolve(NAME + "-" + number);
    }
    return folder;
  }
}
