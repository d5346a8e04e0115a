package superposition.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.collections.MapChangeListener;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.FigureContent;
import superposition.app.desk.Progress.Phase;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;

/**
 * Times of the window under a hand: from the mouse to what lights up, scrubbing, from the release
 * of a slider to the figure, and the longest holds of the FX thread over a scripted session. Run
 * with {@code mvn -q -Pjmh test-compile exec:exec -Djmh.main=superposition.app.HandTimes
 * -Djmh.args="SECONDS SEED"}, on the screen that {@code DISPLAY} names.
 */
final class HandTimes {

  private static final double MILLIS = 1e6;
  private static final int ROUNDS = 5;
  private static final List<String> WEIGHTS_ONLY = List.of("neuron-weights", "matrix-m");
  private static final List<String> SAMPLED = List.of("per-feature-mse", "slope-vs-error");

  private final PulseMonitor monitor = new PulseMonitor();
  private Stage stage;
  private ExplorerModel model;

  private HandTimes() {}

  /** Opens the window, goes through it and prints a table. */
  public static void main(String[] args) throws Exception {
    int seconds = args.length > 0 ? Integer.parseInt(args[0]) : 300;
    long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
    FxThread.start();
    new HandTimes().run(seconds, seed);
    System.exit(0);
  }

  private void run(int seconds, long seed) throws Exception {
    PresetLibrary library = PresetLibrary.shipped();
    Preset canonical = library.find(Preset.CANONICAL).orElseThrow();
    FxThread.run(
        () -> {
          stage = new Stage();
          model =
              ExplorerWindow.open(
                      stage,
                      Experiment.of(canonical.id(), canonical.run()),
                      library.all(),
                      Figures.CHAPTERS)
                  .model();
        });
    trained();
    for (int round = 0; round < 3; round++) {
      // The Java machine compiles what is used: the first trainings take three times as long.
      FxThread.run(model::train);
      trained();
      Thread.sleep(3000);
    }
    row("what", "figure", "least", "median", "worst");
    row("---", "---", "---:", "---:", "---:");
    for (String figure :
        List.of("per-feature-mse", "matrix-m", "neuron-weights", "response-grid")) {
      open(figure);
      hover(figure);
    }
    for (String figure : WEIGHTS_ONLY) {
      open(figure);
      scrub(figure);
    }
    for (String figure : WEIGHTS_ONLY) {
      release(figure, "release to figure, weights only, ms");
    }
    for (String figure : SAMPLED) {
      release(figure, "release to figure, sampled, ms");
    }
    new ScriptedSession(stage, model, monitor, seed).run(seconds);
  }

  private static void row(String... cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  private static void row(String what, String figure, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
    row(
        what,
        figure,
        text(sorted[0]),
        text(sorted[sorted.length / 2]),
        text(sorted[sorted.length - 1]));
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  private void trained() throws Exception {
    FxThread.await(() -> model.trainer().progressProperty().get().phase() == Phase.DONE);
  }

  private void open(String figure) throws Exception {
    FxThread.run(() -> model.openFigure(figure));
    FxThread.await(() -> model.desk().isCurrent(figure));
    Thread.sleep(2000);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / MILLIS;
  }

  /** From a movement of the mouse until all that lights up is painted. */
  private void hover(String figure) throws Exception {
    List<Double> work = new ArrayList<>();
    List<Double> latency = new ArrayList<>();
    Node view = stage.getScene().lookup("#figure-" + figure + " .plot-view");
    for (int k = 0; k < 80; k++) {
      double x = view.getLayoutBounds().getWidth() * (0.25 + 0.5 * (k * 0.618 % 1));
      double y = view.getLayoutBounds().getHeight() * (0.35 + 0.4 * (k * 0.382 % 1));
      FrameTime time =
          FrameTime.of(stage.getScene(), () -> fire(view, MouseEvent.MOUSE_MOVED, x, y));
      work.add(time.work());
      latency.add(time.latency());
    }
    row("hover to highlight: work of the FX thread, ms", figure, work);
    row("hover to highlight: with the wait for the frame, ms", figure, latency);
  }

  private static void fire(Node node, EventType<MouseEvent> type, double x, double y) {
    Point2D screen = node.localToScreen(x, y);
    Point2D scene = node.localToScene(x, y);
    node.fireEvent(
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  /** Figures a second while the scrubber moves by a snapshot a frame. */
  private void scrub(String figure) throws Exception {
    List<Double> rates = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      AtomicInteger shown = new AtomicInteger();
      MapChangeListener<String, FigureContent> count =
          change -> {
            if (change.getKey().equals(figure) && change.wasAdded()) {
              shown.incrementAndGet();
            }
          };
      Slider time = (Slider) stage.getScene().lookup("#time");
      CountDownLatch end = new CountDownLatch(1);
      AnimationTimer walk =
          new AnimationTimer() {
            private int place;

            @Override
            public void handle(long now) {
              if (place < time.getMax()) {
                time.setValue(place++);
              } else {
                stop();
                end.countDown();
              }
            }
          };
      FxThread.run(
          () -> {
            time.setValue(0);
            model.desk().contents().addListener(count);
          });
      Thread.sleep(500);
      shown.set(0);
      long start = System.nanoTime();
      FxThread.run(walk::start);
      end.await();
      double seconds = since(start) / 1000;
      rates.add(shown.get() / seconds);
      FxThread.run(() -> model.desk().contents().removeListener(count));
    }
    row("scrub, figures a second", figure, rates);
  }

  /** From the release of the density's slider to the figure of the run that it asks for. */
  private void release(String figure, String what) throws Exception {
    FxThread.run(() -> model.openFigure(figure));
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Slider slider = (Slider) stage.getScene().lookup("#density-slider");
      RunConfig before = model.state().config();
      double by = round % 2 == 0 ? 0.02 : -0.02;
      for (int k = 0; k < 10; k++) {
        FxThread.run(() -> slider.setValue(slider.getValue() + by));
        Thread.sleep(30);
      }
      long start = System.nanoTime();
      FxThread.run(() -> fire(slider, MouseEvent.MOUSE_RELEASED, 5, 5));
      FxThread.await(
          () ->
              !model.state().config().equals(before)
                  && model.trainer().progressProperty().get().phase() == Phase.DONE
                  && model.desk().isCurrent(figure));
      FxThread.pulses();
      times.add(since(start));
      Thread.sleep(2500);
    }
    row(what, figure, times);
  }
}
