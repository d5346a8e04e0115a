package superposition.state;

/**
 * What was clicked and stays lit in every figure.
 *
 * @param feature its number, or −1
 * @param neuron its number, or −1
 */
public record Selection(int feature, int neuron) {

  /** Nothing. */
  public static final Selection NONE = new Selection(-1, -1);

  /** Whether nothing is selected. */
  public boolean isNone() {
    return feature < 0 && neuron < 0;
  }
}
