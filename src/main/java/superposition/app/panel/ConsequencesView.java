package superposition.app.panel;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import superposition.app.desk.ExplorerModel;
import superposition.config.RunConfig;
import superposition.plot.Numbers;
import superposition.theory.RefinedSlope;

/** What follows from the parameters without any training; it keeps up with a slider. */
final class ConsequencesView extends Label {

  ConsequencesView(ExplorerModel model) {
    setId("consequences");
    getStyleClass().add("muted");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setTooltip(
        new Tooltip(
            "Active at once: n·p on average. Empty: (1 − p)ⁿ of the samples. The slope is what"
                + " theory expects of every feature, where it says something of such a run."));
    model.plannedProperty().addListener((property, before, now) -> setText(words(now)));
    setText(words(model.plannedProperty().get()));
  }

  private static String words(RunConfig run) {
    double active = run.features() * run.density();
    double empty = Math.exp(run.features() * Math.log1p(-run.density()));
    double slope = RefinedSlope.of(run);
    return Numbers.significant(active)
        + " active at once, "
        + Numbers.percent(empty)
        + " empty\n"
        + Numbers.significant((double) run.features() / run.hidden())
        + " features a neuron\n"
        + Numbers.whole(run.parameters())
        + " weights"
        + (Double.isFinite(slope) ? ", expected slope " + Numbers.significant(slope) : "");
  }
}
