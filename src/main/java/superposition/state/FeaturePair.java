package superposition.state;

/**
 * An input feature and an output of which a figure is to speak.
 *
 * @param input the feature that is active, from 0
 * @param output the output that answers, from 0
 */
public record FeaturePair(int input, int output) {

  /** Refuses negative numbers. */
  public FeaturePair {
    if (input < 0 || output < 0) {
      throw new IllegalArgumentException("pair: " + input + ", " + output + " is below 0");
    }
  }
}
