package superposition.app.panel;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
import superposition.state.Experiment;
import superposition.state.ExplorerState;

/** The scenarios to start from, by group; says which one the experiment came from. */
public final class PresetChooser extends MenuButton {

  private final Map<String, Preset> presets;
  private final Consumer<Preset> chosen;
  private final Map<String, RadioMenuItem> items = new TreeMap<>();

  /**
   * @param chosen is told of each choice, that of the same preset again included
   */
  public PresetChooser(Collection<Preset> presets, ExplorerModel model, Consumer<Preset> chosen) {
    this.chosen = chosen;
    this.presets = presets.stream().collect(Collectors.toMap(Preset::id, preset -> preset));
    setId("presets");
    getStyleClass().add("preset-chooser");
    Tooltip about = new Tooltip();
    about.setWrapText(true);
    about.setMaxWidth(400);
    setTooltip(about);
    byGroup(presets).forEach((group, members) -> addGroup(group, members, model));
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.state());
  }

  /** Groups in the order of their names, but the opening preset and its group first. */
  private static Map<String, List<Preset>> byGroup(Collection<Preset> presets) {
    String first =
        presets.stream()
            .filter(preset -> preset.id().equals(Preset.CANONICAL))
            .map(Preset::group)
            .findAny()
            .orElse("");
    Comparator<String> order =
        Comparator.comparing((String group) -> !group.equals(first))
            .thenComparing(Comparator.naturalOrder());
    return presets.stream()
        .sorted(
            Comparator.comparing((Preset preset) -> !preset.id().equals(Preset.CANONICAL))
                .thenComparing(Preset::title))
        .collect(
            Collectors.groupingBy(Preset::group, () -> new TreeMap<>(order), Collectors.toList()));
  }

  private void addGroup(String group, List<Preset> members, ExplorerModel model) {
    Menu menu = new Menu(group);
    menu.setId("presets-" + group.toLowerCase(Locale.ROOT).replace(' ', '-'));
    menu.setMnemonicParsing(false);
    getItems().add(menu);
    for (Preset preset : members) {
      RadioMenuItem item = new RadioMenuItem(preset.title());
      item.setId("preset-" + preset.id());
      item.setMnemonicParsing(false);
      item.setOnAction(
          event -> {
            openPage(preset, model);
            chosen.accept(preset);
            model.experiment(Experiment.of(preset.id(), preset.run()));
            show(model.state());
          });
      items.put(preset.id(), item);
      menu.getItems().add(item);
    }
  }

  /** Opens the page of a scenario that has one; its base run waits until it is looked at. */
  private static void openPage(Preset preset, ExplorerModel model) {
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
