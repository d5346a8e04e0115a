package superposition.audit.rule;

/** Ids of the values that stand beside a measured one. */
public final class Ids {

  /** The largest change of an output of the rescaled network, in parts of the largest output. */
  public static final String OUTPUT_CHANGE = "rescaled.output-change";

  private Ids() {}

  /** A value's mean over untrained networks of the same shape. */
  public static String untrained(String id) {
    return "untrained." + id;
  }

  /** Its standard deviation over them. */
  public static String untrainedSpread(String id) {
    return untrained(id) + ".spread";
  }

  /** A value by evaluations as small and unpaired as the reports'. */
  public static String noisy(String id) {
    return "noise." + id;
  }

  /** The scatter of one such evaluation of the same network. */
  public static String scatter(String id) {
    return noisy(id) + ".spread";
  }

  /** The sampling error of one evaluation as small as the reports'. */
  public static String reportError(String id) {
    return id + ".report-error";
  }

  /** A value of the network with its neurons rescaled. */
  public static String rescaled(String id) {
    return "rescaled." + id;
  }
}
