package superposition.cli;

import java.nio.file.Path;
import superposition.analysis.Metrics;
import superposition.analysis.Study;
import superposition.store.BadInputException;
import superposition.store.InputFile;
import superposition.store.MetricsFile;
import superposition.store.StagedFiles;
import superposition.store.weights.RunFolder;
import superposition.train.TrainedModel;

/** Where a command's files go. */
final class Output {

  private static final String METRICS = "metrics.json";

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
    RunFolder.add(files, training.model(), training.seconds());
  }

  /** Adds every metric, as {@code analyze} writes them. */
  static void addMetrics(StagedFiles files, Study study) {
    files.add(METRICS, metrics(study)::writeTo);
  }

  /** Every metric of a study. */
  static MetricsFile metrics(Study study) {
    Metrics metrics = Metrics.of(study);
    return new MetricsFile(study.model().config(), metrics.values(), metrics.arrays());
  }

  /** A study with the samples of a saved evaluation. */
  static Study study(TrainedModel model) {
    return new Study(model, Study.FULL_SAMPLES, Study.EVALUATION_SEED);
  }

  private static Path path(String out, String allowed) {
    if (out == null) {
      throw new BadInputException("--out", "is missing; allowed: " + allowed);
    }
    return InputFile.path("--out", out);
  }
}
