package superposition.app.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import superposition.app.desk.ExplorerModel;
import superposition.app.family.FamilyView;
import superposition.app.phase.PhasePage;
import superposition.config.PhasePlan;
import superposition.config.SingleRun;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;
import superposition.state.ExplorerState;

/** The scenarios to start from, by group; says which one the experiment came from. */
public final class PresetChooser extends MenuButton {

  private static final String FIRST =
      PresetLibrary.findShipped(Preset.CANONICAL).map(Preset::group).orElse("");

  /** Groups in the order of their names, but the opening preset and its group first. */
  private static final Comparator<Preset> ORDER =
      Comparator.comparing((Preset preset) -> !preset.group().equals(FIRST))
          .thenComparing(Preset::group)
          .thenComparing(preset -> !preset.id().equals(Preset.CANONICAL))
          .thenComparing(Preset::title)
          .thenComparing(Preset::id);

  private final ExplorerModel model;
  private final Consumer<Preset> chosen;
  private final Map<String, Preset> presets = new TreeMap<>();
  private final Map<String, RadioMenuItem> items = new TreeMap<>();

  /**
   * @param chosen is told of each choice, that of the same preset again included
   */
  public PresetChooser(Collection<Preset> presets, ExplorerModel model, Consumer<Preset> chosen) {
    this.model = model;
    this.chosen = chosen;
    presets.forEach(preset -> this.presets.put(preset.id(), preset));
    setId("presets");
    getStyleClass().add("preset-chooser");
    Tooltip about = new Tooltip();
    about.setWrapText(true);
    about.setMaxWidth(400);
    setTooltip(about);
    fill();
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.state());
  }

  /** The presets in the order in which they are shown. */
  public List<Preset> presets() {
    return presets.values().stream().sorted(ORDER).toList();
  }

  /** Adds a preset; one that has its id gives way. */
  public void add(Preset preset) {
    presets.put(preset.id(), preset);
    fill();
    show(model.state());
  }

  /** Takes up a preset. */
  public void choose(Preset preset) {
    openPage(preset);
    chosen.accept(preset);
    model.experiment(Experiment.of(preset.id(), preset.run()));
    show(model.state());
  }

  private void fill() {
    items.clear();
    Map<String, Menu> menus = new LinkedHashMap<>();
    for (Preset preset : presets()) {
      menus.computeIfAbsent(preset.group(), PresetChooser::menu).getItems().add(item(preset));
    }
    getItems().setAll(menus.values());
  }

  private static Menu menu(String group) {
    Menu menu = new Menu(group);
    menu.setId("presets-" + group.toLowerCase(Locale.ROOT).replace(' ', '-'));
    menu.setMnemonicParsing(false);
    return menu;
  }

  private RadioMenuItem item(Preset preset) {
    RadioMenuItem item = new RadioMenuItem(preset.title());
    item.setId("preset-" + preset.id());
    item.setMnemonicParsing(false);
    item.setOnAction(event -> choose(preset));
    items.put(preset.id(), item);
    return item;
  }

  /** Opens the page of a scenario that has one; its base run waits until it is looked at. */
  private void openPage(Preset preset) {
    if (preset.scenario() instanceof PhasePlan plan) {
      model.phases(phases -> phases.withPreset(preset.id(), plan));
      model.open(PhasePage.ID);
    } else if (FamilyView.isFamily(preset)) {
      model.families(families -> families.withPreset(preset.id()));
      model.open(FamilyView.ID);
    } else if (preset.scenario() instanceof SingleRun && model.isApart()) {
      model.open(model.chapters().get(0).id());
    }
  }

  private void show(ExplorerState state) {
    Experiment experiment = state.experiment();
    Preset preset = presets.get(experiment.presetId());
    setText(preset == null ? "Own run" : preset.title());
    setGraphic(experiment.changed() ? new FontIcon("fas-pen") : null);
    getTooltip()
        .setText(
            (preset == null ? "Scenario to start from." : preset.about())
                + (experiment.changed() ? "\nChanged since; Ctrl+R resets." : ""));
    items.forEach((id, item) -> item.setSelected(id.equals(experiment.presetId())));
  }
}
