/** The command line: one class per command. */
package superposition.cli;
