package superposition.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import superposition.app.PulseMonitor.Hold;
import superposition.app.desk.ExplorerModel;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.state.FamilyState;
import superposition.state.Layout;
import superposition.state.Metric;
import superposition.state.PhaseState;

/**
 * Works with the window as a restless user would, by mouse and keys, and prints how long the FX
 * thread was held by what; the same seed does the same.
 */
final class ScriptedSession {

  /** The bar, milliseconds. */
  private static final double LONGEST = 50;

  private interface Deed {
    void run() throws Exception;
  }

  private final Stage stage;
  private final ExplorerModel model;
  private final PulseMonitor monitor;
  private final Random random;
  private final Map<String, Deed> deeds = new LinkedHashMap<>();
  private final Map<String, List<Hold>> holds = new LinkedHashMap<>();
  private final List<Preset> presets;
  private Robot robot;

  ScriptedSession(Stage stage, ExplorerModel model, PulseMonitor monitor, long seed) {
    this.stage = stage;
    this.model = model;
    this.monitor = monitor;
    random = new Random(seed);
    presets = PresetLibrary.shipped().all().stream().filter(ScriptedSession::isQuick).toList();
    deeds.put("hover", this::hover);
    deeds.put("hover ", this::hover);
    deeds.put("hover  ", this::hover);
    deeds.put("click", this::click);
    deeds.put("wheel", () -> fx(() -> robot.mouseWheel(random.nextBoolean() ? 3 : -3)));
    deeds.put("drag a slider", this::drag);
    deeds.put("drag a slider ", this::drag);
    deeds.put("scrub", this::scrub);
    deeds.put("open a tab", this::tab);
    deeds.put("next figure", () -> keys(KeyCode.ALT, KeyCode.RIGHT));
    deeds.put("next figure ", () -> keys(KeyCode.ALT, KeyCode.RIGHT));
    deeds.put("previous figure", () -> keys(KeyCode.ALT, KeyCode.LEFT));
    deeds.put("train", () -> keys(KeyCode.F5));
    deeds.put("preset", this::preset);
    deeds.put("pin", () -> keys(KeyCode.CONTROL, KeyCode.P));
    deeds.put("compare with nothing", () -> keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N));
    deeds.put("undo", () -> keys(KeyCode.CONTROL, KeyCode.Z));
    deeds.put("redo", () -> keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z));
    deeds.put("neurons", this::neurons);
    deeds.put("metric", () -> fx(this::metric));
    deeds.put("sort", () -> keys(KeyCode.CONTROL, KeyCode.B));
    deeds.put("seeds", () -> fx(() -> model.look(s -> s.withSeeds(1 + random.nextInt(4)))));
    deeds.put("fill", this::fill);
    deeds.put("theme", () -> keys(KeyCode.CONTROL, KeyCode.D));
    deeds.put("palette", this::palette);
    deeds.put("escape", () -> keys(KeyCode.ESCAPE));
  }

  /** Runs of single networks that train in seconds. */
  private static boolean isQuick(Preset preset) {
    return preset.scenario() instanceof superposition.config.SingleRun
        && (double) preset.run().steps() * preset.run().batch() < 3e6;
  }

  /** Works for so long, then prints. */
  void run(int seconds) throws Exception {
    FxThread.run(() -> robot = new Robot());
    monitor.start();
    Thread.sleep(200);
    monitor.taken();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<String> names = new ArrayList<>(deeds.keySet());
    while (System.nanoTime() < end) {
      String name = names.get(random.nextInt(names.size()));
      deeds.get(name).run();
      Thread.sleep(150 + random.nextInt(500));
      List<Hold> during = monitor.taken();
      String what = name.strip();
      holds.computeIfAbsent(what, key -> new ArrayList<>()).addAll(during);
      for (Hold hold : during) {
        if (hold.wall() > LONGEST) {
          System.err.printf(
              Locale.ROOT,
              "%-20s %4.0f ms (cpu %3.0f) at %s/%s%n",
              what,
              hold.wall(),
              hold.cpu(),
              model.state().tab(),
              model.state().figure());
        }
      }
    }
    monitor.stop();
    print();
  }

  private void print() {
    System.out.println();
    System.out.println(
        "| while | pieces of work | longest, ms | its CPU time, ms | over 50 ms | by CPU time |");
    System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    List<Hold> all = new ArrayList<>();
    holds.forEach(
        (what, some) -> {
          line(what, some);
          all.addAll(some);
        });
    line("all", all);
  }

  private static void line(String what, List<Hold> some) {
    Hold longest = some.stream().reduce((a, b) -> a.wall() >= b.wall() ? a : b).orElseThrow();
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %.0f | %.0f | %d | %d |%n",
        what,
        some.size(),
        longest.wall(),
        some.stream().mapToDouble(Hold::cpu).max().orElse(0),
        some.stream().filter(hold -> hold.wall() > LONGEST).count(),
        some.stream().filter(hold -> hold.cpu() > LONGEST).count());
  }

  private static void fx(Runnable work) throws Exception {
    FxThread.run(work);
  }

  private void keys(KeyCode... keys) throws Exception {
    fx(
        () -> {
          for (KeyCode key : keys) {
            robot.keyPress(key);
          }
          for (int k = keys.length - 1; k >= 0; k--) {
            robot.keyRelease(keys[k]);
          }
        });
  }

  private void to(Node node, double x, double y) throws Exception {
    fx(
        () -> {
          Point2D place =
              node.localToScreen(
                  x * node.getLayoutBounds().getWidth(), y * node.getLayoutBounds().getHeight());
          robot.mouseMove(place);
        });
    Thread.sleep(8);
  }

  private Node figure() {
    Node figure = stage.getScene().lookup("#figure-" + model.state().figure());
    return figure == null ? stage.getScene().getRoot() : figure;
  }

  private void hover() throws Exception {
    Node figure = figure();
    double x = 0.2 + 0.6 * random.nextDouble();
    double y = 0.2 + 0.6 * random.nextDouble();
    for (int k = 0; k < 40; k++) {
      to(figure, x, y);
      x = Math.min(0.95, Math.max(0.05, x + 0.04 * random.nextGaussian()));
      y = Math.min(0.95, Math.max(0.1, y + 0.04 * random.nextGaussian()));
    }
  }

  private void click() throws Exception {
    to(figure(), 0.2 + 0.6 * random.nextDouble(), 0.3 + 0.5 * random.nextDouble());
    fx(() -> robot.mouseClick(MouseButton.PRIMARY));
  }

  private void drag() throws Exception {
    List<String> ids = List.of("density", "lossExponent", "hidden");
    Node slider =
        stage.getScene().lookup("#" + ids.get(random.nextInt(ids.size())) + "-slider .thumb");
    if (slider == null) {
      return;
    }
    to(slider, 0.5, 0.5);
    fx(() -> robot.mousePress(MouseButton.PRIMARY));
    double way = random.nextBoolean() ? 3 : -3;
    for (int k = 0; k < 20; k++) {
      fx(() -> robot.mouseMove(robot.getMouseX() + way, robot.getMouseY()));
      Thread.sleep(25);
    }
    fx(() -> robot.mouseRelease(MouseButton.PRIMARY));
    Thread.sleep(random.nextInt(1500));
  }

  private void scrub() throws Exception {
    Slider time = (Slider) stage.getScene().lookup("#time");
    for (int k = 0; k < 60 && time != null && !time.isDisabled(); k++) {
      double place = k / 59.0 * time.getMax();
      fx(() -> time.setValue(Math.rint(place)));
      Thread.sleep(16);
    }
  }

  private void tab() throws Exception {
    List<String> tabs = new ArrayList<>(model.chapters().stream().map(one -> one.id()).toList());
    tabs.addAll(List.of("probe", "runs", "audit", FamilyState.TAB, "sweep", PhaseState.TAB));
    fx(() -> model.open(tabs.get(random.nextInt(tabs.size()))));
  }

  private void preset() throws Exception {
    Preset preset = presets.get(random.nextInt(presets.size()));
    fx(() -> model.experiment(Experiment.of(preset.id(), preset.run())));
  }

  private void neurons() throws Exception {
    int hidden = model.state().config().hidden();
    fx(
        () ->
            model.switchNeurons(
                random.nextInt(3) == 0
                    ? Set.of()
                    : new TreeSet<>(List.of(random.nextInt(hidden), hidden - 1))));
  }

  private void metric() {
    Metric metric = Metric.values()[random.nextInt(Metric.values().length)];
    model.show(options -> options.withMetric(metric));
  }

  private void fill() throws Exception {
    fx(() -> model.look(state -> state.withLayout(Layout::withFilledSwitched)));
    Thread.sleep(700);
    fx(() -> model.look(state -> state.withLayout(Layout::withFilledSwitched)));
  }

  private void palette() throws Exception {
    keys(KeyCode.CONTROL, KeyCode.K);
    for (KeyCode key : List.of(KeyCode.E, KeyCode.R, KeyCode.R, KeyCode.O)) {
      keys(key);
      Thread.sleep(60);
    }
    keys(KeyCode.ESCAPE);
  }
}
