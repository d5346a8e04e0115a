package superposition.figure.sweep;

import java.util.List;
import superposition.config.SweepPlan;

/** The figures of a sweep. */
public final class SweepFigures {

  /** One metric alone. */
  public static final SweepFigure METRIC = new MetricFigure();

  /** All metrics beside each other. */
  public static final SweepFigure OVERVIEW = new OverviewFigure();

  /** One metric, network by network. */
  public static final CellsFigure CELLS = new CellsFigure();

  /** All of them; one that is added becomes one entry here. */
  public static final List<SweepFigure> ALL = List.of(OVERVIEW, METRIC, CELLS);

  private SweepFigures() {}

  /** The metrics of a plan that have a figure; the others are drawn beside these. */
  public static List<String> metrics(SweepPlan plan) {
    return GridPlots.metrics(plan);
  }
}
