/**
 * Figures: one class each, from analyses to a {@link superposition.plot.Plot}; {@code
 * Figures.CHAPTERS} lists them. Adding a figure is one file and one line.
 */
package superposition.figure;
