/** Plots written to files, PNG and CSV, with no window. Starts the toolkit where none runs. */
package superposition.export;
