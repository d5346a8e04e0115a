package superposition.plot;

/**
 * A straight reference line across the plot, labelled on the line.
 *
 * @param label short, with its value
 * @param vertical vertical at x = value, else horizontal at y = value
 * @param value where
 */
public record Rule(String label, boolean vertical, double value, Ink ink) {}
