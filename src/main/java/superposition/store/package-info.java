/**
 * Files that leave or enter the program: strict JSON, run files, weights (npz), metrics. Whatever
 * is wrong with a file becomes one {@link superposition.store.BadInputException}.
 */
package superposition.store;
