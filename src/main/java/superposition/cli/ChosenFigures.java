package superposition.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import superposition.config.PhasePlan;
import superposition.config.Scenario;
import superposition.config.SweepPlan;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.Figure;
import superposition.figure.Figures;
import superposition.figure.RunFigure;
import superposition.figure.phase.PhaseFigures;
import superposition.figure.phase.PhaseInput;
import superposition.preset.Preset;
import superposition.state.FigureOptions;
import superposition.store.BadInputException;

/**
 * The figures that are to be drawn of a preset, by what they are made from.
 *
 * @param ofRun those of its run
 * @param ofFamily those of its family of runs, if it is a sweep
 * @param ofDiagram those of its phase diagram, if it is one
 */
record ChosenFigures(
    List<RunFigure> ofRun, List<FamilyFigure> ofFamily, List<Figure<PhaseInput>> ofDiagram) {

  /**
   * The figures named, or the preset's where none are; a preset that names none means all that
   * apply to it.
   *
   * @throws BadInputException if there is no such figure, or it cannot be drawn of this preset
   */
  static ChosenFigures of(Preset preset, List<String> named) {
    List<String> ids = named.isEmpty() ? preset.figures() : named.stream().distinct().toList();
    ChosenFigures chosen =
        new ChosenFigures(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (ids.isEmpty()) {
      if (preset.scenario() instanceof PhasePlan) {
        chosen.ofDiagram.addAll(PhaseFigures.ALL);
      } else {
        chosen.ofRun.addAll(Figures.of(preset.run()));
      }
    }
    for (int k = 0; k < ids.size(); k++) {
      String id = ids.get(k);
      String place =
          named.isEmpty() ? preset.id() + ": figures[" + k + "]: " + id : "--figure " + id;
      chosen.add(preset, id, place);
    }
    return chosen;
  }

  /**
   * The preset's, and none where it names none.
   *
   * @throws BadInputException as {@link #of} does
   */
  static ChosenFigures named(Preset preset) {
    return preset.figures().isEmpty()
        ? new ChosenFigures(List.of(), List.of(), List.of())
        : of(preset, List.of());
  }

  private void add(Preset preset, String id, String place) {
    Scenario scenario = preset.scenario();
    if (Figures.find(id).isPresent()) {
      RunFigure figure = Figures.find(id).get();
      refuse(figure.refusal(preset.run()), place, "run");
      ofRun.add(figure);
    } else if (Figures.findFamily(id).isPresent()) {
      FamilyFigure figure = Figures.findFamily(id).get();
      require(scenario instanceof SweepPlan, place, "shows a family of runs");
      FamilyInput family = FamilyInput.of((SweepPlan) scenario, FigureOptions.DEFAULT);
      refuse(figure.refusal(family.runs()), place, "family");
      ofFamily.add(figure);
    } else if (PhaseFigures.find(id).isPresent()) {
      require(scenario instanceof PhasePlan, place, "shows a phase diagram");
      ofDiagram.add(PhaseFigures.find(id).get());
    } else {
      throw new BadInputException(place, "unknown figure; allowed: " + String.join(", ", known()));
    }
  }

  private static void refuse(Optional<String> reason, String place, String of) {
    if (reason.isPresent()) {
      throw new BadInputException(place, "cannot be drawn of this " + of + ": " + reason.get());
    }
  }

  private static void require(boolean possible, String place, String shows) {
    if (!possible) {
      throw new BadInputException(place, shows + "; allowed: with a preset that has one");
    }
  }

  /** How many there are. */
  int count() {
    return ofRun.size() + ofFamily.size() + ofDiagram.size();
  }

  /** Ids of all figures that there are. */
  static List<String> known() {
    return Stream.of(Figures.ALL, Figures.FAMILIES, PhaseFigures.ALL)
        .flatMap(List::stream)
        .map(Figure::id)
        .toList();
  }
}
