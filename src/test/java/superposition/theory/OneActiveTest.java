package superposition.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Closed forms against integrals by the midpoint rule, whose error is of the order 1/steps². */
class OneActiveTest {

  private static final int STEPS = 20_000;

  @Property(tries = 60)
  void uniformIsTheIntegral(
      @ForAll @DoubleRange(min = -2, max = 2) double g,
      @ForAll @DoubleRange(min = -2, max = 2) double b) {
    DoubleUnaryOperator y = x -> Math.max(0, g * x + b);
    double own = integral(x -> Math.pow(x - y.applyAsDouble(x), 2));
    double other = integral(x -> Math.pow(y.applyAsDouble(x), 2));
    double product = integral(x -> x * y.applyAsDouble(x));
    assertEquals(own, OneActive.UNIFORM.own(g, b), 1e-7);
    assertEquals(other, OneActive.UNIFORM.other(g, b), 1e-7);
    assertEquals(product, OneActive.product(g, b), 1e-7);
  }

  @Property(tries = 60)
  void oneIsTheValueAtOne(
      @ForAll @DoubleRange(min = -2, max = 2) double g,
      @ForAll @DoubleRange(min = -2, max = 2) double b) {
    double y = g + b > 0 ? g + b : 0;
    assertEquals((1 - y) * (1 - y), OneActive.ONE.own(g, b), 1e-12);
    assertEquals(y * y, OneActive.ONE.other(g, b), 1e-12);
  }

  @Property(tries = 60)
  void formsAreThoseOfTheDefinitions(
      @ForAll @DoubleRange(min = 0.1, max = 2) double size,
      @ForAll @DoubleRange(min = -2, max = 2) double b,
      @ForAll boolean negative) {
    double g = negative ? -size : size;
    // TOY_MODELS section 3: R2 and X1 as they are written there
    double r2 = (cube(g + b) - cube(b)) / (3 * g);
    double x1 = (primitive(g + b, b) - primitive(b, b)) / (g * g);
    assertEquals(r2, OneActive.square(g, b), 1e-9);
    assertEquals(x1, OneActive.product(g, b), 1e-9);
  }

  @Test
  void nothingCancelsWhereTheWeightIsSmall() {
    for (double b : new double[] {-0.5, 0, 0.5}) {
      double positive = Math.max(0, b);
      for (double g : new double[] {0, 1e-12, -1e-12, 1e-300, -1e-300}) {
        // the limits at g = 0: b₊² and b₊/2
        assertEquals(positive * positive, OneActive.square(g, b), 1e-11);
        assertEquals(positive / 2, OneActive.product(g, b), 1e-11);
      }
    }
  }

  @Test
  void anExactRepresentationCostsNothing() {
    assertEquals(0, OneActive.UNIFORM.own(1, 0), 1e-15);
    assertEquals(0, OneActive.UNIFORM.other(-1, 0));
    assertEquals(0, OneActive.ONE.other(0.25, -0.25));
  }

  private static double cube(double t) {
    return t > 0 ? t * t * t : 0;
  }

  private static double primitive(double t, double b) {
    return t > 0 ? t * t * t / 3 - b * t * t / 2 : 0;
  }

  private static double integral(DoubleUnaryOperator f) {
    double sum = 0;
    for (int k = 0; k < STEPS; k++) {
      sum += f.applyAsDouble((k + 0.5) / STEPS);
    }
    return sum / STEPS;
  }
}
