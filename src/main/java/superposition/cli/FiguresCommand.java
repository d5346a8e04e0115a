package superposition.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.export.PngExport;
import superposition.figure.Figures;
import superposition.figure.RunFigure;
import superposition.preset.Preset;
import superposition.store.BadInputException;
import superposition.store.StagedFiles;

/** Draws a preset's figures into files, one each, named by its id. */
@CommandLine.Command(
    name = "figures",
    description = "Trains a preset and draws its figures into a folder, one file each.")
final class FiguresCommand implements Callable<Integer> {

  private static final String PNG = "png";
  private static final int LARGEST_SCALE = 4;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @CommandLine.Mixin private final RunOptions options = new RunOptions();

  @CommandLine.Option(
      names = "--figure",
      paramLabel = "ID",
      description = "A figure to draw; without, those of the preset.")
  private List<String> ids = new ArrayList<>();

  @CommandLine.Option(
      names = "--format",
      paramLabel = "png",
      description = "Format of the pictures; png is the only one yet.")
  private String format = PNG;

  @CommandLine.Option(
      names = "--csv",
      description = "Write the numbers of each figure beside it, too.")
  private boolean csv;

  @CommandLine.Option(
      names = "--scale",
      paramLabel = "1..4",
      description = "Enlarges the pictures; 1 is 1200 x 800 pixels.")
  private String scale = "1";

  @CommandLine.Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files; made if there is none.")
  private String out;

  @Override
  public Integer call() {
    Preset scenario = options.scenario();
    int threads = options.threads();
    List<RunFigure> figures = ids.isEmpty() ? ofPreset(scenario) : named(ids);
    if (!format.equals(PNG)) {
      throw new BadInputException("--format " + format, "is not possible yet; allowed: " + PNG);
    }
    PngExport export =
        PngExport.PRINT.withScale((int) RunOptions.whole("--scale", scale, 1, LARGEST_SCALE));
    Path folder = Output.folder(out);
    Training training = Training.converged(scenario, threads, spec.commandLine().getErr());
    try (StagedFiles files = StagedFiles.in(folder)) {
      Output.addFigures(files, Output.study(training.model()), figures, export, csv);
      files.commit();
    }
    spec.commandLine()
        .getOut()
        .println(
            scenario.id()
                + ": "
                + figures.size()
                + (figures.size() == 1 ? " figure" : " figures")
                + ", in "
                + folder);
    return Commands.DONE;
  }

  private static List<RunFigure> named(List<String> ids) {
    return ids.stream().distinct().map(id -> find("--figure " + id, id)).toList();
  }

  /** A preset that names no figures means all of them. */
  static List<RunFigure> ofPreset(Preset scenario) {
    List<RunFigure> figures = new ArrayList<>();
    for (String id : scenario.figures()) {
      figures.add(find(scenario.id() + ": figures[" + figures.size() + "]: " + id, id));
    }
    return figures.isEmpty() ? Figures.ALL : figures;
  }

  private static RunFigure find(String place, String id) {
    return Figures.find(id)
        .orElseThrow(
            () ->
                new BadInputException(
                    place,
                    "unknown figure; allowed: "
                        + String.join(", ", Figures.ALL.stream().map(RunFigure::id).toList())));
  }
}
