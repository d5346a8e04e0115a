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
    Runnable tell = () -> state.setText(words(model));
    model.shelf().missingProperty().addListener((property, before, now) -> tell.run());
    model.stateProperty().addListener((property, before, now) -> tell.run());
    getStyleClass().add("parameter-row");
    getChildren().addAll(name, state, Icons.spring(), seeds);
  }

  /** How many are missing, and for good. */
  private static String words(ExplorerModel model) {
    int missing = model.shelf().missingProperty().get();
    if (model.state().seeds() == 1 || missing > 0) {
      return missing == 0 ? "" : missing + " to train…";
    }
    int there = model.seedsThere();
    return there == model.state().seeds() ? "" : there + " could be trained";
  }
}
