package superposition.app.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import superposition.app.control.Icons;
import superposition.app.desk.Progress;
import superposition.app.desk.Words;
import superposition.figure.Figure;
import superposition.figure.phase.PhaseFigures;
import superposition.figure.phase.PhaseInput;
import superposition.plot.Numbers;
import superposition.state.PhaseOptions;

/** Runs and stops a phase diagram, and says how it is shown: figure, models, colours, cut. */
final class PhaseBar extends FlowPane {

  private final PhaseModel model;
  private final Button run = new Button("Run", new FontIcon("fas-play"));
  private final Button stop;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final Label problem = new Label();
  private final Label news = new Label();
  private final List<Runnable> shown = new ArrayList<>();

  PhaseBar(PhaseModel model, PhaseSaver saver) {
    this.model = model;
    getStyleClass().add("phase-tools");
    run.setId("phase-run");
    run.getStyleClass().add("accent");
    run.setTooltip(new Tooltip("Train this diagram, or what is left of it"));
    run.setOnAction(event -> model.train());
    stop =
        Icons.button(
            "fas-stop", "Stop the training; what is done stays (Esc)", model.trainer()::stop);
    stop.setId("phase-stop");
    bar.setId("phase-progress");
    words.setId("phase-words");
    words.getStyleClass().add("muted");
    problem.setId("phase-problem");
    problem.getStyleClass().add("problem");
    news.getStyleClass().add("muted");
    news.textProperty().bind(saver.newsProperty());
    for (Label sentence : new Label[] {problem, news}) {
      sentence.managedProperty().bind(sentence.textProperty().isNotEmpty());
    }
    VBox progress = new VBox(words, bar);
    progress.setId("phase-progress-words");
    HBox training = new HBox(run, stop, progress);
    training.getStyleClass().add("phase-group");
    getChildren()
        .addAll(training, figures(), models(), colours(), cut(), save(saver), problem, news);
    model.trainer().progressProperty().addListener((property, before, now) -> show(now));
    model.explorer().stateProperty().addListener((property, before, now) -> showOptions());
    show(model.trainer().progressProperty().get());
    showOptions();
  }

  private HBox figures() {
    ToggleGroup group = new ToggleGroup();
    HBox box = new HBox();
    for (Figure<PhaseInput> figure : PhaseFigures.ALL) {
      ToggleButton button = new ToggleButton(figure.name());
      button.setId("choose-" + figure.id());
      button.setToggleGroup(group);
      button.setOnAction(
          event -> {
            button.setSelected(true); // one always holds: a second click does not let go
            model.choose(figure.id());
          });
      box.getChildren().add(button);
      shown.add(() -> button.setSelected(model.state().figure().equals(figure.id())));
    }
    pills(box);
    return box;
  }

  private CheckBox models() {
    return option(
        "phase-averaged",
        "average",
        "Show the mean of each cell's models, the one with the highest loss left out, as in the"
            + " paper,\ninstead of the best model",
        Set.of("phase-both", "phase-trained", "phase-difference"),
        PhaseOptions::averaged,
        PhaseOptions::withAveraged);
  }

  private CheckBox colours() {
    return option(
        "phase-classes",
        "outcomes",
        "Colour by outcome: not represented, in superposition, in a dimension of its own,\n"
            + "instead of continuously by norm and superposition of the extra feature",
        Set.of("phase-both", "phase-trained"),
        PhaseOptions::classes,
        PhaseOptions::withClasses);
  }

  private CheckBox cut() {
    return option(
        "phase-cut-along",
        "along p",
        "Cut through the probe along the density instead of the importance",
        Set.of("phase-cut"),
        PhaseOptions::cutAlongDensity,
        PhaseOptions::withCutAlongDensity);
  }

  /** A switch that is there with the figures that it changes. */
  private CheckBox option(
      String id,
      String text,
      String meaning,
      Set<String> figures,
      Predicate<PhaseOptions> holds,
      BiFunction<PhaseOptions, Boolean, PhaseOptions> change) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.setTooltip(new Tooltip(meaning));
    box.setMinWidth(USE_PREF_SIZE);
    box.setOnAction(event -> model.show(options -> change.apply(options, box.isSelected())));
    box.managedProperty().bind(box.visibleProperty());
    shown.add(() -> box.setVisible(figures.contains(model.state().figure())));
    shown.add(() -> box.setSelected(holds.test(model.state().options())));
    return box;
  }

  private static void pills(HBox box) {
    box.setAlignment(Pos.CENTER_LEFT);
    List<Node> buttons = box.getChildren();
    for (int i = 0; i < buttons.size(); i++) {
      boolean last = i == buttons.size() - 1;
      String place = i == 0 ? "left-pill" : last ? "right-pill" : "center-pill";
      buttons.get(i).getStyleClass().add(place);
      ((ToggleButton) buttons.get(i)).setMinWidth(USE_PREF_SIZE);
    }
  }

  private static MenuButton save(PhaseSaver saver) {
    MenuButton menu = new MenuButton("Save");
    menu.setId("phase-save");
    menu.setTooltip(new Tooltip("Save what is shown, or all that is known of the diagram"));
    menu.getItems()
        .addAll(
            item("Picture of the figure…", saver::savePicture),
            item("Table of the figure (CSV)…", saver::saveTable),
            item("The diagram (JSON)…", saver::saveDiagram));
    return menu;
  }

  private static MenuItem item(String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(event -> action.run());
    return item;
  }

  private void showOptions() {
    shown.forEach(Runnable::run);
  }

  private void show(Progress progress) {
    bar.setProgress(progress.running() ? Math.max(0, progress.fraction()) : progress.fraction());
    stop.setDisable(!progress.running());
    run.setDisable(progress.running() || progress.phase() == Progress.Phase.DONE);
    String of = Words.count(progress.step()) + " of " + Words.count(progress.steps()) + " cells";
    words.setText(
        switch (progress.phase()) {
          case IDLE -> "not trained yet";
          case RUNNING -> {
            double left = model.trainer().secondsLeft();
            yield Double.isNaN(left) ? "starting…" : of + " · " + Words.duration(left) + " left";
          }
          case DONE ->
              Numbers.counted(progress.steps(), "cell")
                  + " in "
                  + Words.duration(progress.seconds());
          case STOPPED -> "stopped at " + of;
          case DIVERGED, FAILED -> "failed at " + of;
        });
    problem.setText(progress.problem());
  }
}
