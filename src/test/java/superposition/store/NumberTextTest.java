package superposition.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumberTextTest {

  @Test
  void numbersStayReadable() {
    assertEquals("0.003", NumberText.of(3e-3));
    assertEquals("0.0002", NumberText.of(2e-4));
    assertEquals("4", NumberText.of(4));
    assertEquals("-0.5", NumberText.of(-0.5));
    assertEquals("1000000", NumberText.of(1e6));
    assertEquals("1e-9", NumberText.of(1e-9));
    assertEquals("1.5e300", NumberText.of(1.5e300));
  }

  @Property
  void everyFiniteNumberReadsBackEqual(@ForAll double value) {
    // Adding 0 makes -0 and 0 alike, which JSON readers do too.
    assertEquals(value + 0.0, Double.parseDouble(NumberText.of(value)) + 0.0);
  }

  @Test
  void roundingKeepsSignificantDigits() {
    assertEquals("0.000572", NumberText.rounded(5.7249e-4, 3));
    assertEquals("1200", NumberText.rounded(1234, 2));
    assertEquals("NaN", NumberText.rounded(Double.NaN, 3));
  }

  @Test
  void whatJsonCannotSayIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> NumberText.of(Double.NaN));
  }
}
