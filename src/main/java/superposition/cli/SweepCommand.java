package superposition.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.config.InvalidConfigException;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepSize;
import superposition.figure.sweep.SweepFigures;
import superposition.figure.sweep.SweepInput;
import superposition.plot.Plot;
import superposition.preset.Fingerprint;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.store.BadInputException;
import superposition.store.StagedFiles;
import superposition.sweep.Judge;
import superposition.sweep.Judgement;
import superposition.sweep.Sweep;
import superposition.sweep.SweepFolder;
import superposition.sweep.SweepResult;
import superposition.sweep.SweepRun;

/** Trains the many networks of a sweep and judges what was predicted of them. */
@CommandLine.Command(
    name = "sweep",
    description = {
      "Trains the many networks of a sweep's preset and judges what was predicted of them.",
      "Writes cells.jsonl, a line a network as it finishes, then summary.csv, verdicts.json and"
          + " pictures: one of each grid, and the preset's figures of the first grid's networks with"
          + " the first seed. What was killed goes on with --resume."
    })
final class SweepCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @CommandLine.Mixin private final RunOptions options = new RunOptions();

  @CommandLine.Option(
      names = "--quick",
      description = "A part of the sweep that takes up to a minute and shows the same.")
  private boolean quick;

  @CommandLine.Option(
      names = "--seeds",
      paramLabel = "N",
      description = "Networks a point of the grids, instead of the preset's number.")
  private String seeds;

  @CommandLine.Option(
      names = "--grid",
      paramLabel = "ID",
      description = "A grid of the sweep to run; without, all of them.")
  private List<String> grids = new ArrayList<>();

  @CommandLine.Option(
      names = "--resume",
      description = "Go on from what is in the folder; no finished network is trained again.")
  private boolean resume;

  @CommandLine.Mixin private final OutFolder out = new OutFolder();

  @Override
  public Integer call() {
    Scene scene = options.scene();
    Preset preset = scene.scenario();
    Sweep sweep = new Sweep(plan(preset), quick);
    SweepFamily family = new SweepFamily(scene, sweep, ChosenFigures.named(preset));
    int threads = options.threads();
    Path folder = out.path();
    PrintWriter print = spec.commandLine().getOut();
    SweepResult result;
    try (SweepFolder cells =
        SweepFolder.open(folder, sweep, Fingerprint.of(sweep.plan(), quick), resume)) {
      result = run(sweep, cells, family, threads, print);
      try (StagedFiles files = StagedFiles.in(folder)) {
        cells.addTables(files, preset.id(), result);
        addPictures(PictureFiles.usual(files, false), scene, result);
        family.addPictures(files, result);
        files.commit();
      }
    }
    if (result.failures() == sweep.cells().size()) {
      throw new FailedException(
          preset.id() + ": no network could be measured; why is in " + folder);
    }
    SweepTables.print(result, print);
    List<Judgement> verdicts = Judge.judge(result);
    verdicts.forEach(verdict -> print.println(line(verdict)));
    print.println(
        preset.id()
            + ": "
            + sweep.cells().size()
            + " networks"
            + (result.failures() == 0 ? "" : ", " + result.failures() + " of them failed")
            + (result.outOfMemory() == 0
                ? ""
                : ", " + result.outOfMemory() + " for want of memory, which --resume tries again")
            + ", "
            + verdicts.size()
            + " verdicts, in "
            + folder);
    return Commands.DONE;
  }

  private SweepPlan plan(Preset preset) {
    if (!(preset.scenario() instanceof SweepPlan plan)) {
      throw new BadInputException(
          "--preset " + preset.id(),
          "is no sweep; allowed: "
              + String.join(
                  ", ",
                  PresetLibrary.shipped().all().stream()
                      .filter(p -> p.scenario() instanceof SweepPlan)
                      .map(Preset::id)
                      .toList())
              + ", or a file of one");
    }
    try {
      SweepPlan some = grids.isEmpty() ? plan : plan.only(grids);
      return seeds == null
          ? some
          : some.withSeeds((int) RunOptions.whole("--seeds", seeds, 1, SweepSize.MOST_SEEDS));
    } catch (InvalidConfigException e) {
      throw new BadInputException(e.field().equals("grid") ? "--grid" : "--seeds", e.problem());
    }
  }

  private SweepResult run(
      Sweep sweep, SweepFolder cells, SweepFamily family, int threads, PrintWriter print) {
    Progress progress = Progress.on(spec.commandLine().getErr());
    SweepRun run = new SweepRun(sweep, cells.known(), threads);
    SweepResult result =
        run.run(
            (cell, model, state) -> {
              cells.add(cell);
              family.take(cell, model);
              progress.clear();
              print.println(SweepTables.row(sweep, cell));
              print.flush();
              progress.show("network", state.done(), state.cells(), state.secondsLeft());
            });
    progress.clear();
    return result;
  }

  private static void addPictures(PictureFiles files, Scene scene, SweepResult result) {
    for (SweepGrid grid : result.sweep().plan().grids()) {
      Plot plot = SweepFigures.OVERVIEW.plot(new SweepInput(result, grid.id(), ""));
      files.add(grid.id(), plot, scene.note(SweepFigures.OVERVIEW.id(), files.options()));
    }
  }

  private static String line(Judgement judgement) {
    return judgement.outcome().words()
        + ": "
        + judgement.prediction().claim()
        + " ("
        + judgement.prediction().source()
        + ") "
        + judgement.prediction().metric()
        + ": "
        + judgement.found();
  }
}
