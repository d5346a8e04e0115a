package superposition.app.control;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.animation.PauseTransition;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;

/**
 * A parameter with a slider and a typed value. The value is taken when the mouse is released, or
 * when keys and wheel have rested for a moment: one change, one step of undo. Until then a preview
 * shows where it leads.
 */
public final class SliderRow extends VBox {

  /** Keys and wheel are one movement as long as they pause for less than this. */
  private static final Duration REST = Duration.millis(250);

  private final NumberParameter parameter;
  private final SliderScale scale;
  private final ExplorerModel model;
  private final NumberField field;
  private final Slider slider = new Slider();
  private final PauseTransition rest = new PauseTransition(REST);
  private boolean showing;
  private boolean moved;

  public SliderRow(NumberParameter parameter, SliderScale scale, ExplorerModel model) {
    this.parameter = parameter;
    this.scale = scale;
    this.model = model;
    field = new NumberField(parameter, model);
    slider.setId(parameter.id() + "-slider");
    slider.setSkin(new ProgressSliderSkin(slider));
    slider.setMin(scale.place(scale.low()));
    slider.setMax(scale.place(scale.high()));
    slider.setBlockIncrement(scale.step());
    slider.setAccessibleText(parameter.label());
    slider.setTooltip(
        new Tooltip(parameter.meaning() + "\nDrag, wheel or arrow keys; double click resets."));
    HBox line = Rows.labelled(parameter.label(), field);
    Rows.mark(line, parameter, model);
    getStyleClass().add("parameter");
    getChildren().addAll(line, slider, Rows.problem(parameter.id(), field.problemProperty()));
    listen();
  }

  private void listen() {
    slider
        .valueProperty()
        .addListener(
            (property, before, place) -> {
              if (!showing) {
                moved = true;
                field.preview(number());
                model.preview(planned());
              }
            });
    slider.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    slider.addEventHandler(KeyEvent.KEY_RELEASED, event -> rest.playFromStart());
    slider.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    rest.setOnFinished(event -> take());
    Rows.onConfig(model, this::show);
  }

  private void release(MouseEvent event) {
    if (event.getClickCount() == 2) {
      moved = false;
      Number usual = parameter.value().apply(model.state().experiment().preset());
      model.configure(parameter.with().apply(model.state().config(), usual));
      show(model.state().config());
    } else {
      take();
    }
  }

  private void scroll(ScrollEvent event) {
    double way = Math.signum(event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY());
    slider.setValue(slider.getValue() + way * scale.step());
    rest.playFromStart();
    event.consume();
  }

  private void take() {
    rest.stop();
    if (moved) {
      moved = false;
      model.configure(planned());
      show(model.state().config());
    }
  }

  private RunConfig planned() {
    return parameter.with().apply(model.state().config(), number());
  }

  private void show(RunConfig config) {
    showing = true;
    field.show(config);
    slider.setValue(scale.place(parameter.value().apply(config).doubleValue()));
    showing = false;
  }

  private Number number() {
    double value = scale.value(slider.getValue());
    return parameter.whole() ? (Number) Math.round(value) : (Number) value;
  }
}
