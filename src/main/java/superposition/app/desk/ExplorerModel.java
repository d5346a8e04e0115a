package superposition.app.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;
import superposition.config.RunConfig;
import superposition.figure.Chapter;
import superposition.figure.RunFigure;
import superposition.figure.subject.Companions;
import superposition.figure.subject.Subject;
import superposition.plot.Graph;
import superposition.render.Hover;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.FamilyState;
import superposition.state.FeaturePair;
import superposition.state.FigureOptions;
import superposition.state.History;
import superposition.state.PhaseState;
import superposition.state.PictureOptions;
import superposition.state.Rotation;
import superposition.state.Selection;
import superposition.state.Zoom;
import superposition.train.TrainedModel;

/**
 * The window's one source of truth: the state, the history of experiments, the training and the
 * figures that follow from them. Views show it and send changes. Used on the FX thread only.
 */
public final class ExplorerModel {

  /** Larger networks are measured only where somebody looks: all figures would take minutes. */
  private static final int MOST_FEATURES_BEHIND = 512;

  /** Steps that follow each other within this time are one walk. */
  private static final Duration PASSING = Duration.millis(200);

  private final Story story;
  private final Trainer trainer = new Trainer();
  private final FigureDesk desk;
  private final Shelf shelf = new Shelf(this::drawFigures);
  private final Companions companions = new Companions(shelf);
  private final Preview preview = new Preview(this::drawPreview);
  private final Portraits portraits = new Portraits(this, companions);
  private final ObjectProperty<PictureOptions> pictureOptions =
      new SimpleObjectProperty<>(PictureOptions.FINE);
  private final ReadOnlyObjectWrapper<ExplorerState> state;
  private final ReadOnlyObjectWrapper<History<Experiment>> history;
  private final ReadOnlyObjectWrapper<Hover> pointed = new ReadOnlyObjectWrapper<>(Hover.NONE);
  private final ReadOnlyObjectWrapper<RunConfig> planned;
  private final ReadOnlyObjectWrapper<TrainedModel> subject = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> front = new ReadOnlyObjectWrapper<>(List.of());

  /** Runs while the user walks through the steps of a run: what is shown is a passing moment. */
  private final PauseTransition passing = new PauseTransition(PASSING);

  private Set<String> apart = Set.of();
  private TrainedModel previewed;
  private boolean waiting;
  private boolean guest;
  private TrainedModel subjectSource;
  private TrainedModel whole;
  private int subjectStep;

  /**
   * @param opening the state to open in; nothing is trained until {@link #train}
   * @param chapters the figures
   */
  public ExplorerModel(ExplorerState opening, List<Chapter> chapters) {
    story = new Story(chapters);
    desk = new FigureDesk(story.all().toList());
    state = new ReadOnlyObjectWrapper<>(known(opening));
    planned = new ReadOnlyObjectWrapper<>(state.get().config());
    front.set(List.of(state.get().figure()));
    history = new ReadOnlyObjectWrapper<>(History.of(opening.experiment()));
    state.addListener(
        (property, before, now) -> {
          if (!now.config().equals(before.config())) {
            planned.set(now.config());
          }
        });
    trainer.modelProperty().addListener(change -> drawFigures());
    passing.setOnFinished(event -> drawFigures());
    trainer
        .progressProperty()
        .addListener(
            (property, before, now) -> {
              if (now.phase() == Progress.Phase.STOPPED) {
                drawFigures();
              }
            });
  }

  /** What the window shows. */
  public ReadOnlyObjectProperty<ExplorerState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the window shows. */
  public ExplorerState state() {
    return state.get();
  }

  /** The experiments to go back and forth on. */
  public ReadOnlyObjectProperty<History<Experiment>> historyProperty() {
    return history.getReadOnlyProperty();
  }

  /** The figures, in the order in which the reports tell the story. */
  public List<Chapter> chapters() {
    return story.chapters();
  }

  /** The chapter that a tab shows, if it shows figures. */
  public Optional<Chapter> chapter(String tab) {
    return story.chapter(tab);
  }

  /** A figure. */
  public RunFigure figure(String id) {
    return story.figure(id);
  }

  /** Ids of the figures that are to be seen, one at least. */
  public ReadOnlyObjectProperty<List<String>> frontProperty() {
    return front.getReadOnlyProperty();
  }

