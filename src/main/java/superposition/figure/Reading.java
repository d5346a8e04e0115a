package superposition.figure;

import java.util.List;

/**
 * The reader panel's content for a figure.
 *
 * @param text two or three plain sentences: what is seen and why it matters
 * @param definition how the quantity is measured
 * @param rows numbers side by side
 */
public record Reading(String text, String definition, List<Row> rows) {

  /** Copies the list. */
  public Reading {
    rows = List.copyOf(rows);
  }

  /**
   * A number.
   *
   * @param reported what the source report says, or empty where it says nothing or the run is not
   *     the canonical one
   * @param measured this run's value, formatted with 3 significant digits
   * @param control the baseline or chance level, or empty
   */
  public record Row(String name, String reported, String measured, String control) {}
}
