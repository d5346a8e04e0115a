package superposition.app.desk;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import superposition.config.RunConfig;
import superposition.figure.Chapter;
import superposition.figure.RunFigure;
import superposition.plot.Graph;
import superposition.render.Hover;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.FamilyState;
import superposition.state.FeaturePair;
import superposition.state.FigureOptions;
import superposition.state.History;
import superposition.state.PhaseState;
import superposition.state.Rotation;
import superposition.state.Selection;
import superposition.train.Snapshot;
import superposition.train.TrainedModel;

/**
 * The window's one source of truth: the state, the history of experiments, the training and the
 * figures that follow from them. Views show it and send changes. Used on the FX thread only.
 */
public final class ExplorerModel {

  /** Larger networks are measured only where somebody looks: all figures would take minutes. */
  private static final int MOST_FEATURES_BEHIND = 512;

  private final List<Chapter> chapters;
  private final Map<String, RunFigure> figures;
  private final Map<String, String> lastFigures = new HashMap<>();
  private final Trainer trainer = new Trainer();
  private final FigureDesk desk;
  private final Shelf shelf = new Shelf(this::drawFigures);
  private final Companions companions = new Companions(shelf);
  private final ReadOnlyObjectWrapper<ExplorerState> state;
  private final ReadOnlyObjectWrapper<History<Experiment>> history;
  private final ReadOnlyObjectWrapper<Hover> pointed = new ReadOnlyObjectWrapper<>(Hover.NONE);
  private final ReadOnlyObjectWrapper<TrainedModel> subject = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> front = new ReadOnlyObjectWrapper<>(List.of());
  private Set<String> apart = Set.of();
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
    this.chapters = List.copyOf(chapters);
    List<RunFigure> all = chapters.stream().flatMap(one -> one.figures().stream()).toList();
    figures = all.stream().collect(Collectors.toMap(RunFigure::id, Function.identity()));
    desk = new FigureDesk(all);
    state = new ReadOnlyObjectWrapper<>(known(opening));
    front.set(List.of(state.get().figure()));
    history = new ReadOnlyObjectWrapper<>(History.of(opening.experiment()));
    trainer.modelProperty().addListener(change -> drawFigures());
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
    return chapters;
  }

  /** The chapter that a tab shows, if it shows figures. */
  public Optional<Chapter> chapter(String tab) {
    return chapters.stream().filter(chapter -> chapter.id().equals(tab)).findFirst();
  }

  /** A figure. */
  public RunFigure figure(String id) {
    return figures.get(id);
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
      String figure = chapter(tab).map(this::opening).orElse(state.get().figure());
      look(state -> state.withTab(tab, figure));
    }
  }

  /** The figure that was open last, or the first one that has something to show. */
  private String opening(Chapter chapter) {
    List<String> ids = chapter.figures(state.get().config()).stream().map(RunFigure::id).toList();
    String last = lastFigures.get(chapter.id());
    String first = ids.isEmpty() ? chapter.figures().get(0).id() : ids.get(0);
    return ids.contains(last) ? last : first;
  }

  /** Opens the figure that comes so many places later in the story, if there is one. */
  public void turn(int places) {
    List<String> ids =
        chapters.stream()
            .flatMap(one -> one.figures(state.get().config()).stream())
            .map(RunFigure::id)
            .toList();
    int place = ids.indexOf(state.get().figure()) + places;
    if (place >= 0 && place < ids.size()) {
      openFigure(ids.get(place));
    }
  }

  /** Opens a figure in its chapter. */
  public void openFigure(String id) {
    for (Chapter chapter : chapters) {
      if (chapter.figures().contains(figures.get(id))) {
        look(state -> state.withTab(chapter.id(), id));
      }
    }
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
      if (chapter(after.tab()).isPresent()) {
        lastFigures.put(after.tab(), after.figure());
      }
      state.set(after);
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
    Optional<Chapter> chapter = chapter(some.tab());
    RunFigure figure = figures.get(some.figure());
    boolean fits =
        figure != null && chapter.map(one -> one.figures().contains(figure)).orElse(true);
    return fits ? some : some.withFigure(chapter.orElse(chapters.get(0)).figures().get(0).id());
  }

  /** Goes back to the experiment before, and trains it. */
  public void undo() {
    go(history.get().undo());
  }

  /** Goes forth to the experiment that was undone last, and trains it. */
  public void redo() {
    go(history.get().redo());
  }

  private void go(History<Experiment> next) {
    if (next != history.get()) {
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
      whole = at(model, now.step());
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
      companions.fetch(now);
    }
    boolean atEnd = !live && finished && now.step() == ExplorerState.LATEST;
    Subject shown = companions.of(whole, now, atEnd);
    subject.set(shown.model());
    List<String> seen = front.get().stream().filter(this::applies).toList();
    desk.draw(new FigureWish(shown, now.options(), live, seen, behind()));
  }

  /** The figures that are not to be seen, those of the tab in front first. */
  private List<String> behind() {
    if (subject.get().network().features() > MOST_FEATURES_BEHIND || state.get().seeds() > 1) {
      return List.of();
    }
    String tab = state.get().tab();
    Stream<Chapter> before = chapters.stream().filter(chapter -> chapter.id().equals(tab));
    Stream<Chapter> after = chapters.stream().filter(chapter -> !chapter.id().equals(tab));
    return Stream.concat(before, after)
        .flatMap(chapter -> chapter.figures().stream())
        .map(RunFigure::id)
        .filter(id -> !front.get().contains(id) && applies(id))
        .toList();
  }

  /** Whether a figure has something to show of the model. */
  private boolean applies(String id) {
    return figures.get(id).appliesTo(subject.get().config());
  }

  /** The model as it was at a step: its last snapshot up to there. */
  private static TrainedModel at(TrainedModel model, int step) {
    Snapshot shown = null;
    for (Snapshot snapshot : model.snapshots()) {
      if (step != ExplorerState.LATEST && snapshot.step() <= step) {
        shown = snapshot;
      }
    }
    if (shown == null) {
      return model;
    }
    double[] losses = Arrays.copyOf(model.losses(), shown.step());
    List<Snapshot> until = model.snapshots().subList(0, model.snapshots().indexOf(shown) + 1);
    return new TrainedModel(model.config(), shown.network(), losses, until, -1);
  }
}
