package superposition.state;

import java.util.Objects;
import superposition.config.RunConfig;

/**
 * All that the window shows, as one immutable value: views show it and send changes.
 *
 * @param experiment what is to be trained
 * @param tab id of the tab in front
 * @param figure id of the tab's figure that the reader speaks of and that is saved
 * @param options how figures are shown
 * @param theme colours of the window
 * @param step the training step shown, or {@link #LATEST}
 * @param selection what stays lit in every figure
 * @param experimentShown whether the left panel is open
 * @param readerShown whether the right panel is open
 * @param filled whether the figures fill the window, and all else is hidden
 * @param phases what is shown of phase diagrams
 */
public record ExplorerState(
    Experiment experiment,
    String tab,
    String figure,
    FigureOptions options,
    Theme theme,
    int step,
    Selection selection,
    boolean experimentShown,
    boolean readerShown,
    boolean filled,
    PhaseState phases) {

  /** As step: whatever the run has reached. */
  public static final int LATEST = -1;

  /** Refuses null and steps below {@link #LATEST}. */
  public ExplorerState {
    Objects.requireNonNull(experiment);
    Objects.requireNonNull(tab);
    Objects.requireNonNull(figure);
    Objects.requireNonNull(options);
    Objects.requireNonNull(theme);
    Objects.requireNonNull(selection);
    Objects.requireNonNull(phases);
    if (step < LATEST) {
      throw new IllegalArgumentException("step: " + step + " is below 0");
    }
  }

  /** The state in which the explorer opens on an experiment: light, both panels open. */
  public static ExplorerState opening(Experiment experiment, String tab, String figure) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        FigureOptions.DEFAULT,
        Theme.LIGHT,
        LATEST,
        Selection.NONE,
        true,
        true,
        false,
        PhaseState.DEFAULT);
  }

  /** What is to be trained. */
  public RunConfig config() {
    return experiment.config();
  }

  /** Another experiment, shown at its latest step with nothing selected. */
  public ExplorerState withExperiment(Experiment experiment) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        LATEST,
        Selection.NONE,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** Another tab in front, and one of its figures. */
  public ExplorerState withTab(String tab, String figure) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** Another figure of the same tab. */
  public ExplorerState withFigure(String figure) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** Figures shown in another way. */
  public ExplorerState withOptions(FigureOptions options) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** Other colours. */
  public ExplorerState withTheme(Theme theme) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** Another step shown. */
  public ExplorerState withStep(int step) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** Something else lit. */
  public ExplorerState withSelection(Selection selection) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** Side panels open or closed. */
  public ExplorerState withPanels(boolean experimentShown, boolean readerShown) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** The figures in all the window, or among the rest. */
  public ExplorerState withFilled(boolean filled) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }

  /** Phase diagrams otherwise. */
  public ExplorerState withPhases(PhaseState phases) {
    return new ExplorerState(
        experiment,
        tab,
        figure,
        options,
        theme,
        step,
        selection,
        experimentShown,
        readerShown,
        filled,
        phases);
  }
}
