package superposition.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepSize;
import superposition.figure.FamilyInput;
import superposition.figure.FigureInput;
import superposition.figure.RunFigure;
import superposition.plot.Plot;
import superposition.state.Experiment;
import superposition.state.FigureOptions;
import superposition.store.StagedFiles;
import superposition.sweep.CellResult;
import superposition.sweep.CellTraining;
import superposition.sweep.Sweep;
import superposition.sweep.SweepCell;
import superposition.sweep.SweepResult;
import superposition.train.TrainedModel;

/**
 * The networks of which the figures that a sweep's preset names are drawn: those of the first
 * grid's points with the base's seed. A family's figure shows them all, a run's figure each in a
 * picture of its own. Those that were trained before the sweep went on are trained again; points
 * without a network, and those of which a figure cannot be drawn, are left out.
 */
final class SweepFamily {

  private final Scene scene;
  private final ChosenFigures figures;
  private final List<SweepCell> cells;
  private final FamilyInput members;
  private final Map<SweepCell, TrainedModel> models = new HashMap<>();

  /**
   * @param scene the sweep's preset
   * @param figures none at all where the preset names none
   */
  SweepFamily(Scene scene, Sweep sweep, ChosenFigures figures) {
    this.scene = new Scene(scene.scenario().with(family(sweep)), scene.state());
    this.figures = figures;
    String grid = sweep.plan().grids().get(0).id();
    long seed = sweep.plan().base().seed();
    cells =
        figures.count() == 0
            ? List.of()
            : sweep.cells().stream()
                .filter(cell -> cell.grid().equals(grid) && cell.seed() == seed)
                .toList();
    members = FamilyInput.of(sweep.plan(), sweep.isQuick(), FigureOptions.DEFAULT);
  }

  /** The first grid in the size that is trained, as a sweep of its own. */
  private static SweepPlan family(Sweep sweep) {
    SweepGrid grid = sweep.plan().grids().get(0);
    SweepSize size = grid.size(sweep.isQuick());
    SweepGrid alone = new SweepGrid(grid.id(), grid.title(), size, size);
    return new SweepPlan(sweep.plan().base(), sweep.plan().metrics(), List.of(alone), List.of());
  }

  /** Keeps a network that was just trained, if it is one of these. */
  void take(CellResult result, TrainedModel model) {
    if (result.isDone() && cells.contains(result.cell())) {
      models.put(result.cell(), model);
    }
  }

  private boolean isMissing(SweepCell cell, SweepResult result) {
    return !models.containsKey(cell) && result.of(cell).isDone();
  }

  /** Trains what is missing, draws, and adds the pictures. */
  void addPictures(StagedFiles files, SweepResult result) {
    FamilyInput family = members;
    for (int k = 0; k < cells.size(); k++) {
      SweepCell cell = cells.get(k);
      if (isMissing(cell, result)) {
        models.put(cell, CellTraining.train(cell));
      }
      TrainedModel model = models.get(cell);
      if (model != null) {
        family = family.with(k, Output.study(model));
        addPictures(files, model, members.members().get(k).label());
      }
    }
    if (!models.isEmpty()) {
      PictureFiles.usual(files, false).addFamily(scene, figures.ofFamily(), family);
    }
  }

  private void addPictures(StagedFiles files, TrainedModel model, String label) {
    Experiment one = new Experiment(scene.scenario().id(), scene.scenario().run(), model.config());
    Scene member = new Scene(scene.scenario(), scene.state().withExperiment(one));
    for (RunFigure figure : figures.ofRun()) {
      if (figure.refusal(model.config()).isEmpty()) {
        String name = figure.id() + "-" + label.replaceAll("[^A-Za-z0-9.]+", "-");
        Plot plot = figure.plot(new FigureInput(Output.study(model), FigureOptions.DEFAULT));
        PictureFiles pictures = PictureFiles.usual(files, false);
        pictures.add(name, plot, member.note(figure.id(), pictures.options()));
      }
    }
  }
}
