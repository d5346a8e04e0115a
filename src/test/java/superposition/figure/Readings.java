package superposition.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Looks up what a reading says. */
public final class Readings {

  private Readings() {}

  /** The row of a name. */
  public static Reading.Row row(Reading reading, String name) {
    return reading.rows().stream()
        .filter(row -> row.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not in " + reading.rows()));
  }

  /** Asserts what a row reports and measures. */
  public static void assertRow(Reading reading, String name, String reported, String measured) {
    assertEquals(reported, row(reading, name).reported(), name);
    assertEquals(measured, row(reading, name).measured(), name);
  }
}
