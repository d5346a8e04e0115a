package superposition.app.family;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import superposition.app.control.Icons;
import superposition.app.control.ProgressView;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress;
import superposition.app.desk.Words;
import superposition.config.SweepPlan;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.FigureOption;
import superposition.figure.Figures;
import superposition.figure.Reading;
import superposition.plot.Plot;
import superposition.preset.Preset;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.state.ExplorerState;
import superposition.state.StackColor;

/**
 * The page of families: runs that differ in one respect, trained together in the background, and
 * the figures that compare them, which fill as the runs finish.
 */
public final class FamilyView extends VBox {

  /** Id of the page. */
  public static final String ID = "families";

  private final ExplorerModel model;
  private final FamilyTrainer trainer = new FamilyTrainer();
  private final ChoiceBox<Preset> presets = new ChoiceBox<>();
  private final FlowPane figures = new FlowPane();
  private final ToggleGroup chosen = new ToggleGroup();
  private final ToggleButton byFeature = new ToggleButton("colour by feature");
  private final PlotView plot = new PlotView();
  private final Label text = new Label();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "family figures");
            thread.setDaemon(true);
            return thread;
          });
  private Future<?> drawing;
  private FamilyFigure figure;
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
   */
  public FamilyView(ExplorerModel model, Collection<Preset> families) {
    this.model = model;
    getStyleClass().add("figure-pane");
    setId("family");
    presets.setId("family-presets");
    presets.setTooltip(new Tooltip("Which runs are compared"));
    presets.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Preset preset) {
            return preset == null ? "" : preset.title();
          }

          @Override
          public Preset fromString(String title) {
            throw new UnsupportedOperationException("titles are chosen, not typed");
          }
        });
    presets.getItems().setAll(families);
    presets.setValue(presets.getItems().get(0));
    presets.valueProperty().addListener((property, before, now) -> take(now));
    VBox.setVgrow(plot, Priority.ALWAYS);
    plot.setMinSize(0, 0);
    text.setId("family-reading");
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.getStyleClass().add("muted");
    getChildren().addAll(head(), plot, text);
    plot.setOnTurned(model::lookFrom);
    trainer.familyProperty().addListener((property, before, now) -> draw());
    model.stateProperty().addListener((property, before, now) -> follow(before, now));
    restyle(model.state());
    take(presets.getValue());
  }

  /** What is trained, in one row, and what is shown of it, in as many as that needs. */
  private VBox head() {
    Button start = Icons.button("fas-play", "Train all runs of the family", this::train);
    start.setId("family-train");
    Button stop = Icons.button("fas-stop", "Stop; what is trained stays", trainer::stop);
    stop.setId("family-stop");
    stop.setDisable(true);
    Label progress = new Label();
    progress.setId("family-progress");
    progress.getStyleClass().add("muted");
    progress.setText(ProgressView.words(Progress.IDLE));
    trainer
        .progressProperty()
        .addListener(
            (property, before, now) -> {
              stop.setDisable(!now.running());
              progress.setText(ProgressView.words(now));
            });
    HBox work = new HBox(presets, start, stop, progress);
    work.getStyleClass().add("figure-tools");
    byFeature.setId("family-color");
    byFeature.setMinWidth(USE_PREF_SIZE);
    byFeature.managedProperty().bind(byFeature.visibleProperty());
    byFeature.setTooltip(
        new Tooltip("One colour a feature, instead of one for each class of neurons"));
    byFeature.setOnAction(event -> draw());
    figures.getStyleClass().add("figure-chooser");
    HBox.setHgrow(figures, Priority.ALWAYS);
    HBox shown = new HBox(figures, byFeature);
    shown.getStyleClass().add("figure-tools");
    return new VBox(work, shown);
  }

  /** Ends all work. */
  public void close() {
    trainer.close();
    worker.shutdownNow();
  }

  /** The training; for tests. */
  FamilyTrainer trainer() {
    return trainer;
  }

  /** What is shown; null before the first picture; for tests. */
  Plot plot() {
    return plot.plot();
  }

  /** A preset that is a family and is chosen at the top of the window opens here and trains. */
  private void follow(ExplorerState before, ExplorerState now) {
    restyle(now);
    String id = now.experiment().presetId();
    if (id.equals(before.experiment().presetId()) || now.experiment().changed()) {
      return; // a changed run of a family's preset is a network of it that was opened
    }
    presets.getItems().stream()
        .filter(preset -> preset.id().equals(id))
        .findFirst()
        .ifPresent(
            preset -> {
              presets.setValue(preset);
              train();
              Platform.runLater(() -> model.open(ID));
            });
  }

  private void restyle(ExplorerState state) {
    plot.setTheme(state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT);
  }

  private void take(Preset preset) {
    figures.getChildren().clear();
    chosen.getToggles().clear();
    for (FamilyFigure one : figures(preset)) {
      ToggleButton button = new ToggleButton(one.name());
      button.setId("family-" + one.id());
      button.setToggleGroup(chosen);
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            button.setSelected(true); // one is always shown
            show(one);
          });
      figures.getChildren().add(button);
    }
    chosen.getToggles().get(0).setSelected(true);
    show(figures(preset).get(0));
  }

  private void show(FamilyFigure newFigure) {
    figure = newFigure;
    byFeature.setVisible(newFigure.options().contains(FigureOption.STACK_COLOR));
    draw();
  }

  private void train() {
    trained = presets.getValue();
    trainer.start((SweepPlan) trained.scenario());
  }

  /** Draws in the background; the newest wish wins. */
  private void draw() {
    if (drawing != null) {
      drawing.cancel(true);
    }
    FamilyInput family = trainer.familyProperty().get();
    if (family == null || !presets.getValue().equals(trained)) {
      plot.clear();
      plot.showWaiting("Train to see the family.");
      text.setText("");
      return;
    }
    FamilyFigure wanted = figure;
    Optional<StackColor> color =
        byFeature.isSelected() ? Optional.of(StackColor.FEATURE) : Optional.empty();
    FamilyInput input = family.withOptions(model.state().options().withStackColor(color));
    drawing =
        worker.submit(
            () -> {
              Runnable result = result(wanted, input);
              Platform.runLater(
                  () -> {
                    boolean chosen = wanted == figure && presets.getValue().equals(trained);
                    if (chosen && family == trainer.familyProperty().get()) {
                      result.run();
                    }
                  });
            });
  }

  /** What is to be done on the FX thread with what a figure has to show. */
  private Runnable result(FamilyFigure wanted, FamilyInput input) {
    try {
      Plot drawn = wanted.plot(input);
      Reading reading = wanted.reading(input);
      return () -> {
        plot.show(drawn);
        text.setText(reading.text());
      };
    } catch (CancellationException e) {
      return () -> {}; // a newer wish is on its way
    } catch (RuntimeException | OutOfMemoryError e) {
      String problem = Words.sentence(e);
      return () -> plot.showFailed(problem);
    }
  }
}
