package superposition.app.sweep;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import superposition.app.control.Icons;
import superposition.app.desk.Words;
import superposition.plot.Numbers;

/** Runs, holds and ends a sweep, and says how far it is. */
final class SweepProgressView extends HBox {

  private final SweepDesk desk;
  private final Button run = new Button();
  private final Button cancel;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();

  SweepProgressView(SweepDesk desk) {
    this.desk = desk;
    run.setId("sweep-run");
    run.getStyleClass().add("accent");
    run.setMinWidth(USE_PREF_SIZE);
    run.setOnAction(event -> toggle());
    cancel =
        Icons.button("fas-stop", "End the sweep; networks that are finished stay", desk::cancel);
    cancel.setId("sweep-cancel");
    words.setId("sweep-words");
    bar.setMaxWidth(Double.MAX_VALUE);
    VBox progress = new VBox(words, bar);
    progress.getStyleClass().add("progress-view");
    HBox.setHgrow(progress, Priority.ALWAYS);
    getStyleClass().add("sweep-progress");
    HBox.setHgrow(this, Priority.ALWAYS);
    getChildren().addAll(run, cancel, progress);
    desk.statusProperty().addListener((property, before, now) -> show(now));
    show(desk.statusProperty().get());
  }

  private void toggle() {
    if (desk.statusProperty().get().running()) {
      desk.pause();
    } else {
      desk.run();
    }
  }

  private void show(SweepDesk.Status status) {
    boolean complete = status.result() != null && status.result().isComplete();
    boolean paused = status.phase() == SweepDesk.Phase.PAUSED;
    run.setText(
        status.running() ? "Pause" : paused || isBegun(status) && !complete ? "Go on" : "Run");
    run.setGraphic(new FontIcon(status.running() ? "fas-pause" : "fas-play"));
    run.setTooltip(
        new Tooltip(
            status.running()
                ? "Hold the sweep"
                : "Train the networks that are not finished, and those for which there was no memory;"
                    + " they are kept for the next time"));
    run.setDisable(
        status.result() == null || complete || status.phase() == SweepDesk.Phase.OPENING);
    cancel.setDisable(!status.underWay());
    words.getStyleClass().remove("problem");
    if (!status.problem().isEmpty()) {
      words.getStyleClass().add("problem");
    }
    words.setText(words(status));
    bar.setProgress(
        status.result() == null
            ? 0
            : (double) status.result().size() / status.result().sweep().cells().size());
  }

  private static boolean isBegun(SweepDesk.Status status) {
    return status.result() != null && status.result().size() > 0;
  }

  /** One line: where the sweep stands. */
  static String words(SweepDesk.Status status) {
    if (!status.problem().isEmpty()) {
      return status.problem();
    }
    if (status.result() == null) {
      return "";
    }
    int cells = status.result().sweep().cells().size();
    int done = status.result().size();
    String failed =
        status.result().failures() == 0
            ? ""
            : " · " + Numbers.whole(status.result().failures()) + " without a result";
    if (done == cells) {
      long again = status.result().outOfMemory();
      return Numbers.counted(cells, "network")
          + " done"
          + failed
          + (again == 0 ? "" : " · there was no memory for " + Numbers.whole(again));
    }
    String text = Numbers.whole(done) + " of " + Numbers.counted(cells, "network") + failed;
    if (status.phase() == SweepDesk.Phase.PAUSED) {
      return text + " · held";
    }
    if (status.running() && status.progress() == null) {
      return text + " · starting…";
    }
    return status.running()
        ? text
            + " · "
            + Words.duration(status.progress().secondsACell())
            + " each · "
            + Words.duration(status.progress().secondsLeft())
            + " left"
        : text;
  }
}
