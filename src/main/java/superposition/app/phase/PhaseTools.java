package superposition.app.phase;

import java.util.Collection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import superposition.config.LogRange;
import superposition.config.PhasePlan;
import superposition.config.Sampling;
import superposition.preset.Preset;
import superposition.state.ExplorerState;

/** What a phase diagram is trained of: preset, grid, models, rectangle, bias, sampling. */
final class PhaseTools extends FlowPane {

  /** Samples a step where inputs are sampled. */
  private static final int SAMPLES = 512;

  private final PhaseModel model;
  private final ChoiceBox<Preset> preset = new ChoiceBox<>();
  private final CheckBox bias = new CheckBox("bias");
  private final ChoiceBox<Sampling> sampling = new ChoiceBox<>();
  private boolean showing;

  PhaseTools(PhaseModel model, Collection<Preset> presets) {
    this.model = model;
    setId("phase-tools");
    getStyleClass().add("phase-tools");
    preset(presets);
    bias();
    sampling();
    getChildren()
        .addAll(
            group("Diagram", preset),
            group(
                "Grid",
                field(
                    "phase-grid",
                    "Values of importance and of density.\n10 to 100.",
                    PhasePlan::grid,
                    (plan, value) -> plan.withGrid(whole(value)))),
            group(
                "Models",
                field(
                    "phase-models",
                    "Models trained for every importance and density.\n1 to 10.",
                    PhasePlan::models,
                    (plan, value) -> plan.withModels(whole(value)))),
            group(
                "r",
                field(
                    "phase-importance-low",
                    "Lowest relative importance of the extra feature.\nGreater than 0.",
                    plan -> plan.importance().low(),
                    (plan, value) ->
                        plan.withRectangle(
                            new LogRange(value, plan.importance().high()), plan.density())),
                new Label("to"),
                field(
                    "phase-importance-high",
                    "Highest relative importance of the extra feature.\nUp to 1,000,000.",
                    plan -> plan.importance().high(),
                    (plan, value) ->
                        plan.withRectangle(
                            new LogRange(plan.importance().low(), value), plan.density()))),
            group(
                "p",
                field(
                    "phase-density-low",
                    "Lowest density of the features.\nGreater than 0.",
                    plan -> plan.density().low(),
                    (plan, value) ->
                        plan.withRectangle(
                            plan.importance(), new LogRange(value, plan.density().high()))),
                new Label("to"),
                field(
                    "phase-density-high",
                    "Highest density of the features.\nUp to 1.",
                    plan -> plan.density().high(),
                    (plan, value) ->
                        plan.withRectangle(
                            plan.importance(), new LogRange(plan.density().low(), value)))),
            group("Inputs", sampling),
            group("", bias));
    model.explorer().stateProperty().addListener((property, before, now) -> show(now));
    show(model.explorer().state());
  }

  private static int whole(double value) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Math.rint(value)));
  }

  private PlanField field(
      String id, String meaning, PlanField.Reading reading, PlanField.Change change) {
    return new PlanField(id, meaning, reading, change, model);
  }

  private static HBox group(String name, Node... parts) {
    HBox group = new HBox();
    group.getStyleClass().add("phase-group");
    if (!name.isEmpty()) {
      Label label = new Label(name);
      label.getStyleClass().add("muted");
      label.setMinWidth(USE_PREF_SIZE);
      label.setLabelFor(parts[0]);
      group.getChildren().add(label);
    }
    group.getChildren().addAll(parts);
    return group;
  }

  private void preset(Collection<Preset> presets) {
    preset.setId("phase-preset");
    preset.setAccessibleText("Diagram");
    preset.setTooltip(new Tooltip("Which features in how many dimensions"));
    preset
        .getItems()
        .setAll(presets.stream().filter(p -> p.scenario() instanceof PhasePlan).toList());
    preset.setConverter(
        words(
            chosen -> {
              PhasePlan plan = (PhasePlan) chosen.scenario();
              return plan.base().features() + " features in " + plan.base().hidden();
            }));
    preset
        .valueProperty()
        .addListener(
            (property, before, chosen) -> {
              if (!showing && chosen != null) {
                model
                    .explorer()
                    .phases(
                        phases -> phases.withPreset(chosen.id(), (PhasePlan) chosen.scenario()));
              }
            });
  }

  private void bias() {
    bias.setId("phase-bias");
    bias.setTooltip(
        new Tooltip(
            "Whether the models have an output bias, and the theory the best one for each feature."
                + "\nThe source leaves open which its theory has."));
    bias.setOnAction(
        event -> model.plan(plan -> plan.withBase(plan.base().withBias(bias.isSelected()))));
  }

  private void sampling() {
    sampling.setId("phase-sampling");
    sampling.setAccessibleText("Inputs");
    sampling.setTooltip(
        new Tooltip(
            "Integrated: models are trained on the expected loss, by quadrature.\nSampled: on "
                + SAMPLES
                + " random inputs a step."));
    sampling.getItems().setAll(List.of(Sampling.QUADRATURE, Sampling.INDEPENDENT));
    sampling.setConverter(words(kind -> kind == Sampling.QUADRATURE ? "integrated" : "sampled"));
    sampling
        .valueProperty()
        .addListener(
            (property, before, chosen) -> {
              if (!showing && chosen != null) {
                model.plan(plan -> sampled(plan, chosen));
              }
            });
  }

  /** As many samples as give a clear picture, or as many points as the preset has. */
  private PhasePlan sampled(PhasePlan plan, Sampling kind) {
    int points = preset.getValue() == null ? SAMPLES : preset.getValue().scenario().base().batch();
    int batch = kind == Sampling.QUADRATURE ? points : SAMPLES;
    return plan.withBase(plan.base().withBatch(batch).withSampling(kind));
  }

  private static <T> StringConverter<T> words(java.util.function.Function<T, String> words) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : words.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("choices are not typed");
      }
    };
  }

  private void show(ExplorerState state) {
    showing = true;
    PhasePlan plan = state.phases().plan();
    preset.setValue(
        preset.getItems().stream()
            .filter(item -> item.id().equals(state.phases().presetId()))
            .findFirst()
            .orElse(null));
    bias.setSelected(plan.base().bias());
    sampling.setValue(plan.base().sampling());
    showing = false;
  }
}
