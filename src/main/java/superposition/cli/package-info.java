/**
 * The command line: one class per command, listed in {@link superposition.cli.Commands}. Errors are
 * one line; exit codes are 0 done, 1 failed, 2 wrong usage or bad input.
 */
package superposition.cli;