  /** Says which figures are to be seen; they are drawn first. */
  public void bringToFront(List<String> ids) {
    if (!ids.equals(front.get())) {
      front.set(ids);
      drawFigures();
    }
  }

  /** Whether a part of a figure that is to be seen is enlarged. */
  public boolean isZoomed() {
    return front.get().stream().anyMatch(id -> !state.get().layout().zoom(id).isWhole());
  }

  /** Shows all of the figures that are to be seen. */
  public void showWhole() {
    for (String id : front.get()) {
      look(state -> state.withLayout(layout -> layout.withZoom(id, Zoom.WHOLE)));
    }
  }

  /**
   * Says which tabs train networks of their own. An experiment that is taken up while one of them
   * is in front would compete with them for the cores, with nothing to be seen of it: it waits
   * until another tab is opened.
   */
  public void trainApart(Set<String> tabs) {
    apart = Set.copyOf(tabs);
  }

  /** Whether the tab in front shows nothing of the experiment. */
  public boolean isApart() {
    return apart.contains(state.get().tab());
  }

  /** Opens a tab; a chapter at the figure that was looked at last. */
  public void open(String tab) {
    if (!tab.equals(state.get().tab())) {
      String figure =
          chapter(tab)
              .map(chapter -> story.opening(chapter, state.get().config()))
              .orElse(state.get().figure());
      look(state -> state.withTab(tab, figure));
    }
  }

  /** Opens the figure that comes so many places later in the story, if there is one. */
  public void turn(int places) {
    story.after(state.get().figure(), places, state.get().config()).ifPresent(this::openFigure);
  }

  /** Opens a figure in its chapter. */
  public void openFigure(String id) {
    story.chapterOf(id).ifPresent(chapter -> look(state -> state.withTab(chapter.id(), id)));
  }

  /** The training. */
  public Trainer trainer() {
    return trainer;
  }

  /** Networks that are kept to be compared. */
  public Shelf shelf() {
    return shelf;
  }

  /** Networks of the run in hand and its other seeds that are trained and did not diverge. */
  public int seedsThere() {
    return 1
        + (int)
            Companions.siblings(state.get()).stream()
                .flatMap(config -> shelf.get(config).stream())
                .filter(network -> !network.diverged())
                .count();
  }

  /** Pins the run in hand, and compares with it from now on. */
  public void pin() {
    look(state -> state.withPins(state.pins().with(state.experiment())));
  }

  /** Switches neurons off and on again; to be undone as one step. */
  public void switchNeurons(Collection<Integer> off) {
    experiment(state.get().experiment().withOff(off));
  }

  /** The figures drawn. */
  public FigureDesk desk() {
    return desk;
  }

  /** How pictures are saved and copied. */
  public ObjectProperty<PictureOptions> pictureOptionsProperty() {
    return pictureOptions;
  }

  /**
   * The picture of a run's figure as it is now.
   *
   * @throws IllegalStateException with a sentence if there is none yet
   */
  public Picture picture(String figure) {
    return portraits.of(figure);
  }

  /** The model that the figures speak of: the run at the step shown; null before the first. */
  public ReadOnlyObjectProperty<TrainedModel> subjectProperty() {
    return subject.getReadOnlyProperty();
  }

  /** The run at the step shown with all its neurons; null before the first. */
  public TrainedModel whole() {
    return whole;
  }

  /** What is under the mouse, in any figure. */
  public ReadOnlyObjectProperty<Hover> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /** Tells what is under the mouse. */
  public void point(Hover hover) {
    pointed.set(hover);
  }

  /** Keeps what was clicked lit; a second click lets go of it. */
  public void pick(Hover hover) {
    Selection picked = new Selection(hover.feature(), hover.neuron());
    look(state -> state.withSelection(picked.equals(state.selection()) ? Selection.NONE : picked));
  }

  /** Changes what is looked at; the experiment stays. */
  public void look(UnaryOperator<ExplorerState> change) {
    ExplorerState before = state.get();
    ExplorerState after = change.apply(before);
    if (!after.equals(before)) {
      story.visit(after);
      state.set(after);
      if (after.step() != before.step()) {
        passing.playFromStart();
      }
      boolean figuresChange =
          !after.options().equals(before.options())
              || after.step() != before.step()
              || after.seeds() != before.seeds()
              || !after.pins().equals(before.pins());
      if (waiting && !isApart()) {
        train();
      } else if (figuresChange) {
        drawFigures();
      }
    }
  }

