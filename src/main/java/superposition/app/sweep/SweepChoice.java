package superposition.app.sweep;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import superposition.config.SweepPlan;
import superposition.preset.Preset;

/** Which sweep, and how much of it. */
final class SweepChoice extends HBox {

  private final SweepDesk desk;
  private final ChoiceBox<Preset> presets = new ChoiceBox<>();
  private final ToggleButton quick = new ToggleButton("Quick");
  private final ToggleButton full = new ToggleButton("Full");
  private final Tooltip about = new Tooltip();

  /**
   * @param all presets, of which those that are sweeps can be chosen
   */
  SweepChoice(SweepDesk desk, Collection<Preset> all) {
    this.desk = desk;
    presets.setId("sweep-preset");
    presets
        .getItems()
        .setAll(
            all.stream()
                .filter(preset -> preset.scenario() instanceof SweepPlan)
                .sorted(Comparator.comparing(Preset::group).thenComparing(Preset::title))
                .toList());
    presets.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Preset preset) {
            return preset == null ? "Choose a sweep" : preset.title();
          }

          @Override
          public Preset fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed");
          }
        });
    about.setWrapText(true);
    about.setMaxWidth(400);
    about.setText("A sweep: many networks made from one");
    presets.setTooltip(about);
    ToggleGroup size = new ToggleGroup();
    quick.setToggleGroup(size);
    full.setToggleGroup(size);
    quick.setId("sweep-quick");
    full.setId("sweep-full");
    quick.setTooltip(new Tooltip("A part of the sweep that takes up to a minute"));
    full.setTooltip(new Tooltip("All of the sweep; takes minutes"));
    quick.getStyleClass().add("left-pill");
    full.getStyleClass().add("right-pill");
    quick.setSelected(true);
    size.selectedToggleProperty()
        .addListener(
            (property, before, now) -> {
              if (now == null) {
                before.setSelected(true); // one of the two always holds
              } else if (before != null && now != before) {
                choose();
              }
            });
    presets.valueProperty().addListener((property, before, now) -> choose());
    getStyleClass().add("sweep-choice");
    getChildren().addAll(presets, new HBox(quick, full));
  }

  /** Chooses a preset by its id; false if it is no sweep. */
  boolean select(String id) {
    Optional<Preset> found =
        presets.getItems().stream().filter(preset -> preset.id().equals(id)).findFirst();
    found.ifPresent(presets::setValue);
    return found.isPresent();
  }

  /** Adds a sweep, in the place of one with the same id, and chooses it. */
  void take(Preset own) {
    presets.getItems().removeIf(preset -> preset.id().equals(own.id()));
    presets.getItems().add(own);
    presets.setValue(own);
  }

  private void choose() {
    Preset preset = presets.getValue();
    if (preset != null && preset.scenario() instanceof SweepPlan plan) {
      about.setText(preset.about());
      desk.choose(preset.id(), plan, quick.isSelected());
    }
  }
}
