/** The tab in which inputs are set by hand and the network answers at once. */
package superposition.app.probe;
