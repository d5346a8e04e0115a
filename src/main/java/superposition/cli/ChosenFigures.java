package superposition.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import superposition.config.PhasePlan;
import superposition.figure.Figure;
import superposition.figure.Figures;
import superposition.figure.RunFigure;
import superposition.figure.phase.PhaseFigures;
import superposition.figure.phase.PhaseInput;
import superposition.preset.Preset;
import superposition.store.BadInputException;

/**
 * The figures that are to be drawn of a preset, by what they are made from.
 *
 * @param ofRun those of its run
 * @param ofDiagram those of its phase diagram, if it is one
 */
record ChosenFigures(List<RunFigure> ofRun, List<Figure<PhaseInput>> ofDiagram) {

  /**
   * The figures named, or the preset's where none are; a preset that names none means all.
   *
   * @throws BadInputException if there is no such figure
   */
  static ChosenFigures of(Preset preset, List<String> named) {
    boolean diagram = preset.scenario() instanceof PhasePlan;
    if (named.isEmpty() && preset.figures().isEmpty()) {
      return diagram
          ? new ChosenFigures(List.of(), PhaseFigures.ALL)
          : new ChosenFigures(Figures.ALL, List.of());
    }
    List<RunFigure> ofRun = new ArrayList<>();
    List<Figure<PhaseInput>> ofDiagram = new ArrayList<>();
    List<String> ids = named.isEmpty() ? preset.figures() : named.stream().distinct().toList();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      Optional<RunFigure> found = Figures.find(id);
      Optional<Figure<PhaseInput>> other = diagram ? PhaseFigures.find(id) : Optional.empty();
      found.ifPresent(ofRun::add);
      other.ifPresent(ofDiagram::add);
      if (found.isEmpty() && other.isEmpty()) {
        String place =
            named.isEmpty() ? preset.id() + ": figures[" + i + "]: " + id : "--figure " + id;
        throw new BadInputException(place, "unknown figure; allowed: " + allowed(diagram));
      }
    }
    return new ChosenFigures(ofRun, ofDiagram);
  }

  /** How many there are. */
  int count() {
    return ofRun.size() + ofDiagram.size();
  }

  private static String allowed(boolean diagram) {
    Stream<String> ofRun = Figures.ALL.stream().map(RunFigure::id);
    Stream<String> ofDiagram = diagram ? PhaseFigures.ALL.stream().map(Figure::id) : Stream.empty();
    return String.join(", ", Stream.concat(ofDiagram, ofRun).toList());
  }
}
