/**
 * Files that leave or enter the program: strict JSON, run files, metrics; weights have a room of
 * their own. Whatever is wrong with a file becomes one {@link
 * superposition.store.BadInputException}.
 */
package superposition.store;
