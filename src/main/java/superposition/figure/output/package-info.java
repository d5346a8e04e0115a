/**
 * Figures of the output models of "Toy Models of Superposition": their loss by what is active,
 * interference, and the geometry of directions that share dimensions.
 */
package superposition.figure.output;
