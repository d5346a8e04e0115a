/**
 * What the two reports claim, one entry a claim: where it stands, what is measured for it, its
 * control, the figure that shows it and the rules that judge it.
 */
package superposition.audit.claim;
