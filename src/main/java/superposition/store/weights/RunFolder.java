package superposition.store.weights;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import superposition.config.RunConfig;
import superposition.store.BadInputException;
import superposition.store.ProgramVersion;
import superposition.store.RunFile;
import superposition.store.StagedFiles;
import superposition.train.TrainedModel;

/** A run's files in one folder, {@code run.json} and {@code weights.npz}. */
public final class RunFolder {

  private RunFolder() {}

  /**
   * Adds a run's files to those of a folder.
   *
   * @param seconds time of the training loop
   */
  public static void add(StagedFiles files, TrainedModel model, double seconds) {
    RunFile run =
        new RunFile(
            model.config(), ProgramVersion.text(), seconds, model.divergedAt(), model.losses());
    files.add(RunFile.NAME, run::writeTo);
    files.add(
        WeightsFormat.NPZ.fileName(), stream -> WeightsFormat.NPZ.write(model.network(), stream));
  }

  /**
   * Writes a run's files, both or neither.
   *
   * @throws BadInputException if they cannot be written
   */
  public static void write(Path folder, TrainedModel model, double seconds) {
    try (StagedFiles files = StagedFiles.in(folder)) {
      add(files, model, seconds);
      files.commit();
    }
  }

  /** Files of this folder that {@link #write} would replace. */
  public static List<Path> taken(Path folder) {
    return List.of(folder.resolve(RunFile.NAME), folder.resolve(WeightsFormat.NPZ.fileName()))
        .stream()
        .filter(Files::exists)
        .toList();
  }

  /**
   * The model of a run file: with the weights beside it, without snapshots.
   *
   * @param file the run file, whose weights must be in its folder
   * @param run what was read of it
   * @throws BadInputException if the weights cannot be read or are not of this run's sizes
   */
  public static TrainedModel model(Path file, RunFile run) {
    Path weights = weights(file);
    RunConfig config = run.config();
    TrainedModel model = NetworkFile.read(weights).under(config);
    if (!model.config().equals(config)) {
      throw new BadInputException(
          weights.toString(), "is not of " + file + "'s sizes; allowed: the weights of this run");
    }
    return new TrainedModel(config, model.network(), run.losses(), List.of(), run.divergedAt());
  }

  /** Whether a run file's weights are beside it. */
  public static boolean hasWeights(Path file) {
    return Files.exists(weights(file));
  }

  private static Path weights(Path file) {
    return file.resolveSibling(WeightsFormat.NPZ.fileName());
  }
}
