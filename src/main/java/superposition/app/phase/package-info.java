/** The tab of phase diagrams: theory and training side by side, and the probe on them. */
package superposition.app.phase;
