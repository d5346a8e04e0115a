package superposition.cli;

import java.util.List;
import superposition.export.CsvExport;
import superposition.export.PictureFormat;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.Figure;
import superposition.figure.RunFigure;
import superposition.figure.phase.PhaseInput;
import superposition.figure.subject.Studies;
import superposition.phase.PhaseDiagram;
import superposition.plot.Plot;
import superposition.preset.PictureNote;
import superposition.state.FigureOptions;
import superposition.state.PictureOptions;
import superposition.store.StagedFiles;

/**
 * Draws figures of what is trained, and writes them as pictures.
 *
 * @param format of the pictures
 * @param options size and colours
 * @param csv whether the numbers of each figure are written beside it
 */
record PictureFiles(StagedFiles files, PictureFormat format, PictureOptions options, boolean csv) {

  /** Pictures as they are where nothing else is asked for. */
  static PictureFiles usual(StagedFiles files, boolean csv) {
    return new PictureFiles(files, PictureFormat.PNG, PictureOptions.PRINT, csv);
  }

  /** Adds figures of a run. */
  void addRun(Scene scene, List<RunFigure> figures, Studies studies) {
    FigureOptions shown = scene.state().options();
    for (RunFigure figure : figures) {
      add(scene, figure, studies.draw(figure, figure.heeded(shown)).plot());
    }
  }

  /** Adds figures of a family. */
  void addFamily(Scene scene, List<FamilyFigure> figures, FamilyInput family) {
    FigureOptions shown = scene.state().families().heeded(scene.state().options());
    for (FamilyFigure figure : figures) {
      add(scene, figure, figure.plot(family.withOptions(shown)));
    }
  }

  /** Adds figures of a phase diagram. */
  void addDiagram(Scene scene, List<Figure<PhaseInput>> figures, PhaseDiagram diagram) {
    PhaseInput input = new PhaseInput(diagram, scene.state().phases().options());
    for (Figure<PhaseInput> figure : figures) {
      add(scene, figure, figure.plot(input));
    }
  }

  private void add(Scene scene, Figure<?> figure, Plot plot) {
    add(figure.id(), plot, scene.note(figure.id(), options));
  }

  /**
   * Adds a plot.
   *
   * @param name of the files, without an ending
   */
  void add(String name, Plot plot, PictureNote note) {
    files.add(
        name + "." + format.ending(), format.content(plot, note.zoom(), options, note.text()));
    if (csv) {
      files.add(name + ".csv", CsvExport.content(plot));
    }
  }
}
