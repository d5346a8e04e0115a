package superposition.cli;

/** A command that understood what was asked and could not do it; the message is one line. */
final class FailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what happened, and what is left
   */
  FailedException(String message) {
    super(message);
  }
}
