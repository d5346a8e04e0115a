package superposition.app.tour;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.preset.Preset;
import superposition.preset.PresetLibrary;
import superposition.state.Experiment;

/**
 * The card of the tour at the bottom of the window; there only while the tour is on. When it ends
 * the window shows what it showed before.
 */
public final class TourView extends HBox {

  private final ExplorerModel model;
  private List<TourStep> steps = List.of();
  private final Label place = new Label();
  private final Label title = new Label();
  private final Label text = new Label();
  private final Label question = new Label();
  private final Button back = new Button("Back");
  private final Button next = new Button("Next");
  private ExplorerModel.Moment before;
  private int step;

  /** Out of sight until it begins. */
  public TourView(ExplorerModel model) {
    this.model = model;
    setId("tour");
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().add("tour");
    place.getStyleClass().add("muted");
    title.setId("tour-title");
    title.getStyleClass().add("panel-title");
    text.setId("tour-text");
    question.getStyleClass().add("tour-question");
    for (Label wrapped : List.of(text, question)) {
      wrapped.setWrapText(true);
      wrapped.setMinHeight(USE_PREF_SIZE);
    }
    HBox head = new HBox(title, place);
    head.getStyleClass().add("tour-head");
    VBox words = new VBox(head, text, question);
    words.getStyleClass().add("tour-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    back.setId("tour-back");
    back.setOnAction(event -> go(step - 1));
    next.setId("tour-next");
    next.getStyleClass().add("accent");
    next.setOnAction(event -> go(step + 1));
    Button end = Icons.button("fas-times", "End the tour and go back to where you were", this::end);
    end.setId("tour-end");
    for (Button button : List.of(back, next, end)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    getChildren().addAll(words, back, next, end);
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Begins the tour; one that is on begins anew. */
  public void begin() {
    if (before == null) {
      before = model.moment();
      steps = TourSteps.of(shipped(Preset.CANONICAL), shipped("five-in-two-relu"));
    }
    setVisible(true);
    go(0);
    next.requestFocus();
  }

  /** Whether what the window shows is the tour's and not the user's. */
  public boolean isOn() {
    return before != null;
  }

  private static Experiment shipped(String id) {
    return Experiment.of(id, PresetLibrary.findShipped(id).orElseThrow().run());
  }

  private void go(int to) {
    if (to == steps.size()) {
      end();
      return;
    }
    step = to;
    TourStep stop = steps.get(step);
    place.setText(step + 1 + " of " + steps.size());
    title.setText(stop.title());
    text.setText(stop.text());
    question.setText("Try: " + stop.question());
    back.setDisable(step == 0);
    next.setText(step == steps.size() - 1 ? "End" : "Next");
    model.enter(stop.scene().apply(model.state()));
  }

  private void end() {
    setVisible(false);
    ExplorerModel.Moment then = before;
    before = null;
    if (then != null) {
      model.comeBackTo(then);
    }
  }
}
