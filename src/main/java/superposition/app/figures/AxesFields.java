package superposition.app.figures;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import superposition.app.desk.ExplorerModel;
import superposition.state.ChartAxes;
import superposition.state.FeatureQuantity;

/** What the user's own chart sets against what. */
final class AxesFields extends HBox {

  AxesFields(ExplorerModel model) {
    ComboBox<FeatureQuantity> y =
        choice(
            model,
            "own-y",
            "What goes upwards",
            ChartAxes::y,
            (axes, chosen) -> new ChartAxes(axes.x(), chosen));
    ComboBox<FeatureQuantity> x =
        choice(
            model,
            "own-x",
            "What goes to the right",
            ChartAxes::x,
            (axes, chosen) -> new ChartAxes(chosen, axes.y()));
    getStyleClass().add("option-tools");
    getChildren().addAll(y, new Label("against"), x);
  }

  private static ComboBox<FeatureQuantity> choice(
      ExplorerModel model,
      String id,
      String tooltip,
      Function<ChartAxes, FeatureQuantity> get,
      BiFunction<ChartAxes, FeatureQuantity, ChartAxes> with) {
    ComboBox<FeatureQuantity> box = new ComboBox<>();
    box.setId(id);
    box.getItems().setAll(FeatureQuantity.values());
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(FeatureQuantity quantity) {
            return quantity == null ? "" : quantity.words();
          }

          @Override
          public FeatureQuantity fromString(String words) {
            throw new UnsupportedOperationException("the box can not be edited");
          }
        });
    box.setTooltip(new Tooltip(tooltip));
    box.setValue(get.apply(model.state().options().axes()));
    box.valueProperty()
        .addListener(
            (property, before, now) ->
                model.show(options -> options.withAxes(with.apply(options.axes(), now))));
    model
        .stateProperty()
        .addListener((property, before, now) -> box.setValue(get.apply(now.options().axes())));
    return box;
  }
}