  /** Changes how figures are shown. */
  public void show(UnaryOperator<FigureOptions> change) {
    look(state -> state.withOptions(change.apply(state.options())));
  }

  /** Keeps from where the user looks at figures in space. */
  public void lookFrom(Graph.Turn turn) {
    show(options -> options.withRotation(new Rotation(turn.yaw(), turn.pitch())));
  }

  /** Chooses the pair of features that figures of pairs speak of. */
  public void choosePair(FeaturePair pair) {
    show(options -> options.withPair(Optional.of(pair)));
  }

  /** The configuration; while a parameter is dragged, what it is going to be. */
  public ReadOnlyObjectProperty<RunConfig> plannedProperty() {
    return planned.getReadOnlyProperty();
  }

  /**
   * Shows where a change leads that does not hold yet, with a short run where one is quick; {@link
   * #configure} makes it hold, {@link #endPreview} forgets it.
   */
  public void preview(RunConfig config) {
    planned.set(config);
    preview.show(config);
  }

  /** Shows the run in hand again. */
  public void endPreview() {
    planned.set(state.get().config());
    preview.end();
    if (previewed != null) {
      previewed = null;
      drawFigures();
    }
  }

  private void drawPreview(TrainedModel model) {
    previewed = model;
    drawFigures();
  }

  /** Changes the configuration and trains it; the same configuration changes nothing. */
  public void configure(RunConfig config) {
    experiment(state.get().experiment().withConfig(config));
  }

  /** Changes what is shown of phase diagrams. */
  public void phases(UnaryOperator<PhaseState> change) {
    look(state -> state.withPhases(change.apply(state.phases())));
  }

  /** Changes what is shown of families. */
  public void families(UnaryOperator<FamilyState> change) {
    look(state -> state.withFamilies(change.apply(state.families())));
  }

  /**
   * Takes up a model that is trained already, with the experiment that it came from; whoever comes
   * back to this experiment later trains it.
   */
  public void take(Experiment experiment, TrainedModel model) {
    waiting = false;
    forgetPreview();
    history.set(history.get().with(experiment));
    state.set(state.get().withExperiment(experiment));
    trainer.take(model);
  }

  /**
   * Takes up a network that was trained elsewhere. It stands for its experiment from now on:
   * whoever comes back to that finds the network, which cannot be trained again.
   */
  public void adopt(Experiment experiment, TrainedModel network) {
    shelf.give(network);
    take(experiment, network);
  }

  /**
   * All that there is at a moment, to come back to.
   *
   * @param model what was trained; null before the first steps
   * @param progress where the training stood
   */
  public record Moment(
      ExplorerState state, History<Experiment> history, TrainedModel model, Progress progress) {}

  /** What there is now. */
  public Moment moment() {
    return new Moment(
        state.get(),
        history.get(),
        trainer.modelProperty().get(),
        trainer.progressProperty().get());
  }

  /**
   * Comes back to a moment: nothing that was done since can be undone, and what was trained is not
   * trained again; a run that was under way begins anew.
   */
  public void comeBackTo(Moment moment) {
    waiting = false;
    forgetPreview();
    guest = false;
    history.set(moment.history());
    state.set(moment.state());
    if (moment.model() == null || moment.progress().running()) {
      train();
    } else {
      trainer.take(moment.model(), moment.progress());
      drawFigures();
    }
  }

  /**
   * Shows a state that is not the user's own doing: a history of its own begins, until one comes
   * back to the user's moment.
   */
  public void enter(ExplorerState shown) {
    waiting = false;
    forgetPreview();
    guest = true;
    history.set(History.of(shown.experiment()));
    state.set(shown);
    if (trainer.has(shown.config())) {
      drawFigures();
    } else {
      train();
    }
  }

  /** Whether what is shown is not the user's own doing. */
  public boolean isGuest() {
    return guest;
  }

  /** Takes up an experiment and trains it; the same one changes nothing. */
  public void experiment(Experiment experiment) {
    go(history.get().with(experiment));
  }

  /**
   * Takes up a whole state, and trains its experiment unless that is at hand; one can go back to
   * the experiment before.
   */
  public void restore(ExplorerState restored) {
    forgetPreview();
    history.set(history.get().with(restored.experiment()));
    state.set(known(restored));
    trainWhatIsNew();
  }

