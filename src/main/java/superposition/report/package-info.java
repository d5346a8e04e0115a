/**
 * A run as a page to be read elsewhere: its figures, headline numbers, audit, sweeps and
 * configuration in one HTML file that needs nothing outside of itself.
 */
package superposition.report;
