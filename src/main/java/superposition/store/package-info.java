/** Files that leave or enter the program: run files, weights (npz), metrics. */
package superposition.store;
