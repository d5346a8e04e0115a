package superposition.store;

/**
 * A file or an argument that cannot be used. The message is one line: the place, the problem and
 * what is allowed, for example {@code my.json: run.density: 1.5 is out of range; allowed: (0, 1]}.
 */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Long enough for any list of keys, short enough for a terminal. */
  private static final int LONGEST = 1500;

  private final String place;
  private final String problem;

  /**
   * @param place the file or argument, with the place inside it where there is one
   * @param problem what is wrong, and what is allowed
   */
  public BadInputException(String place, String problem) {
    super(oneLine(place + ": " + problem));
    this.place = place;
    this.problem = problem;
  }

  /** The file or argument, with the place inside it where there is one. */
  public String place() {
    return place;
  }

  /** The message without the place. */
  public String problem() {
    return problem;
  }

  /**
   * Foreign text on one line: control and line break characters become spaces, long ones are cut.
   */
  public static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int tail = LONGEST / 2;
    return line.substring(0, LONGEST - tail - 3) + "..." + line.substring(line.length() - tail);
  }
}
