package superposition.config;

/**
 * A value of a run's configuration that is not allowed; the message names field, value and what is
 * allowed.
 */
public final class InvalidConfigException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final String problem;

  /**
   * @param field the field's key as in files, for example {@code importance.ratio}
   * @param problem value and bound, for example {@code 1.5 is out of range; allowed: (0, 1]}
   */
  public InvalidConfigException(String field, String problem) {
    super(field + ": " + problem);
    this.field = field;
    this.problem = problem;
  }

  /** The field's key as it is written in files. */
  public String field() {
    return field;
  }

  /** The message without the field. */
  public String problem() {
    return problem;
  }
}
