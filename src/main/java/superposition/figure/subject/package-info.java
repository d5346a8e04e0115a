/**
 * What figures speak of: a run at a step, with what is switched off in it and what stands beside
 * it. The window and the command line draw the same from the same state.
 */
package superposition.figure.subject;
