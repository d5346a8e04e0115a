package superposition.audit.rule;

/** The rules by name, for lists of claims. */
public final class Rules {

  private Rules() {}

  /** {@link Reproduced}, or else not supported. */
  public static Rule reproduced() {
    return new Reproduced();
  }

  /** {@link Reproduced} by the measured value or by another that the sentence may have meant. */
  public static Rule reproduced(Level... others) {
    return new Reproduced(others);
  }

  /** {@link Spanned}: smallest and largest lie in the reported range. */
  public static Rule spanned(String minId, String maxId, String low, String high) {
    return new Spanned(minId, maxId, Rounded.of(low), Rounded.of(high));
  }

  /** {@link ByConstruction}. */
  public static Rule byConstruction() {
    return new ByConstruction();
  }

  /** {@link LikeChance}, where being so is a criticism. */
  public static Rule likeChance() {
    return new LikeChance(false);
  }

  /** {@link LikeChance}, where the report says that it is so; else not supported. */
  public static Rule claimedToBeLikeChance() {
    return new LikeChance(true);
  }

  /** {@link Beyond}: the report says that the measured value is above its control. */
  public static Rule above() {
    return new Beyond(1, null);
  }

  /** {@link Beyond}: the report says that the measured value is above a level of its own. */
  public static Rule above(Level level) {
    return new Beyond(1, level);
  }

  /** {@link Beyond}: the report says that the measured value is below its control. */
  public static Rule below() {
    return new Beyond(-1, null);
  }

  /** {@link SamplingNoise}. */
  public static Rule samplingNoise() {
    return new SamplingNoise();
  }

  /** {@link DependsOnMetric}; the values are {@code stem.active} and so on. */
  public static Rule dependsOnMetric(String stem) {
    return new DependsOnMetric(stem);
  }

  /** {@link DependsOnScale}. */
  public static Rule dependsOnScale() {
    return new DependsOnScale();
  }

  /** {@link MistakenFor} another quantity. */
  public static Rule mistakenFor(Level other) {
    return new MistakenFor(other);
  }

  /**
   * {@link Inconsistent} with the report's own numbers.
   *
   * @param how where those stand, continuing "the report's own numbers give … :"
   */
  public static Rule inconsistent(Rounded implied, String how) {
    return new Inconsistent(implied, how, null);
  }

  /** The same, with a measured value that shows that they do imply it. */
  public static Rule inconsistent(Rounded implied, String how, Level witness) {
    return new Inconsistent(implied, how, witness);
  }
}
