package superposition.app;

import java.util.List;
import java.util.Locale;
import javafx.stage.Stage;
import superposition.app.PulseMonitor.Hold;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress.Phase;
import superposition.figure.Figures;
import superposition.figure.RunFigure;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.state.Metric;

/**
 * Times of the real window without a screen: how long after a training the figures are there, how
 * long a figure takes to come to the front, and for how long the FX thread is held. Milliseconds;
 * run with {@code mvn -q -Pjmh test-compile exec:exec -Djmh.main=superposition.app.WindowTimes}.
 */
final class WindowTimes {

  private static final long NANOS = 1_000_000;

  private final PulseMonitor monitor = new PulseMonitor();
  private ExplorerModel model;
  private Stage stage;

  private WindowTimes() {}

  /** Opens the window, goes through it and prints what was measured. */
  public static void main(String[] args) throws Exception {
    FxThread.start();
    new WindowTimes().run();
    System.exit(0);
  }

  private void run() throws Exception {
    PresetLibrary library = PresetLibrary.shipped();
    Preset canonical = library.find(Preset.CANONICAL).orElseThrow();
    monitor.start();
    FxThread.get(
        () -> {
          stage = new Stage();
          model =
              ExplorerWindow.open(
                      stage,
                      Experiment.of(canonical.id(), canonical.run()),
                      library.all(),
                      Figures.CHAPTERS)
                  .model();
          return null;
        });
    System.out.println("opening: hold " + text(monitor.longest()));
    for (int round = 0; round < 4; round++) {
      training("training " + round);
      FxThread.get(
          () -> {
            model.train();
            return null;
          });
    }
    awaitAll();
    for (int round = 0; round < 2; round++) {
      for (RunFigure figure : Figures.of(model.state().config())) {
        opening(figure, round);
      }
    }
    for (int k = 0; k < 6; k++) {
      step("theme", () -> model.look(state -> state.withTheme(state.theme().other())));
    }
    FxThread.get(
        () -> {
          model.openFigure("per-feature-mse");
          return null;
        });
    for (Metric metric : List.of(Metric.LOSS, Metric.ALL_OUTPUTS, Metric.ACTIVE)) {
      step("metric " + metric.id(), () -> model.show(o -> o.withMetric(metric)));
    }
    for (String id : List.of("per-feature-mse", "response-grid", "matrix-m", "neuron-weights")) {
      FxThread.get(
          () -> {
            model.openFigure(id);
            model.train();
            return null;
          });
      training("live " + id);
      awaitAll();
    }
  }

  private void training(String name) throws Exception {
    monitor.longest();
    FxThread.await(() -> model.trainer().progressProperty().get().phase() == Phase.DONE);
    Hold live = monitor.longest();
    long done = System.nanoTime();
    String front = model.frontProperty().get().get(0);
    FxThread.await(() -> model.desk().isCurrent(front));
    FxThread.pulses();
    double first = since(done);
    awaitAll();
    System.out.printf(
        Locale.ROOT,
        "%-24s hold while it trains %s; first paint %.0f, all figures %.0f, hold %s%n",
        name,
        text(live),
        first,
        since(done),
        text(monitor.longest()));
  }

  private void awaitAll() throws Exception {
    List<RunFigure> figures = Figures.of(model.state().config());
    FxThread.await(() -> figures.stream().allMatch(figure -> model.desk().isCurrent(figure.id())));
  }

  private void opening(RunFigure figure, int round) throws Exception {
    settle();
    long start = System.nanoTime();
    FxThread.get(
        () -> {
          model.openFigure(figure.id());
          return null;
        });
    FxThread.await(() -> model.desk().isCurrent(figure.id()));
    FxThread.pulses();
    double shown = since(start);
    settle();
    System.out.printf(
        Locale.ROOT,
        "open %-24s round %d: shown after %.0f, hold %s%n",
        figure.id(),
        round,
        shown,
        text(monitor.longest()));
  }

  private void step(String name, Runnable change) throws Exception {
    settle();
    long start = System.nanoTime();
    FxThread.get(
        () -> {
          change.run();
          return null;
        });
    FxThread.await(() -> model.desk().isCurrent(model.frontProperty().get().get(0)));
    FxThread.pulses();
    double shown = since(start);
    settle();
    System.out.printf(
        Locale.ROOT, "%-24s shown after %.0f, hold %s%n", name, shown, text(monitor.longest()));
  }

  /** Lets what is under way end, so that it is not counted for what comes next. */
  private void settle() throws Exception {
    Thread.sleep(300);
    FxThread.pulses();
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
  }

  private static String text(Hold hold) {
    return String.format(Locale.ROOT, "%.0f (cpu %.0f)", hold.wall(), hold.cpu());
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / (double) NANOS;
  }
}
