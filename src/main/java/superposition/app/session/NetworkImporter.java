package superposition.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import superposition.app.control.Background;
import superposition.app.control.NoticeBar;
import superposition.app.control.Overlay;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.config.RunConfig;
import superposition.state.Experiment;
import superposition.store.weights.NetworkFile;
import superposition.store.weights.WeightChoice;
import superposition.store.weights.WeightNames;
import superposition.store.weights.Weights;
import superposition.train.TrainedModel;

/**
 * Takes up networks that were trained elsewhere: says which tensors it took for what, and asks
 * where a file leaves a choice. What the file does not say comes from the experiment in hand. FX
 * thread.
 */
public final class NetworkImporter {

  /** Said where a state speaks of a network that is not there. */
  public static final String LOST =
      "The imported network is not kept in states and sessions. This is a run with its parameters,"
          + " trained now; import the network again to see it.";

  /** Of choices that are offered. */
  private static final int MOST_OFFERED = 30;

  private final ExplorerModel model;
  private final NoticeBar notice;
  private final Overlay overlay;

  /**
   * @param overlay where is asked
   */
  public NetworkImporter(ExplorerModel model, NoticeBar notice, Overlay overlay) {
    this.model = model;
    this.notice = notice;
    this.overlay = overlay;
  }

  /** Whether a file's name is one of networks, be it only to say why it is not read. */
  static boolean takes(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Stream.concat(NetworkFile.ENDINGS.stream(), NetworkFile.PICKLES.stream())
        .anyMatch(ending -> name.endsWith("." + ending));
  }

  /** What a chooser of files shows. */
  static List<String> patterns() {
    return NetworkFile.ENDINGS.stream().map(ending -> "*." + ending).toList();
  }

  /**
   * Opens a file.
   *
   * @param opened called when its network is there
   */
  void open(Path file, Runnable opened) {
    Background.run(
        () -> NetworkFile.choices(file, WeightNames.OPEN),
        choices -> {
          if (choices.size() == 1) {
            take(file, choices.get(0), opened);
          } else {
            ask(file, choices, opened);
          }
        },
        this::warn);
  }

  private void ask(Path file, List<WeightChoice> choices, Runnable opened) {
    Label words = new Label("The names of its tensors do not tell. Which network is it?");
    words.setWrapText(true);
    VBox buttons = new VBox();
    buttons.getStyleClass().add("form");
    for (WeightChoice choice : choices.subList(0, Math.min(MOST_OFFERED, choices.size()))) {
      Button button = new Button(choice.words());
      button.setMnemonicParsing(false); // names have underscores
      button.setWrapText(true);
      button.setAlignment(Pos.BASELINE_LEFT);
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(
          event -> {
            overlay.close();
            take(file, choice, opened);
          });
      buttons.getChildren().add(button);
    }
    ScrollPane scroll = new ScrollPane(buttons);
    scroll.setFitToWidth(true);
    VBox form = new VBox(words, scroll);
    form.setId("import-form");
    form.getStyleClass().add("form");
    overlay.open("Import " + file.getFileName(), form, buttons.getChildren().get(0));
  }

  private void take(Path file, WeightChoice choice, Runnable opened) {
    RunConfig run = model.state().config();
    Background.run(
        () -> {
          Weights weights = NetworkFile.read(file, choice);
          // The seed stands for the weights: no run of this configuration has been trained to them.
          return weights.under(run.withSeed(weights.fingerprint()));
        },
        network -> {
          adopt(network);
          notice.tell(
              "Imported %s: %s. Not in the file, taken from the experiment before: %s."
                  .formatted(
                      file.getFileName(), choice.words(), Weights.assumed(network.config())));
          opened.run();
        },
        this::warn);
  }

  private void adopt(TrainedModel network) {
    model.adopt(Experiment.of(Experiment.IMPORTED, network.config()), network);
  }

  private void warn(Throwable problem) {
    notice.warn("Not imported. " + Words.sentence(problem));
  }
}
