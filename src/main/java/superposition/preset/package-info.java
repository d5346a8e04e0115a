/** Reads, validates and writes presets: one JSON file a scenario. */
package superposition.preset;
