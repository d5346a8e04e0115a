/** Plots drawn as ChartFx nodes; palettes and theme. The only room that knows ChartFx. */
package superposition.render;
