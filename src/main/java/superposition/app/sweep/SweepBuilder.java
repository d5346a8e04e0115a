package superposition.app.sweep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import superposition.analysis.Metrics;
import superposition.app.control.ProblemLabel;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepGrid;
import superposition.config.SweepPlan;
import superposition.config.SweepSize;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.preset.PresetReader;
import superposition.preset.PresetWriter;
import superposition.store.BadInputException;

/** Makes a sweep around the experiment at hand: one or two axes, seeds, metrics and a name. */
public final class SweepBuilder extends VBox {

  private static final List<String> USUAL =
      List.of(
          "slope.mean",
          "slope.sd",
          "specialization.mean",
          "error.active.mean",
          "error.all-outputs",
          "error.loss",
          "naive.active",
          "naive.all-outputs",
          "naive.loss");

  private final ExplorerModel model;
  private final Path folder;
  private final AxisFields first = new AxisFields("Across", "build-first", false);
  private final AxisFields second = new AxisFields("Up", "build-second", true);
  private final TextField seeds = new TextField("3");
  private final TextField name = new TextField("My sweep");
  private final Map<String, CheckBox> metrics = new LinkedHashMap<>();
  private final ProblemLabel problem = new ProblemLabel();
  private Consumer<Preset> onBuilt = preset -> {};

  /**
   * @param folder where presets of the user's own are kept
   */
  public SweepBuilder(ExplorerModel model, Path folder) {
    this.model = model;
    this.folder = folder;
    setId("sweep-builder");
    getStyleClass().add("sweep-builder");
    seeds.setId("build-seeds");
    seeds.setPrefColumnCount(3);
    seeds.setTooltip(new Tooltip("Networks a point, 1 to 1,000, each with a seed of its own"));
    name.setId("build-name");
    name.setTooltip(new Tooltip("Name of the sweep, in the chooser and as a file"));
    problem.setId("build-problem");
    Button use = new Button("Use this sweep");
    use.setId("build-use");
    use.setTooltip(
        new Tooltip("Take up the sweep, made from the experiment in the panel on the left"));
    use.setOnAction(event -> build(preset -> {}));
    Button save = new Button("Save as preset…");
    save.setId("build-save");
    save.setTooltip(new Tooltip("Take it up and keep it among your presets, in " + folder));
    save.setOnAction(event -> build(this::save));
    HBox line =
        new HBox(new Label("Networks a point"), seeds, menu(), new Label("Name"), name, use, save);
    line.getStyleClass().add("axis-fields");
    getChildren().addAll(first, second, line, problem);
  }

  /** Who takes up a sweep that was built. */
  void setOnBuilt(Consumer<Preset> action) {
    onBuilt = action;
  }

  /** The metrics to record, by the first word of their ids. */
  private MenuButton menu() {
    Map<String, Menu> menus = new LinkedHashMap<>();
    for (String id : Metrics.ids()) {
      CheckBox box = new CheckBox(id);
      box.setSelected(USUAL.contains(id));
      metrics.put(id, box);
      menus
          .computeIfAbsent(id.split("\\.")[0], Menu::new)
          .getItems()
          .add(new CustomMenuItem(box, false));
    }
    MenuButton button = new MenuButton("Metrics");
    button.setId("build-metrics");
    button.setTooltip(new Tooltip("What is recorded of each network"));
    button.getItems().setAll(menus.values());
    return button;
  }

  private void build(Consumer<Preset> then) {
    problem.setText("");
    try {
      Supplier<Preset> making = preset();
      Task<Preset> task =
          new Task<>() {
            @Override
            protected Preset call() {
              Preset preset = making.get();
              then.accept(preset);
              return preset;
            }
          };
      task.setOnSucceeded(event -> onBuilt.accept(task.getValue()));
      task.setOnFailed(event -> problem.setText(Words.sentence(task.getException())));
      Thread thread = new Thread(task, "build sweep");
      thread.setDaemon(true);
      thread.start();
    } catch (BadInputException | InvalidConfigException e) {
      problem.setText(Words.sentence(e));
    }
  }

  /** Reads the fields; the points, which may be many, are made when the preset is asked for. */
  private Supplier<Preset> preset() {
    RunConfig base = model.state().config();
    List<SweepAxis> axes = new ArrayList<>(first.read(base));
    axes.addAll(second.read(base));
    List<String> recorded =
        metrics.keySet().stream().filter(id -> metrics.get(id).isSelected()).toList();
    String title = name.getText().strip();
    SweepSize full = new SweepSize(axes, seeds());
    SweepGrid grid = new SweepGrid("grid", title, full, full.withSeeds(1));
    String about = "A sweep of my own over " + String.join(" and ", keys(axes)) + ".";
    String id = PresetReader.idOf(title, "my-sweep");
    return () -> {
      SweepPlan plan = new SweepPlan(base, recorded, List.of(grid), List.of());
      return new Preset(id, "My sweeps", title, about, plan, List.of());
    };
  }

  private static List<String> keys(List<SweepAxis> axes) {
    return axes.stream().map(axis -> axis.keys().get(0)).toList();
  }

  private int seeds() {
    try {
      return Integer.parseInt(seeds.getText().strip());
    } catch (NumberFormatException e) {
      throw new InvalidConfigException(
          "networks a point",
          '"' + seeds.getText() + "\" is no number; allowed: 1 to " + SweepSize.MOST_SEEDS);
    }
  }

  private void save(Preset preset) {
    Path file = folder.resolve(preset.id() + ".json");
    if (Files.exists(file) || PresetLibrary.findShipped(preset.id()).isPresent()) {
      throw new BadInputException(
          "name", '"' + preset.title() + "\" is taken; allowed: a name of its own");
    }
    PresetWriter.write(preset, file);
  }
}
