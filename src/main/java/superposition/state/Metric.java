package superposition.state;

/** The error metric of which figures speak; see DEFINITIONS section 2. */
public enum Metric {
  /** Feature i forced active, squared error of output i only. */
  ACTIVE("active"),
  /** Mean squared error over all outputs on the training distribution. */
  ALL_OUTPUTS("all-outputs"),
  /** The training loss on the training distribution. */
  LOSS("loss");

  private final String id;

  Metric(String id) {
    this.id = id;
  }

  /** The id in files, command line and window. */
  public String id() {
    return id;
  }
}
