package superposition.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import superposition.export.PngExport;
import superposition.figure.FamilyInput;
import superposition.figure.RunFigure;
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

  private final ChosenFigures figures;
  private final List<SweepCell> cells;
  private final FamilyInput members;
  private final Map<SweepCell, TrainedModel> models = new HashMap<>();

  /**
   * @param figures none at all where the preset names none
   */
  SweepFamily(Sweep sweep, ChosenFigures figures) {
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
      Output.addFigures(files, family, figures.ofFamily(), PngExport.PRINT, false);
    }
  }

  private void addPictures(StagedFiles files, TrainedModel model, String label) {
    for (RunFigure figure : figures.ofRun()) {
      if (figure.refusal(model.config()).isEmpty()) {
        String name = figure.id() + "-" + label.replaceAll("[^A-Za-z0-9.]+", "-") + ".png";
        files.add(name, PngExport.PRINT.content(figure.plot(Output.input(model))));
      }
    }
  }
}
