/**
 * Grids of runs: many networks made from one, trained on all cores, measured, and judged by what
 * was predicted. Cells are independent pure functions of a configuration and a seed; what is done
 * goes to a file that survives the process.
 */
package superposition.sweep;
