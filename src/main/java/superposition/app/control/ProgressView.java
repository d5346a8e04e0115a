package superposition.app.control;

import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import superposition.app.desk.Progress;
import superposition.app.desk.Trainer;
import superposition.app.desk.Words;
import superposition.plot.Numbers;

/** How far the training is, when it will be done, and how it ended. */
public final class ProgressView extends VBox {

  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();

  public ProgressView(Trainer trainer) {
    bar.setId("progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    words.setId("progress-words");
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(words.textProperty());
    whole.setShowDelay(Duration.millis(300));
    words.setTooltip(whole);
    getStyleClass().add("progress-view");
    getChildren().addAll(words, bar);
    trainer.progressProperty().addListener((property, before, now) -> show(now));
    show(trainer.progressProperty().get());
  }

  private void show(Progress progress) {
    bar.setProgress(progress.fraction());
    words.setText(words(progress));
    boolean problem = !progress.problem().isEmpty();
    words.getStyleClass().removeAll("problem");
    if (problem) {
      words.getStyleClass().add("problem");
    }
  }

  /** One line: where the run stands. */
  public static String words(Progress progress) {
    String of = Words.count(progress.step()) + " of " + Words.count(progress.steps());
    return switch (progress.phase()) {
      case IDLE -> "not trained yet";
      case RUNNING ->
          progress.step() == 0
              ? "starting…"
              : "step " + of + " · " + Words.duration(progress.secondsLeft()) + " left";
      case DONE ->
          progress.steps() == 0
              ? "not trained here"
              : Numbers.counted(progress.steps(), "step")
                  + " in "
                  + Words.duration(progress.seconds());
      case STOPPED -> "stopped at step " + of;
      case DIVERGED, FAILED -> progress.problem();
    };
  }
}
