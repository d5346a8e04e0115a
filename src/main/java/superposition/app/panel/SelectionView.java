package superposition.app.panel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.IntUnaryOperator;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import superposition.analysis.Study;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.render.Hover;
import superposition.state.Selection;
import superposition.train.TrainedModel;

/**
 * The feature and the neuron that are lit in all figures: fields to choose them by number or with
 * the arrow keys, and what is known of them.
 */
final class SelectionView extends VBox {

  /** One thread, which goes when there has been nothing to do for a second. */
  private static final ExecutorService THREAD =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          work -> {
            Thread thread = new Thread(work, "selection");
            thread.setDaemon(true);
            return thread;
          });

  private final ExplorerModel model;
  private final TextField feature = new TextField();
  private final TextField neuron = new TextField();
  private final ToggleButton off;
  private final Label facts = new Label();
  private Future<?> work;
  private TrainedModel shownModel;
  private Selection shown = Selection.NONE;

  SelectionView(ExplorerModel model) {
    this.model = model;
    dress(feature, "feature", this::withFeature);
    dress(neuron, "neuron", this::withNeuron);
    off =
        Icons.toggle(
            "fas-power-off",
            "Switch the selected neuron off after training, or on again",
            () ->
                model.experiment(
                    model.state().experiment().withSwitched(model.state().selection().neuron())));
    off.setId("switch-selected");
    HBox fields = new HBox(name("Feature"), feature, name("Neuron"), neuron, off);
    fields.getStyleClass().add("parameter-row");
    facts.setId("selection-facts");
    facts.setWrapText(true);
    facts.setMinHeight(USE_PREF_SIZE);
    facts.managedProperty().bind(facts.textProperty().isNotEmpty());
    getStyleClass().add("selection");
    getChildren().addAll(fields, facts);
    model.stateProperty().addListener((property, before, now) -> show());
    model.pointedProperty().addListener((property, before, now) -> show());
    model.subjectProperty().addListener((property, before, now) -> show());
    model.trainer().progressProperty().addListener((property, before, now) -> show());
    show();
  }

  private static Label name(String text) {
    Label name = new Label(text);
    name.setMinWidth(USE_PREF_SIZE);
    return name;
  }

  private void dress(TextField field, String item, IntConsumer choose) {
    field.setId("select-" + item);
    field.setPrefColumnCount(4);
    field.setPromptText("–");
    field.setTooltip(
        new Tooltip(
            "Number of the "
                + item
                + " to light up in every figure; Enter. Up and down go on; empty lets go."));
    field.setOnAction(event -> choose(field, choose, number -> number));
    field.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            int way = event.getCode() == KeyCode.UP ? 1 : -1;
            choose(field, choose, number -> number + way);
            event.consume();
          }
        });
  }

  /** What is not a number lets go. */
  private static void choose(TextField field, IntConsumer choose, IntUnaryOperator change) {
    String text = field.getText().strip();
    try {
      choose.accept(change.applyAsInt(text.isEmpty() ? -1 : Integer.parseInt(text)));
    } catch (NumberFormatException e) {
      choose.accept(-1);
    }
  }

  private void withFeature(int number) {
    int count = model.state().config().features();
    Selection now = model.state().selection();
    select(new Selection(wrapped(number, count), now.neuron()));
  }

  private void withNeuron(int number) {
    int count = model.state().config().hidden();
    Selection now = model.state().selection();
    select(new Selection(now.feature(), wrapped(number, count)));
  }

  /** Below the first and beyond the last nothing is selected. */
  private static int wrapped(int number, int count) {
    return number >= 0 && number < count ? number : -1;
  }

  private void select(Selection selection) {
    model.look(state -> state.withSelection(selection));
    show();
  }

  private void show() {
    Selection clicked = model.state().selection();
    Hover pointed = model.pointedProperty().get();
    boolean named = pointed.feature() >= 0 || pointed.neuron() >= 0;
    text(feature, clicked.feature());
    text(neuron, clicked.neuron());
    off.setDisable(clicked.neuron() < 0);
    off.setSelected(model.state().experiment().off().contains(clicked.neuron()));
    Selection about = named ? new Selection(pointed.feature(), pointed.neuron()) : clicked;
    TrainedModel subject = model.subjectProperty().get();
    boolean off = subject != null && subject != model.whole();
    // While a run trains each moment would be measured in vain.
    boolean running = model.trainer().progressProperty().get().running();
    if (subject == null || running || about.isNone() && !off) {
      forget();
      facts.setText("");
      shown = Selection.NONE;
      shownModel = null;
    } else if (!about.equals(shown) || subject != shownModel) {
      shown = about;
      shownModel = subject;
      Study whole = off ? model.desk().study(model.whole()) : null;
      ask(about, model.desk().study(subject), whole);
    }
  }

  private static void text(TextField field, int number) {
    if (!field.isFocused() || number >= 0) {
      field.setText(number < 0 ? "" : String.valueOf(number));
    }
  }

  private void forget() {
    if (work != null) {
      work.cancel(true);
      work = null;
    }
  }

  /**
   * @param whole the network with all neurons if some are off, else null
   */
  private void ask(Selection about, Study study, Study whole) {
    forget();
    work =
        THREAD.submit(
            () -> {
              try {
                String words =
                    String.join(
                            "\n\n",
                            whole == null ? "" : SelectionFacts.off(study, whole),
                            SelectionFacts.feature(about.feature(), study),
                            SelectionFacts.neuron(about.neuron(), study))
                        .replaceAll("\n{3,}", "\n\n")
                        .strip();
                Platform.runLater(() -> tell(about, study.model(), words));
              } catch (CancellationException e) {
                // Something else is looked at by now.
              } catch (RuntimeException | OutOfMemoryError e) {
                Platform.runLater(() -> tell(about, study.model(), Words.sentence(e)));
              }
            });
  }

  private void tell(Selection about, TrainedModel subject, String words) {
    if (about.equals(shown) && subject == shownModel) {
      facts.setText(words);
    }
  }
}
