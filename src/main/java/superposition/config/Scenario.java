package superposition.config;

/** What a preset has to show: a single run, or many that are made from one. */
public sealed interface Scenario permits SingleRun, SweepPlan, PhasePlan {

  /** The run that {@code train} and {@code analyze} take, and that the others are made from. */
  RunConfig base();

  /** The same scenario made from another run. */
  Scenario withBase(RunConfig base);
}
