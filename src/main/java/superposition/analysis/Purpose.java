package superposition.analysis;

import superposition.train.RandomStream;

/** What random numbers are drawn for; purposes never share a stream. */
enum Purpose {
  /** The other features while one is forced active, and that one's value. */
  BACKGROUND(1),
  /** Samples of the training distribution. */
  TRAINING(2),
  /** Samples with a fixed number of active features. */
  LOAD(3),
  /** Random sets to compare with. */
  SHUFFLE(4),
  /** Which groups of samples a bootstrap replicate has. */
  BOOTSTRAP(5),
  /** Samples that several densities share. */
  DENSITY(6),
  /** Samples that nothing else shares. */
  INDEPENDENT(7),
  /** Samples that have an active feature. */
  SPECTRUM(9),
  /** Samples with at least two active features. */
  SEVERAL(8),
  /** Where points on a sphere start from. */
  PACKING(10);

  private final long key;

  Purpose(long key) {
    this.key = key;
  }

  /** The stream of one part of the work. */
  RandomStream stream(long seed, long part) {
    return new RandomStream(seed, key, part);
  }
}
