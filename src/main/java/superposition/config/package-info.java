/**
 * What is to be trained: {@link superposition.config.RunConfig} and its parts. Values that cannot
 * exist in an invalid state; this room depends on nothing.
 */
package superposition.config;
