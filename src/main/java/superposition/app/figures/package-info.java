/** The tabs that show a run's figures, and the switches of single figures. */
package superposition.app.figures;
