package superposition.audit.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;
import java.util.Properties;

/**
 * The spread of measured values over seeds of the canonical run, measured beforehand with this
 * program; the file says how. It is what a single run's distance from a report is held against, and
 * steadies the spread of a few.
 */
final class SeedSpread {

  /** Seeds that were measured, less one. */
  static final int DEGREES_OF_FREEDOM = 19;

  private static final String FILE = "/superposition/audit/seed-spread.properties";

  private static final Properties KNOWN = read();

  private SeedSpread() {}

  /** Sample standard deviation of a value, if it was measured. */
  static OptionalDouble of(String id) {
    String text = KNOWN.getProperty(id);
    return text == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
  }

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = SeedSpread.class.getResourceAsStream(FILE)) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
