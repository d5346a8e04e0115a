/** The tab of families: one run at several densities, side by side. */
package superposition.app.family;
