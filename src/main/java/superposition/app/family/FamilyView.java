package superposition.app.family;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.stage.FileChooser;
import superposition.analysis.Study;
import superposition.app.control.FileSaver;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Picture;
import superposition.app.desk.Progress;
import superposition.config.SweepPlan;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.Figures;
import superposition.plot.Plot;
import superposition.preset.Preset;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.state.ExplorerState;
import superposition.state.FamilyState;

/**
 * The page of families: runs that differ in one respect, trained together in the background, and
 * the figures that compare them, which fill as the runs finish.
 */
public final class FamilyView extends BorderPane {

  /** Id of the page. */
  public static final String ID = FamilyState.TAB;

  private final ExplorerModel model;
  private final List<Preset> families;
  private final FamilyTrainer trainer = new FamilyTrainer();
  private final FamilyDesk desk = new FamilyDesk(this::take);
  private final FileSaver saver;
  private final FamilyBar bar;
  private final PlotView plot = new PlotView();
  private final FamilyReader reader = new FamilyReader();
  private Preset trained;

  /** Whether a preset is a family that has figures of its own. */
  public static boolean isFamily(Preset preset) {
    return preset.scenario() instanceof SweepPlan && !figures(preset).isEmpty();
  }

  private static List<FamilyFigure> figures(Preset preset) {
    return preset.figures().stream().map(Figures::findFamily).flatMap(Optional::stream).toList();
  }

  /**
   * @param families presets that are families, one at least
   * @param dialog shows a chooser and returns the file that was chosen, or null
   */
  public FamilyView(
      ExplorerModel model, Collection<Preset> families, Function<FileChooser, File> dialog) {
    this.model = model;
    this.families = List.copyOf(families);
    saver = new FileSaver(dialog);
    bar = new FamilyBar(model, families, trainer, this::train, this::picture, saver);
    setId("family");
    plot.setMinSize(0, 0);
    BorderPane figure = new BorderPane(plot);
    figure.getStyleClass().add("figure-pane");
    figure.setTop(bar);
    setCenter(figure);
    plot.setOnTurned(model::lookFrom);
    trainer.familyProperty().addListener((property, before, now) -> draw());
    model.stateProperty().addListener((property, before, now) -> follow(before, now));
    show(model.state());
    draw();
  }

  /** Why a family could not be trained, or a picture not saved; a sentence, else empty. */
  public List<ObservableValue<String>> problems() {
    return List.of(trainer.progressProperty().map(Progress::problem), saver.problemProperty());
  }

  /** Ends all work. */
  public void close() {
    trainer.close();
    desk.close();
  }

  /** Whether a family is being trained. */
  public boolean isRunning() {
    return trainer.progressProperty().get().running();
  }

  /** Stops the training; what is trained stays. */
  public void stop() {
    trainer.stop();
  }

  /** The training; for tests. */
  FamilyTrainer trainer() {
    return trainer;
  }

  /** What a picture of the figure is made from; null where there is nothing to show. */
  public Picture picture() {
    if (plot.plot() == null) {
      return null;
    }
    FamilyFigure figure = figure();
    FamilyState shown = new FamilyState(trained.id(), figure.id(), byFeature());
    ExplorerState state = model.state().withFamilies(shown);
    FamilyInput family = trainer.familyProperty().get().withOptions(shown.heeded(state.options()));
    return new Picture(
        figure.id(),
        figure.id(),
        Optional.of((SweepPlan) trained.scenario()),
        state,
        () -> figure.plot(family.measured(Study.FULL_SAMPLES)));
  }

  private boolean byFeature() {
    return model.state().families().byFeature();
  }

  /** What is shown; null before the first picture. */
  Plot plot() {
    return plot.plot();
  }

  /**
   * Shows what has changed. While the page is in front, a family that is taken up as the experiment
   * is trained: that is how the presets at the top of the window begin it.
   */
  private void follow(ExplorerState before, ExplorerState now) {
    saver.refuse("");
    show(now);
    if (!now.families().equals(before.families())) {
      draw();
    }
    String id = now.experiment().presetId();
    boolean taken = !id.equals(before.experiment().presetId()) && !now.experiment().changed();
    if (taken && now.tab().equals(ID) && preset().id().equals(id)) {
      train();
    }
  }

  private void show(ExplorerState state) {
    plot.setTheme(state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT);
    setRight(state.layout().readerShown() && !state.layout().filled() ? reader : null);
    bar.show(preset(), figures(preset()), figure());
  }

  /** The family that is chosen; the first one if there is none of its id. */
  private Preset preset() {
    String id = model.state().families().presetId();
    return families.stream()
        .filter(preset -> preset.id().equals(id))
        .findFirst()
        .orElse(families.get(0));
  }

  private FamilyFigure figure() {
    String id = model.state().families().figure();
    List<FamilyFigure> figures = figures(preset());
    return figures.stream()
        .filter(figure -> figure.id().equals(id))
        .findFirst()
        .orElse(figures.get(0));
  }

  private void train() {
    trained = preset();
    trainer.start((SweepPlan) trained.scenario());
  }

  private void draw() {
    FamilyInput family = trainer.familyProperty().get();
    if (family == null || !preset().equals(trained)) {
      desk.forget();
      plot.clear();
      plot.showWaiting("Train to see the family.");
      reader.forget();
      return;
    }
    ExplorerState state = model.state();
    desk.draw(figure(), family.withOptions(state.families().heeded(state.options())));
  }

  private void take(FamilyDesk.Content content) {
    if (content.plot() == null) {
      plot.showFailed(content.problem());
      reader.forget();
    } else {
      plot.show(content.plot());
      reader.show(content.reading());
    }
  }
}
