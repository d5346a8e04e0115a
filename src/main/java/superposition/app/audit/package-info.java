/** The tab that holds the reports' claims against what was measured. */
package superposition.app.audit;
