/** Closed forms: baselines, random nulls, bounds, the slope estimate. */
package superposition.theory;
