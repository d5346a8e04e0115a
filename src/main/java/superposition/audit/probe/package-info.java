/**
 * What the audit measures of a network beyond its metrics: controls on untrained networks of the
 * same shape, the same function with its neurons rescaled, evaluations as noisy as the reports'.
 */
package superposition.audit.probe;
