package superposition.phase;

import java.util.Optional;
import superposition.config.PhasePlan;
import superposition.theory.FeatureCosts;
import superposition.theory.PhaseTheory;

/** A phase diagram as far as it is trained, with the theory beside it; immutable. */
public final class PhaseDiagram {

  /** A runner-up that is worse by no more than this leaves a cell undecided. */
  private static final double TIE = 0.001;

  /** A runner-up that is worse by more than this leaves no doubt. */
  private static final double CLEAR = 0.1;

  private final PhasePlan plan;
  private final PhaseTheory theory;
  private final PhaseCell[] cells;
  private final PhaseTheory.Winner[] winners;

  private PhaseDiagram(
      PhasePlan plan, PhaseTheory theory, PhaseTheory.Winner[] winners, PhaseCell[] cells) {
    this.plan = plan;
    this.theory = theory;
    this.winners = winners;
    this.cells = cells;
  }

  /** A diagram of which nothing is trained. */
  public static PhaseDiagram untrained(PhasePlan plan) {
    PhaseTheory theory =
        new PhaseTheory(plan.base().features(), plan.base().hidden(), plan.base().bias());
    PhaseTheory.Winner[] winners = new PhaseTheory.Winner[plan.cells()];
    double[] importances = plan.importances();
    for (int column = 0; column < plan.grid(); column++) {
      FeatureCosts costs = theory.costs(plan.density().value(column, plan.grid()));
      for (int row = 0; row < plan.grid(); row++) {
        winners[row * plan.grid() + column] = theory.winner(importances[row], costs);
      }
    }
    return new PhaseDiagram(plan, theory, winners, new PhaseCell[winners.length]);
  }

  /**
   * The same diagram with other cells.
   *
   * @param trained row by row, null for those that are not done; copied
   */
  PhaseDiagram with(PhaseCell[] trained) {
    return new PhaseDiagram(plan, theory, winners, trained.clone());
  }

  /** What it is a diagram of. */
  public PhasePlan plan() {
    return plan;
  }

  /** The theory with the models' bias, or without if they have none. */
  public PhaseTheory theory() {
    return theory;
  }

  /** The trained models of a cell, if it is done. */
  public Optional<PhaseCell> cell(int row, int column) {
    return Optional.ofNullable(cells[row * plan.grid() + column]);
  }

  /** The cell, or while it is not done the cell of the coarser picture that stands for it. */
  public Optional<PhaseCell> nearest(int row, int column) {
    for (int stride = 1; stride <= plan.grid(); stride *= 2) {
      PhaseCell cell = cells[(row - row % stride) * plan.grid() + column - column % stride];
      if (cell != null) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }

  /** What theory says of a cell. */
  public PhaseTheory.Winner winner(int row, int column) {
    return winners[row * plan.grid() + column];
  }

  /** Whether theory is undecided: the runner-up is at most .1 % worse. */
  public boolean isTie(int row, int column) {
    return winner(row, column).margin() <= TIE;
  }

  /** Number of cells done. */
  public int done() {
    int done = 0;
    for (PhaseCell cell : cells) {
      done += cell == null ? 0 : 1;
    }
    return done;
  }

  /**
   * How often training and theory agree.
   *
   * @param cells that were compared
   * @param agreeing those with the same outcome
   */
  public record Agreement(int cells, int agreeing) {
    /** Their share, 0 to 1; NaN where there is nothing to compare. */
    public double share() {
      return (double) agreeing / cells;
    }
  }

  /**
   * Over the cells that are no tie.
   *
   * @param averaged classify the average instead of the best model
   */
  public Agreement agreement(boolean averaged) {
    return agreement(averaged, TIE);
  }

  /** Over the cells in which the runner-up is over 10 % worse. */
  public Agreement clearAgreement(boolean averaged) {
    return agreement(averaged, CLEAR);
  }

  private Agreement agreement(boolean averaged, double margin) {
    int compared = 0;
    int agreeing = 0;
    for (int k = 0; k < cells.length; k++) {
      if (cells[k] != null && cells[k].isFinite() && winners[k].margin() > margin) {
        compared++;
        boolean same = cells[k].feature(averaged).outcome() == winners[k].best().outcome();
        agreeing += same ? 1 : 0;
      }
    }
    return new Agreement(compared, agreeing);
  }
}
