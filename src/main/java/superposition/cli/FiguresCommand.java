package superposition.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.config.PhasePlan;
import superposition.export.PngExport;
import superposition.figure.FamilyInput;
import superposition.figure.phase.PhaseInput;
import superposition.phase.PhaseDiagram;
import superposition.preset.Preset;
import superposition.state.PhaseOptions;
import superposition.store.BadInputException;
import superposition.store.StagedFiles;
import superposition.train.TrainedModel;

/** Draws a preset's figures into files, one each, named by its id. */
@CommandLine.Command(
    name = "figures",
    description = "Trains a preset and draws its figures into a folder, one file each.")
final class FiguresCommand implements Callable<Integer> {

  private static final String PNG = "png";
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

  @CommandLine.Mixin private final PictureScale scale = new PictureScale();

  @CommandLine.Mixin private final OutFolder out = new OutFolder();

  @Override
  public Integer call() {
    Preset scenario = options.scenario();
    int threads = options.threads();
    ChosenFigures figures = ChosenFigures.of(scenario, ids);
    if (!format.equals(PNG)) {
      throw new BadInputException("--format " + format, "is not possible yet; allowed: " + PNG);
    }
    PngExport export = scale.export();
    Path folder = out.path();
    try (StagedFiles files = StagedFiles.in(folder)) {
      PrintWriter err = spec.commandLine().getErr();
      if (!figures.ofRun().isEmpty()) {
        TrainedModel model = Training.converged(scenario, threads, err).model();
        Output.addFigures(files, Output.input(model), figures.ofRun(), export, csv);
      }
      if (!figures.ofFamily().isEmpty()) {
        FamilyInput family = Training.family(scenario, threads, err);
        Output.addFigures(files, family, figures.ofFamily(), export, csv);
      }
      if (!figures.ofDiagram().isEmpty()) {
        PhasePlan plan = (PhasePlan) scenario.scenario();
        PhaseDiagram diagram = DiagramTraining.of(plan, scenario.id(), threads, err).diagram();
        PhaseInput input = new PhaseInput(diagram, PhaseOptions.DEFAULT);
        Output.addFigures(files, input, figures.ofDiagram(), export, csv);
      }
      files.commit();
    }
    spec.commandLine()
        .getOut()
        .println(
            scenario.id()
                + ": "
                + figures.count()
                + (figures.count() == 1 ? " figure" : " figures")
                + ", in "
                + folder);
    return Commands.DONE;
  }
}