  /** Whether the network in hand stands for one that was trained elsewhere and is not here. */
  public boolean lacksImport() {
    return isLost(state.get().experiment());
  }

  private boolean isLost(Experiment experiment) {
    return experiment.isImported() && shelf.given(experiment.config()).isEmpty();
  }

  /** A state of a file may name a figure that there is no more, and pins that are not here. */
  private ExplorerState known(ExplorerState read) {
    ExplorerState some = read;
    for (Experiment pin : read.pins().all()) {
      some = isLost(pin) ? some.withPins(some.pins().without(pin)) : some;
    }
    return story.known(some);
  }

  /** Goes back to the experiment before, and trains it. */
  public void undo() {
    go(history.get().undo());
  }

  /** Goes forth to the experiment that was undone last, and trains it. */
  public void redo() {
    go(history.get().redo());
  }

  /** For something else that is going to be shown. */
  private void forgetPreview() {
    preview.end();
    previewed = null;
  }

  private void go(History<Experiment> next) {
    if (next == history.get()) {
      endPreview();
    } else {
      forgetPreview();
      RunConfig before = state.get().config();
      history.set(next);
      state.set(state.get().withExperiment(next.present()));
      TrainedModel reached = trainer.modelProperty().get();
      boolean sameRun =
          before.equals(next.present().config())
              && reached != null
              && reached.config().equals(before);
      if (sameRun) {
        // Neurons were switched: what was reached stays, though it was stopped half-way.
        drawFigures();
      } else {
        trainWhatIsNew();
      }
    }
  }

  /** Trains the experiment unless it is at hand, or waits until something of it would be seen. */
  private void trainWhatIsNew() {
    waiting = false;
    if (trainer.has(state.get().config())) {
      drawFigures();
    } else if (isApart()) {
      trainer.stop();
      waiting = true;
    } else {
      start();
    }
  }

  /** Trains the experiment from its first step. */
  public void train() {
    forgetPreview();
    state.set(state.get().withStep(ExplorerState.LATEST));
    start();
  }

  private void start() {
    waiting = false;
    shelf.forgive();
    shelf.want(List.of());
    RunConfig config = state.get().config();
    shelf.given(config).ifPresentOrElse(trainer::take, () -> trainer.start(config));
  }

  /** Ends all work. */
  public void close() {
    passing.stop();
    preview.close();
    trainer.close();
    shelf.close();
    desk.close();
  }

  private void drawFigures() {
    TrainedModel model = trainer.modelProperty().get();
    if (model == null) {
      return;
    }
    ExplorerState now = state.get();
    if (subjectSource != model || subjectStep != now.step()) {
      subjectSource = model;
      subjectStep = now.step();
      whole = now.step() == ExplorerState.LATEST ? model : model.at(now.step());
    }
    boolean live = trainer.progressProperty().get().running();
    boolean finished =
        model.diverged()
            || model.losses().length == model.config().steps()
            || shelf.given(model.config()).isPresent();
    if (!live) {
      if (finished) {
        shelf.put(model);
      }
      shelf.want(Companions.wanted(now));
    }
    boolean atEnd = !live && finished && now.step() == ExplorerState.LATEST;
    Subject shown =
        previewed == null
            ? companions.of(whole, now, atEnd)
            : companions.of(previewed, now, false).noting(previewNote());
    subject.set(shown.model());
    List<String> seen = front.get().stream().filter(this::applies).toList();
    desk.draw(new FigureWish(shown, now.options(), live || isPassing(), seen, behind()));
  }

  /** Whether something is shown that will not stay, of which a few samples are enough. */
  private boolean isPassing() {
    return previewed != null || passing.getStatus() == Animation.Status.RUNNING;
  }

  private String previewNote() {
    return "preview: a run of %s of its %s steps"
        .formatted(Words.count(previewed.config().steps()), Words.count(planned.get().steps()));
  }

  /** The figures that are not to be seen, those of the tab in front first. */
  private List<String> behind() {
    if (subject.get().network().features() > MOST_FEATURES_BEHIND || state.get().seeds() > 1) {
      return List.of();
    }
    return story
        .from(state.get().tab())
        .map(RunFigure::id)
        .filter(id -> !front.get().contains(id) && applies(id))
        .toList();
  }

  /** Whether a figure has something to show of the model. */
  private boolean applies(String id) {
    return story.figure(id).appliesTo(subject.get().config());
  }
}
