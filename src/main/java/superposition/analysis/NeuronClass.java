package superposition.analysis;

/**
 * How many features a neuron serves: seed 003 speaks of monosemantic, slightly and highly
 * polysemantic neurons without saying where one ends and the next begins; the bounds are chosen
 * here.
 */
public enum NeuronClass {
  /** One feature. */
  MONOSEMANTIC("monosemantic"),
  /** Two or three. */
  SLIGHTLY("slightly polysemantic"),
  /** Four and more. */
  HIGHLY("highly polysemantic");

  private static final int MOST_OF_SLIGHTLY = 3;

  private final String words;

  NeuronClass(String words) {
    this.words = words;
  }

  /** The class of a neuron that serves so many features, at least one. */
  static NeuronClass of(int features) {
    return features == 1 ? MONOSEMANTIC : features <= MOST_OF_SLIGHTLY ? SLIGHTLY : HIGHLY;
  }

  /** The name of such neurons. */
  public String words() {
    return words;
  }
}
