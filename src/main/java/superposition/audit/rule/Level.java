package superposition.audit.rule;

/**
 * A control: what a measured value is held against.
 *
 * @param name in plain words
 * @param id of its value; null for a constant
 * @param constant the value without id
 * @param spreadId id of its spread from one random network to another; null for none
 */
public record Level(String name, String id, double constant, String spreadId) {

  /** A measured or computed value. */
  public static Level of(String name, String id) {
    return new Level(name, id, 0, null);
  }

  /** A fixed value. */
  public static Level constant(String name, double value) {
    return new Level(name, null, value, null);
  }

  /** The mean of a value over untrained networks of the same shape, with the spread of one. */
  public static Level untrained(String id) {
    return new Level("untrained", Ids.untrained(id), 0, Ids.untrainedSpread(id));
  }

  /** The same with a spread from one random network to another. */
  public Level spreading(String spreadId) {
    return new Level(name, id, constant, spreadId);
  }

  /** Its value. */
  Estimate in(Evidence evidence) {
    return id == null ? Estimate.exactly(constant) : evidence.of(id);
  }

  /** Its spread; 0 where it has none, NaN where it is not known. */
  double spreadIn(Evidence evidence) {
    return spreadId == null ? 0 : evidence.of(spreadId).mean();
  }
}
