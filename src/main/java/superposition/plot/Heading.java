package superposition.plot;

/**
 * What stands above a plot.
 *
 * @param title what this run shows, computed; in a grid's panels a short name
 * @param subtitle what is measured, with sample size where there is one; may be empty
 */
public record Heading(String title, String subtitle) {}
