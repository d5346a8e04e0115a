package superposition.app.desk;

import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.figure.RunFigure;
import superposition.figure.subject.Companions;
import superposition.figure.subject.Studies;
import superposition.figure.subject.Subject;
import superposition.state.ExplorerState;
import superposition.state.FigureOptions;
import superposition.train.Snapshot;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * Pictures of runs' figures. The command line draws the same from the state that goes with one, so
 * of a run that is not at its end the last snapshot is shown that every such run takes.
 */
final class Portraits {

  private final ExplorerModel model;
  private final Companions companions;

  Portraits(ExplorerModel model, Companions companions) {
    this.model = model;
    this.companions = companions;
  }

  /**
   * The picture of a figure as it is now. FX thread.
   *
   * @throws IllegalStateException with a sentence if there is none yet
   */
  Picture of(String id) {
    RunFigure figure = model.figure(id);
    ExplorerState state =
        model.state().withTab(Figures.chapterOf(id).orElse(model.state().tab()), id);
    TrainedModel run = model.trainer().modelProperty().get();
    boolean current = run != null && run.config().equals(state.config());
    if (!current || figure.refusal(state.config()).isPresent()) {
      throw new IllegalStateException("There is no figure to save yet.");
    }
    boolean ended = !model.trainer().progressProperty().get().running() && isFinished(run);
    boolean atEnd = ended && state.step() == ExplorerState.LATEST;
    if (!atEnd && !run.snapshots().isEmpty()) {
      state = state.withStep(lastSnapshot(run, state.step()));
    }
    for (RunConfig wanted : Companions.wanted(state)) {
      if (model.shelf().get(wanted).isEmpty() && !model.shelf().isHopeless(wanted)) {
        throw new IllegalStateException(
            "A network that the figure is compared with is still being trained.");
      }
    }
    TrainedModel shown = state.step() == ExplorerState.LATEST ? run : run.at(state.step());
    Subject subject = companions.of(shown, state, atEnd);
    Studies studies = model.desk().refined(subject);
    FigureOptions options = figure.heeded(state.options());
    return new Picture(id, state, () -> studies.draw(figure, options).plot());
  }

  private static boolean isFinished(TrainedModel run) {
    return run.diverged()
        || run.snapshots().isEmpty()
        || run.losses().length == run.config().steps();
  }

  private static int lastSnapshot(TrainedModel run, int step) {
    int last = 0;
    for (Snapshot snapshot : run.snapshots()) {
      boolean shown = step == ExplorerState.LATEST || snapshot.step() <= step;
      if (shown && TrainingRun.isSnapshot(snapshot.step(), run.config().steps())) {
        last = snapshot.step();
      }
    }
    return last;
  }
}
