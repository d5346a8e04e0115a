/** What surrounds the figures: menu, toolbar, experiment, scrubber and reader. */
package superposition.app.panel;
