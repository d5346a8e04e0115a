/**
 * What a figure shows, as values: a sealed {@link superposition.plot.Plot}. Knows no toolkit and no
 * other room.
 */
package superposition.plot;
