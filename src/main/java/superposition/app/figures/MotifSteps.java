package superposition.app.figures;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;

/** From one motif of the network to the next, round and round. */
final class MotifSteps extends HBox {

  MotifSteps(ExplorerModel model) {
    setId("motif-steps");
    getStyleClass().add("pair-fields");
    Label name = new Label("Motif");
    name.setMinWidth(USE_PREF_SIZE);
    name.getStyleClass().add("muted");
    getChildren()
        .addAll(
            name,
            Icons.button("fas-chevron-left", "The motif before", () -> step(model, -1)),
            Icons.button("fas-chevron-right", "The next motif", () -> step(model, 1)));
  }

  private static void step(ExplorerModel model, int places) {
    model.show(options -> options.withMotif(options.motif() + places));
  }
}
