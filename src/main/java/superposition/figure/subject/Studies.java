package superposition.figure.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import superposition.analysis.Study;
import superposition.figure.FigureInput;
import superposition.figure.RunFigure;
import superposition.figure.subject.Shown.Beside;
import superposition.plot.Comparison;
import superposition.plot.Plot;
import superposition.plot.Spread;
import superposition.state.FigureOptions;
import superposition.train.TrainedModel;

/** The studies of a subject's models at one precision, from which its figures are made. */
public final class Studies {

  private final Subject subject;
  private final int samples;
  private final Study main;
  private final List<Study> others = new ArrayList<>();
  private final Optional<Study> peer;

  /**
   * @param samples background samples of sampled quantities
   */
  public Studies(Subject subject, int samples) {
    this.subject = subject;
    this.samples = samples;
    main = study(subject.model());
    subject.others().forEach(model -> others.add(study(model)));
    peer = subject.peer().map(one -> study(one.model()));
  }

  private Study study(TrainedModel model) {
    return new Study(model, samples, Study.EVALUATION_SEED);
  }

  /** The study of the run in hand. */
  public Study main() {
    return main;
  }

  /** What the figures speak of. */
  public Subject subject() {
    return subject;
  }

  /** Background samples of sampled quantities. */
  public int samples() {
    return samples;
  }

  /**
   * Draws a figure of the run, with the spread over the others, with the peer's in or beside it.
   *
   * @param options of which the figure heeds those that it knows
   */
  public Shown draw(RunFigure figure, FigureOptions options) {
    FigureInput input = new FigureInput(main, options);
    Plot plot = figure.plot(input);
    if (!others.isEmpty()) {
      List<Plot> members = new ArrayList<>(List.of(plot));
      for (Study other : others) {
        members.add(figure.plot(new FigureInput(other, options).ledBy(main)));
      }
      plot = Spread.of(members);
    }
    if (!subject.note().isEmpty()) {
      plot = Comparison.saying(plot, subject.note());
    }
    Optional<Beside> beside = Optional.empty();
    if (peer.isPresent()) {
      String name = subject.peer().orElseThrow().name();
      FigureInput theirs = new FigureInput(peer.get(), options).ledBy(main);
      Optional<String> refusal = figure.refusal(peer.get().model().config());
      if (refusal.isPresent()) {
        plot = Comparison.without(plot, name + " has nothing to show");
      } else {
        plot = Comparison.of(plot, figure.plot(theirs), name);
        beside = Optional.of(new Beside(name, figure.reading(theirs)));
      }
    }
    return new Shown(plot, figure.reading(input), beside);
  }
}
