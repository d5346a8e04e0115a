package superposition.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import superposition.config.PhasePlan;
import superposition.config.RunConfig;
import superposition.config.Scenario;
import superposition.config.SingleRun;
import superposition.config.SweepPlan;
import superposition.figure.Chapter;
import superposition.figure.Figures;
import superposition.figure.phase.PhaseFigures;
import superposition.preset.PictureNote;
import superposition.preset.Preset;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.FamilyState;
import superposition.state.PhaseOptions;
import superposition.state.PhaseState;
import superposition.state.PictureOptions;
import superposition.store.BadInputException;

/**
 * What a command draws figures of.
 *
 * @param scenario what is trained
 * @param state in which the window would show the same
 */
record Scene(Preset scenario, ExplorerState state) {

  /**
   * A preset as it is shown where nobody switches anything.
   *
   * @param original the preset's run before it was changed
   */
  static Scene of(Preset scenario, RunConfig original) {
    Chapter first = Figures.CHAPTERS.get(0);
    ExplorerState state =
        ExplorerState.opening(
            new Experiment(scenario.id(), original, scenario.run()),
            first.id(),
            first.figures().get(0).id());
    return new Scene(
        scenario,
        scenario.scenario() instanceof PhasePlan plan
            ? state.withPhases(
                new PhaseState(scenario.id(), plan, PhaseOptions.DEFAULT, state.figure()))
            : state);
  }

  /**
   * What a picture was made from.
   *
   * @throws BadInputException if it shows something that this command does not draw
   */
  static Scene of(PictureNote note, Path file) {
    ExplorerState state = note.state();
    String id = note.figure();
    boolean lost =
        state.experiment().isImported()
            || state.pins().shown().filter(Experiment::isImported).isPresent();
    if (lost) {
      throw new BadInputException(
          file.toString(),
          "shows a network that was not trained here and is not in the picture; allowed: figures of"
              + " networks that their configuration trains");
    }
    if (Figures.find(id).isPresent()) {
      String preset = state.experiment().presetId();
      return new Scene(scenario(preset, new SingleRun(state.config()), id), state);
    } else if (PhaseFigures.find(id).isPresent()) {
      PhaseState phases = state.phases();
      return new Scene(scenario(phases.presetId(), phases.plan(), id), state);
    } else if (Figures.findFamily(id).isPresent() && note.family().isPresent()) {
      String preset = state.families().presetId();
      return new Scene(scenario(preset, note.family().get(), id), state);
    }
    throw new BadInputException(
        file + ": figure: " + id,
        "cannot be drawn again from a picture; allowed: figures of a run, a family of runs or a"
            + " phase diagram");
  }

  private static Preset scenario(String id, Scenario scenario, String figure) {
    return new Preset(id, "", id, "", scenario, List.of(figure));
  }

  /** The same with another diagram, made from the same preset. */
  Scene with(PhasePlan plan) {
    return new Scene(scenario, state.withPhases(state.phases().withPlan(plan)));
  }

  /** The same with phase diagrams shown in another way. */
  Scene with(PhaseOptions options) {
    return new Scene(scenario, state.withPhases(state.phases().withOptions(options)));
  }

  /** What a picture of a figure is to say of itself. */
  PictureNote note(String figure, PictureOptions options) {
    Optional<String> chapter = Figures.chapterOf(figure);
    if (chapter.isPresent()) {
      return new PictureNote(figure, options, state.withTab(chapter.get(), figure));
    } else if (PhaseFigures.find(figure).isPresent()) {
      return new PictureNote(
          figure,
          options,
          state
              .withPhases(state.phases().withFigure(figure))
              .withTab(PhaseState.TAB, state.figure()));
    } else if (Figures.findFamily(figure).isPresent()
        && scenario.scenario() instanceof SweepPlan plan) {
      return new PictureNote(
          figure,
          options,
          Optional.of(plan),
          state
              .withFamilies(new FamilyState(scenario.id(), figure, state.families().byFeature()))
              .withTab(FamilyState.TAB, state.figure()));
    }
    return new PictureNote(figure, options, state);
  }
}
