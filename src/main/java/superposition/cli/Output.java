package superposition.cli;

import java.nio.file.Path;
import superposition.store.BadInputException;
import superposition.store.InputFile;
import superposition.store.RunFile;
import superposition.store.StagedFiles;
import superposition.store.WeightsFile;

/** Where a command's files go. */
final class Output {

  private Output() {}

  /**
   * The folder named by {@code --out}, checked before any long work.
   *
   * @throws BadInputException if none was named or it cannot be written to
   */
  static Path folder(String out) {
    Path folder = path(out, "a folder");
    StagedFiles.requireWritable(folder);
    return folder;
  }

  /** The file named by {@code --out}, checked in the same way. */
  static Path file(String out) {
    Path file = path(out, "a file");
    StagedFiles.requireWritableFile(file);
    return file;
  }

  /** Adds a run's files, {@code run.json} and {@code weights.npz}. */
  static void addRun(StagedFiles files, Training training) {
    RunFile run =
        new RunFile(
            training.model().config(),
            Version.text(),
            training.seconds(),
            training.model().divergedAt(),
            training.model().losses());
    files.add(RunFile.NAME, run::writeTo);
    files.add(WeightsFile.NAME, stream -> WeightsFile.write(training.model().network(), stream));
  }

  private static Path path(String out, String allowed) {
    if (out == null) {
      throw new BadInputException("--out", "is missing; allowed: " + allowed);
    }
    return InputFile.path("--out", out);
  }
}
