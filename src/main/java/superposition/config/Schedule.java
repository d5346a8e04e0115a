package superposition.config;

/** How the learning rate changes over a run. */
public enum Schedule {
  /** Cosine annealing to 0: step t of T uses {@code rate·(1 + cos(π·t/T))/2}, t = 0 … T−1. */
  COSINE,
  /** The same rate at every step. */
  CONSTANT
}
