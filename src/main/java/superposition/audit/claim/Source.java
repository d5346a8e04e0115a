package superposition.audit.claim;

/**
 * Where a claim stands.
 *
 * @param text which report
 * @param section heading or number of its section
 * @param quote the sentence, or the words of it that claim something
 */
public record Source(Text text, String section, String quote) {

  /** The texts that were audited. */
  public enum Text {
    /** "How a 10-Neuron Network Serves 100 Features". */
    REPORT_1("Report 1"),
    /** The same for a wider public. */
    BLOG("Report 1, blog"),
    /** "Work Trial Report — Mechanistic Investigation of a Superposition MLP". */
    REPORT_2("Report 2");

    private final String title;

    Text(String title) {
      this.title = title;
    }

    /** Its name in tables. */
    public String title() {
      return title;
    }
  }

  /** "Report 1, Cross-terms". */
  public String place() {
    return text.title() + ", " + section;
  }
}
