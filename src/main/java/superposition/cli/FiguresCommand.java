package superposition.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import superposition.analysis.Study;
import superposition.config.SingleRun;
import superposition.export.PictureFormat;
import superposition.figure.subject.Studies;
import superposition.figure.subject.Subject;
import superposition.preset.PictureNote;
import superposition.preset.Preset;
import superposition.state.Experiment;
import superposition.state.PictureOptions;
import superposition.store.BadInputException;
import superposition.store.InputFile;
import superposition.store.StagedFiles;
import superposition.train.TrainedModel;

/** Draws a preset's figures into files, one each, named by its id. */
@CommandLine.Command(
    name = "figures",
    description = "Trains a preset and draws its figures into a folder, one file each.")
final class FiguresCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private final Standard standard = new Standard();

  @CommandLine.Mixin private final RunOptions options = new RunOptions();

  @CommandLine.Option(
      names = "--from",
      paramLabel = "PICTURE.png",
      description = "Draws what a picture shows that was saved here, instead of a preset.")
  private String from;

  @CommandLine.Mixin private final WeightOptions weights = new WeightOptions();

  @CommandLine.Option(
      names = "--figure",
      paramLabel = "ID",
      description = "A figure to draw; without, those of the preset or picture.")
  private List<String> ids = new ArrayList<>();

  @CommandLine.Option(
      names = "--csv",
      description = "Write the numbers of each figure beside it, too.")
  private boolean csv;

  @CommandLine.Mixin private final PictureSizes sizes = new PictureSizes();

  @CommandLine.Mixin private final OutFolder out = new OutFolder();

  @Override
  public Integer call() {
    Path source = from == null ? null : InputFile.path("--from", from);
    PictureNote note = source == null ? null : PictureNote.read(source);
    if (note != null && (options.isGiven() || weights.given())) {
      throw new BadInputException(
          "--from " + from,
          "says what is drawn; allowed: without --preset, --set, --seed and --weights");
    }
    TrainedModel imported =
        weights.given()
            ? weights.read(options.scenarioOr(Preset.CANONICAL), spec.commandLine().getOut())
            : null;
    Scene scene =
        imported != null ? of(imported) : note == null ? options.scene() : Scene.of(note, source);
    int threads = options.threads();
    ChosenFigures figures = ChosenFigures.of(scene.scenario(), ids);
    PictureFormat kind = sizes.format();
    PictureOptions picture = sizes.options(note == null ? PictureOptions.PRINT : note.options());
    Path folder = out.path();
    try (StagedFiles files = StagedFiles.in(folder)) {
      PictureFiles pictures = new PictureFiles(files, kind, picture, csv);
      if (imported != null) {
        Studies studies = new Studies(Subject.of(imported), Study.FULL_SAMPLES);
        pictures.addRun(scene, figures.ofRun(), studies);
      } else {
        new SceneFigures(scene, threads, spec.commandLine().getErr()).add(pictures, figures);
      }
      files.commit();
    }
    spec.commandLine()
        .getOut()
        .println(
            scene.scenario().id()
                + ": "
                + figures.count()
                + (figures.count() == 1 ? " figure" : " figures")
                + ", in "
                + folder);
    return Commands.DONE;
  }

  /** As the window shows a network that was trained elsewhere. */
  private Scene of(TrainedModel imported) {
    Preset usual = options.scenarioOr(Preset.CANONICAL);
    boolean own = usual.scenario() instanceof SingleRun; // figures of a sweep show other networks
    SingleRun run = new SingleRun(imported.config());
    List<String> figures = own ? usual.figures() : List.of();
    return Scene.of(
        new Preset(Experiment.IMPORTED, "", Experiment.IMPORTED, "", run, figures),
        imported.config());
  }
}
