package superposition.app.panel;

import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress;
import superposition.app.desk.Words;
import superposition.state.ExplorerState;
import superposition.train.Snapshot;
import superposition.train.TrainedModel;

/** The line at the bottom: which training step is shown, and a slider over the run's snapshots. */
public final class TimeView extends HBox {

  private static final double SLOWEST = 0.25;
  private static final double FASTEST = 4;

  /** Of one snapshot at speed 1. */
  private static final Duration FRAME = Duration.millis(33);

  private final ExplorerModel model;
  private final Slider slider = new Slider(0, 1, 1);
  private final Label words = new Label();
  private final Button back;
  private final Button play;
  private final Button forth;
  private final Button speed = new Button("1×");
  private final Timeline playing = new Timeline(new KeyFrame(FRAME, event -> frame()));
  private List<Snapshot> snapshots = List.of();
  private boolean showing;

  public TimeView(ExplorerModel model) {
    this.model = model;
    back = Icons.button("fas-step-backward", "One snapshot back", () -> move(-1));
    play = Icons.button("fas-play", "Play the training again", this::togglePlay);
    play.setId("play");
    forth = Icons.button("fas-step-forward", "One snapshot on", () -> move(1));
    speed.setId("speed");
    speed.getStyleClass().add("flat");
    speed.setMinWidth(USE_PREF_SIZE);
    speed.setTooltip(new Tooltip("Speed of playing: 1×, 2×, 4×, then a quarter and a half"));
    speed.setOnAction(event -> faster());
    slider.setId("time");
    slider.setBlockIncrement(1);
    slider.setTooltip(new Tooltip("Training step shown: every figure follows"));
    slider.setAccessibleText("Training step shown");
    HBox.setHgrow(slider, Priority.ALWAYS);
    words.setId("time-words");
    playing.setCycleCount(Animation.INDEFINITE);
    getStyleClass().add("time-view");
    getChildren().addAll(back, play, forth, speed, slider, words);
    slider.valueProperty().addListener((property, before, place) -> scrub(place.intValue()));
    model.trainer().modelProperty().addListener((property, before, now) -> show());
    model.trainer().progressProperty().addListener((property, before, now) -> show());
    model.stateProperty().addListener((property, before, now) -> show());
    show();
  }

  private int place() {
    return (int) Math.round(slider.getValue());
  }

  private void scrub(int place) {
    if (!showing && place < snapshots.size()) {
      boolean last = place == snapshots.size() - 1;
      int step = last ? ExplorerState.LATEST : snapshots.get(place).step();
      model.look(state -> state.withStep(step));
    }
  }

  private void move(int way) {
    slider.setValue(place() + way);
  }

  private void togglePlay() {
    if (playing.getStatus() == Animation.Status.RUNNING) {
      pause();
      return;
    }
    if (place() >= snapshots.size() - 1) {
      slider.setValue(0);
    }
    playing.play();
    ((FontIcon) play.getGraphic()).setIconLiteral("fas-pause");
  }

  /** Twice as fast; after the fastest comes the slowest. */
  private void faster() {
    double rate = playing.getRate() >= FASTEST ? SLOWEST : 2 * playing.getRate();
    playing.setRate(rate);
    speed.setText(rate == 0.25 ? "¼×" : rate == 0.5 ? "½×" : (int) rate + "×");
  }

  private void pause() {
    playing.stop();
    ((FontIcon) play.getGraphic()).setIconLiteral("fas-play");
  }

  private void frame() {
    move(1);
    if (place() >= snapshots.size() - 1) {
      pause();
    }
  }

  private void show() {
    TrainedModel run = model.trainer().modelProperty().get();
    boolean running = model.trainer().progressProperty().get().running();
    snapshots = run == null ? List.of() : run.snapshots();
    boolean still = running || snapshots.size() < 2;
    if (still) {
      pause();
    }
    for (var control : List.of(back, play, forth, slider)) {
      control.setDisable(still);
    }
    showing = true;
    slider.setMax(Math.max(1, snapshots.size() - 1));
    slider.setValue(still ? slider.getMax() : placeOf(model.state().step()));
    showing = false;
    words.setText(run == null ? "no steps yet" : words(run));
  }

  private int placeOf(int step) {
    int place = snapshots.size() - 1;
    while (step != ExplorerState.LATEST && place > 0 && snapshots.get(place).step() > step) {
      place--;
    }
    return place;
  }

  private String words(TrainedModel run) {
    int latest = run.losses().length;
    if (latest == 0 && model.trainer().progressProperty().get().phase() == Progress.Phase.DONE) {
      return "not trained here";
    }
    int step = model.state().step() == ExplorerState.LATEST ? latest : model.state().step();
    return "step " + Words.count(step) + " of " + Words.count(run.config().steps());
  }
}
