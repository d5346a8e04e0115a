/**
 * The tab of this session's runs: their headline numbers side by side, each to be taken up again.
 */
package superposition.app.runs;
