package superposition.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.config.RunConfig;
import superposition.config.SweepPlan;
import superposition.export.PngExport;
import superposition.figure.FamilyFigure;
import superposition.figure.FigureInput;
import superposition.figure.Figures;
import superposition.figure.RunFigure;
import superposition.preset.Preset;
import superposition.state.FigureOptions;
import superposition.store.BadInputException;
import superposition.store.StagedFiles;
import superposition.train.TrainedModel;

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
    List<FamilyFigure> ofFamily = new ArrayList<>();
    List<RunFigure> figures = figures(scenario, ofFamily);
    if (!format.equals(PNG)) {
      throw new BadInputException("--format " + format, "is not possible yet; allowed: " + PNG);
    }
    PngExport export =
        PngExport.PRINT.withScale((int) RunOptions.whole("--scale", scale, 1, LARGEST_SCALE));
    Path folder = Output.folder(out);
    PrintWriter err = spec.commandLine().getErr();
    try (StagedFiles files = StagedFiles.in(folder)) {
      if (!figures.isEmpty()) {
        TrainedModel model = Training.converged(scenario, threads, err).model();
        FigureInput input = new FigureInput(Output.study(model), FigureOptions.DEFAULT);
        Output.addFigures(files, input, figures, export, csv);
      }
      if (!ofFamily.isEmpty()) {
        Output.addFigures(files, Training.family(scenario, threads, err), ofFamily, export, csv);
      }
      files.commit();
    }
    int count = figures.size() + ofFamily.size();
    spec.commandLine()
        .getOut()
        .println(
            scenario.id()
                + ": "
                + count
                + (count == 1 ? " figure" : " figures")
                + ", in "
                + folder);
    return Commands.DONE;
  }

  /** The figures of a run that are wanted; those of families go into the list. */
  private List<RunFigure> figures(Preset scenario, List<FamilyFigure> ofFamily) {
    List<RunFigure> figures = new ArrayList<>();
    List<String> wanted = ids.isEmpty() ? scenario.figures() : ids.stream().distinct().toList();
    for (int k = 0; k < wanted.size(); k++) {
      String id = wanted.get(k);
      String place =
          ids.isEmpty() ? scenario.id() + ": figures[" + k + "]: " + id : "--figure " + id;
      Optional<FamilyFigure> family = Figures.findFamily(id);
      if (family.isEmpty()) {
        figures.add(find(place, id, scenario.run()));
      } else if (scenario.scenario() instanceof SweepPlan) {
        ofFamily.add(family.get());
      } else {
        throw new BadInputException(
            place, "shows a family of runs; allowed: with a preset that has one");
      }
    }
    return wanted.isEmpty() ? Figures.of(scenario.run()) : figures;
  }

  /** A preset's figures of its base run; one that names none means all that apply to it. */
  static List<RunFigure> ofPreset(Preset scenario) {
    List<RunFigure> figures = new ArrayList<>();
    for (String id : scenario.figures()) {
      String place = scenario.id() + ": figures[" + figures.size() + "]: " + id;
      figures.add(find(place, id, scenario.run()));
    }
    return figures.isEmpty() ? Figures.of(scenario.run()) : figures;
  }

  private static RunFigure find(String place, String id, RunConfig run) {
    RunFigure found =
        Figures.find(id)
            .orElseThrow(
                () -> {
                  List<String> known = new ArrayList<>();
                  Figures.ALL.forEach(figure -> known.add(figure.id()));
                  Figures.FAMILIES.forEach(figure -> known.add(figure.id()));
                  return new BadInputException(
                      place, "unknown figure; allowed: " + String.join(", ", known));
                });
    found
        .refusal(run)
        .ifPresent(
            reason -> {
              throw new BadInputException(place, "cannot be drawn of this run: " + reason);
            });
    return found;
  }
}
