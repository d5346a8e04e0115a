/**
 * The reports' claims, each held against what this program measures: reported figure, measured
 * figure, control, verdict. Verdicts come from rules over measured values; no claim carries one.
 */
package superposition.audit;
