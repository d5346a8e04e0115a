/** The tab of sweeps: choose or build one, watch its cells, judge its predictions. */
package superposition.app.sweep;
