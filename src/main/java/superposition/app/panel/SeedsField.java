package superposition.app.panel;

import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.state.ExplorerState;

/** How many networks with other seeds are trained beside the run, for its spread. */
final class SeedsField extends HBox {

  SeedsField(ExplorerModel model) {
    Label name = new Label("× seeds");
    name.getStyleClass().add("parameter-name");
    Label state = new Label();
    state.setId("seeds-state");
    state.getStyleClass().add("muted");
    Spinner<Integer> seeds = new Spinner<>(1, ExplorerState.MOST_SEEDS, model.state().seeds());
    seeds.setId("seeds");
    seeds.setEditable(true);
    seeds.getStyleClass().add("seeds");
    Tooltip tip =
        new Tooltip(
            "Networks with this seed and the ones after it, trained in the background.\n"
                + "Bars and curves then show mean ± standard deviation; 1 shows this run alone.");
    seeds.setTooltip(tip);
    seeds
        .valueProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && now != model.state().seeds()) {
                model.look(old -> old.withSeeds(now));
              }
            });
    model
        .stateProperty()
        .addListener((property, before, now) -> seeds.getValueFactory().setValue(now.seeds()));
    model
        .shelf()
        .missingProperty()
        .addListener(
            (property, before, now) ->
                state.setText(now.intValue() == 0 ? "" : now + " to train…"));
    getStyleClass().add("parameter-row");
    getChildren().addAll(name, state, Icons.spring(), seeds);
  }
}
