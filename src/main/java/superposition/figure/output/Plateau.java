package superposition.figure.output;

import java.util.Arrays;
import java.util.List;
import superposition.plot.Ink;
import superposition.plot.Rule;

/**
 * Regular arrangements of features, each with the same dimensionality (Elhage et al., "Toy Models
 * of Superposition", section on geometry): dimensions by features.
 */
enum Plateau {
  DEDICATED(1, "1 (dedicated)"),
  TETRAHEDRON(3.0 / 4, "3/4 (tetrahedron)"),
  TRIANGLE(2.0 / 3, "2/3 (triangle)"),
  OPPOSITES(1.0 / 2, "1/2 (opposites)"),
  PENTAGON(2.0 / 5, "2/5 (pentagon)"),
  ANTIPRISM(3.0 / 8, "3/8 (square antiprism)");

  /** Half of the distance between the two nearest, less than which tells all apart. */
  static final double WIDTH = 0.0125;

  private final double value;
  private final String label;

  Plateau(double value, String label) {
    this.value = value;
    this.label = label;
  }

  /** Its value and what it stands for. */
  String label() {
    return label;
  }

  /** Whether a dimensionality lies on it. */
  boolean holds(double dimensionality) {
    return Math.abs(dimensionality - value) < WIDTH;
  }

  /** Whether a dimensionality lies on any. */
  static boolean isOn(double dimensionality) {
    return Arrays.stream(values()).anyMatch(plateau -> plateau.holds(dimensionality));
  }

  /** How many of some dimensionalities lie on it. */
  long count(double[] dimensionalities) {
    return Arrays.stream(dimensionalities).filter(this::holds).count();
  }

  /** A rule each. */
  static List<Rule> rules() {
    return Arrays.stream(values())
        .map(plateau -> new Rule(plateau.label, false, plateau.value, Ink.BASELINE))
        .toList();
  }
}
