/**
 * Presets: one JSON file a scenario, read strictly, found without a list. {@link
 * superposition.preset.Overrides} changes single keys of a run, {@link
 * superposition.preset.StateJson} keeps all that the window shows.
 */
package superposition.preset;
