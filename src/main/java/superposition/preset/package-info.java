/**
 * Presets: one JSON file a scenario, read strictly, found without a list. {@link
 * superposition.preset.Overrides} changes single keys of a run.
 */
package superposition.preset;
