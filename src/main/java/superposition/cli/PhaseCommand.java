package superposition.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.config.PhasePlan;
import superposition.figure.phase.PhaseFigures;
import superposition.phase.PhaseDiagram;
import superposition.phase.PhaseFile;
import superposition.plot.Numbers;
import superposition.preset.Preset;
import superposition.state.PhaseOptions;
import superposition.state.PictureOptions;
import superposition.store.BadInputException;
import superposition.store.NumberText;
import superposition.store.StagedFiles;

/** Trains a phase diagram and writes its table, pictures and numbers. */
@CommandLine.Command(
    name = "phase",
    description = {
      "Trains a phase diagram: many tiny models for every importance and density.",
      "Writes phase.json, and a picture and a table of each figure."
    })
final class PhaseCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @CommandLine.Mixin private final RunOptions options = new RunOptions();

  @CommandLine.Option(
      names = "--grid",
      paramLabel = "10..100",
      description = "Values of importance and of density; without, those of the preset.")
  private String grid;

  @CommandLine.Option(
      names = "--models",
      paramLabel = "1..10",
      description = "Models of a cell; without, those of the preset.")
  private String models;

  @CommandLine.Option(
      names = "--average",
      description = "Show the average of a cell's models without the worst, not the best one.")
  private boolean average;

  @CommandLine.Option(
      names = "--classes",
      description = "Colour cells by outcome, not by norm and superposition.")
  private boolean classes;

  @CommandLine.Mixin private final PictureSizes sizes = new PictureSizes();

  @CommandLine.Mixin private final OutFolder out = new OutFolder();

  @Override
  public Integer call() {
    Scene given = options.scene();
    Preset scenario = given.scenario();
    PhasePlan plan = plan(scenario);
    int threads = options.threads();
    PictureOptions picture = sizes.options(PictureOptions.PRINT);
    Path folder = out.path();
    DiagramTraining trained =
        DiagramTraining.of(plan, scenario.id(), threads, spec.commandLine().getErr());
    PhaseDiagram diagram = trained.diagram();
    PhaseOptions shown = PhaseOptions.DEFAULT.withAveraged(average).withClasses(classes);
    Scene scene = given.with(plan).with(shown);
    try (StagedFiles files = StagedFiles.in(folder)) {
      files.add(PhaseFile.NAME, stream -> PhaseFile.write(diagram, stream));
      new PictureFiles(files, sizes.format(), picture, true)
          .addDiagram(scene, PhaseFigures.ALL, diagram);
      files.commit();
    }
    spec.commandLine().getOut().println(scenario.id() + ": " + words(trained) + ", in " + folder);
    return Commands.DONE;
  }

  private PhasePlan plan(Preset scenario) {
    if (!(scenario.scenario() instanceof PhasePlan plan)) {
      throw new BadInputException(
          "--preset " + scenario.id(),
          "is no phase diagram; allowed: phase-n2-m1, phase-n3-m2, or"
              + " the file of a preset with the key phaseDiagram");
    }
    int side =
        grid == null
            ? plan.grid()
            : (int) RunOptions.whole("--grid", grid, PhasePlan.MIN_GRID, PhasePlan.MAX_GRID);
    int each =
        models == null
            ? plan.models()
            : (int) RunOptions.whole("--models", models, 1, PhasePlan.MAX_MODELS);
    return plan.withGrid(side).withModels(each);
  }

  private static String words(DiagramTraining trained) {
    PhaseDiagram diagram = trained.diagram();
    PhasePlan plan = diagram.plan();
    return plan.grid()
        + " x "
        + plan.grid()
        + " cells of "
        + Numbers.counted(plan.models(), "model")
        + " in "
        + NumberText.rounded(trained.seconds(), 2)
        + " s, the best agrees with theory in "
        + percent(diagram.agreement(false))
        + ", where theory is clear in "
        + percent(diagram.clearAgreement(false));
  }

  private static String percent(PhaseDiagram.Agreement agreement) {
    return agreement.cells() == 0
        ? "no cell"
        : Numbers.fixed(100 * agreement.share(), 1) + " % of " + agreement.cells();
  }
}
