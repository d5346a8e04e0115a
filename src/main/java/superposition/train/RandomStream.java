package superposition.train;

/**
 * SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), keyed
 * by a seed and a place, so that a draw depends on neither the thread nor the order in which parts
 * of the work are done.
 */
public final class RandomStream {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;
  private double spare = Double.NaN;

  /** The stream of {@code seed} at the place named by the keys, in order. */
  public RandomStream(long seed, long... keys) {
    state = mix(seed + GOLDEN);
    for (long k : keys) {
      state = at(state, k);
    }
  }

  /** Becomes the stream of {@code seed} at the place named by three keys, and allocates nothing. */
  void moveTo(long seed, long a, long b, long c) {
    state = at(at(at(mix(seed + GOLDEN), a), b), c);
    spare = Double.NaN;
  }

  private static long at(long place, long key) {
    return mix(place ^ mix(key + GOLDEN));
  }

  /** 64 uniform bits. */
  public long next() {
    state = after(state);
    return bits(state);
  }

  /**
   * The state, for a loop of millions of draws: it takes {@link #bits} of the one {@link #after}
   * it, and so on, in a local variable, which need not be written back at every draw.
   */
  long state() {
    return state;
  }

  /** Goes on from a state. */
  void moveTo(long state) {
    this.state = state;
  }

  /** The state after another. */
  static long after(long state) {
    return state + GOLDEN;
  }

  /** 64 uniform bits. */
  static long bits(long state) {
    return mix(state);
  }

  /** Uniform in (0, 1), never an end. */
  public double uniform() {
    return ((next() >>> 12) + 0.5) * 0x1p-52;
  }

  /** Standard normal, by the Box–Muller transform with {@link StrictMath}. */
  public double normal() {
    if (!Double.isNaN(spare)) {
      double value = spare;
      spare = Double.NaN;
      return value;
    }
    double radius = StrictMath.sqrt(-2 * StrictMath.log(uniform()));
    double angle = 2 * Math.PI * uniform();
    spare = radius * StrictMath.sin(angle);
    return radius * StrictMath.cos(angle);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
