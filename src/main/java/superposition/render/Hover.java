package superposition.render;

/**
 * What is under the mouse.
 *
 * @param text in words, with the exact value: "row 12, column 15: −0.231"
 * @param feature the feature, or −1
 * @param neuron the neuron, or −1
 * @param row the matrix row, or the number of a run, or −1
 * @param column the matrix column, or −1
 */
public record Hover(String text, int feature, int neuron, int row, int column) {

  /** Nothing that could be named. */
  public static final Hover NONE = new Hover("", -1, -1, -1, -1);

  /** Words alone. */
  static Hover of(String text) {
    return new Hover(text, -1, -1, -1, -1);
  }

  /** The same, with the panel's name before the words. */
  Hover inPanel(String panel) {
    return isNone() || panel.isEmpty()
        ? this
        : new Hover(
            panel + (text.contains("\n") ? "\n" : ", ") + text, feature, neuron, row, column);
  }

  /** Whether nothing is under the mouse. */
  public boolean isNone() {
    return text.isEmpty();
  }
}
