/** Plots written to files, PNG and CSV, with no window. */
package superposition.export;
