package superposition.state;

import java.util.Objects;
import java.util.function.UnaryOperator;
import superposition.config.RunConfig;

/**
 * All that the window shows, as one immutable value: views show it and send changes.
 *
 * @param experiment what is to be trained
 * @param layout what is in front and what is open
 * @param options how figures are shown
 * @param step the training step shown, or {@link #LATEST}
 * @param selection what stays lit in every figure
 * @param pins what the run in hand is compared with
 * @param seeds networks that are trained beside each other, 1 to {@value #MOST_SEEDS}; with more
 *     than one, figures show their spread
 * @param probe the input that was set by hand
 * @param phases what is shown of phase diagrams
 * @param families what is shown of families
 */
public record ExplorerState(
    Experiment experiment,
    Layout layout,
    FigureOptions options,
    int step,
    Selection selection,
    Pins pins,
    int seeds,
    Probe probe,
    PhaseState phases,
    FamilyState families) {

  /** As step: whatever the run has reached. */
  public static final int LATEST = -1;

  /** Most networks beside each other. */
  public static final int MOST_SEEDS = 100;

  /** Refuses null, steps below {@link #LATEST} and numbers of seeds out of range. */
  public ExplorerState {
    Objects.requireNonNull(experiment);
    Objects.requireNonNull(layout);
    Objects.requireNonNull(options);
    Objects.requireNonNull(selection);
    Objects.requireNonNull(pins);
    Objects.requireNonNull(probe);
    Objects.requireNonNull(phases);
    Objects.requireNonNull(families);
    if (step < LATEST) {
      throw new IllegalArgumentException("step: " + step + " is below 0");
    }
    if (seeds < 1 || seeds > MOST_SEEDS) {
      throw new IllegalArgumentException("seeds: " + seeds + " of 1 to " + MOST_SEEDS);
    }
  }

  /** The state in which the explorer opens on an experiment. */
  public static ExplorerState opening(Experiment experiment, String tab, String figure) {
    return new ExplorerState(
        experiment,
        Layout.opening(tab, figure),
        FigureOptions.DEFAULT,
        LATEST,
        Selection.NONE,
        Pins.NONE,
        1,
        Probe.START,
        PhaseState.DEFAULT,
        FamilyState.DEFAULT);
  }

  /** What is to be trained. */
  public RunConfig config() {
    return experiment.config();
  }

  /** Id of the tab in front. */
  public String tab() {
    return layout.tab();
  }

  /** Id of the tab's figure that the reader speaks of and that is saved. */
  public String figure() {
    return layout.figure();
  }

  /** Colours of the window. */
  public Theme theme() {
    return layout.theme();
  }

  /**
   * Another experiment, shown at its latest step with nothing selected; one that differs in what is
   * switched off only stays at its step.
   */
  public ExplorerState withExperiment(Experiment experiment) {
    boolean same = experiment.config().equals(config());
    return new ExplorerState(
        experiment,
        layout,
        options,
        same ? step : LATEST,
        same ? selection : Selection.NONE,
        pins,
        seeds,
        probe,
        phases,
        families);
  }

  /** Another layout. */
  public ExplorerState withLayout(UnaryOperator<Layout> change) {
    return new ExplorerState(
        experiment,
        change.apply(layout),
        options,
        step,
        selection,
        pins,
        seeds,
        probe,
        phases,
        families);
  }

  /** Another tab in front, and one of its figures. */
  public ExplorerState withTab(String tab, String figure) {
    return withLayout(layout -> layout.withTab(tab, figure));
  }

  /** Another figure of the same tab. */
  public ExplorerState withFigure(String figure) {
    return withTab(tab(), figure);
  }

  /** Other colours. */
  public ExplorerState withTheme(Theme theme) {
    return withLayout(layout -> layout.withTheme(theme));
  }

  /** Figures shown in another way. */
  public ExplorerState withOptions(FigureOptions options) {
    return new ExplorerState(
        experiment, layout, options, step, selection, pins, seeds, probe, phases, families);
  }

  /** Another step shown. */
  public ExplorerState withStep(int step) {
    return new ExplorerState(
        experiment, layout, options, step, selection, pins, seeds, probe, phases, families);
  }

  /** Something else lit. */
  public ExplorerState withSelection(Selection selection) {
    return new ExplorerState(
        experiment, layout, options, step, selection, pins, seeds, probe, phases, families);
  }

  /** Compared with something else. */
  public ExplorerState withPins(Pins pins) {
    return new ExplorerState(
        experiment, layout, options, step, selection, pins, seeds, probe, phases, families);
  }

  /** More or fewer networks beside each other. */
  public ExplorerState withSeeds(int seeds) {
    return new ExplorerState(
        experiment, layout, options, step, selection, pins, seeds, probe, phases, families);
  }

  /** Another input set by hand. */
  public ExplorerState withProbe(Probe probe) {
    return new ExplorerState(
        experiment, layout, options, step, selection, pins, seeds, probe, phases, families);
  }

  /** Phase diagrams otherwise. */
  public ExplorerState withPhases(PhaseState phases) {
    return new ExplorerState(
        experiment, layout, options, step, selection, pins, seeds, probe, phases, families);
  }

  /** Families otherwise. */
  public ExplorerState withFamilies(FamilyState families) {
    return new ExplorerState(
        experiment, layout, options, step, selection, pins, seeds, probe, phases, families);
  }
}
