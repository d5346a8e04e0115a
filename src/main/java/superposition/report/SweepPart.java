package superposition.report;

import superposition.sweep.SweepResult;

/**
 * A sweep as a report tells it.
 *
 * @param title of its preset
 * @param about what was predicted, in plain words
 * @param result what was measured
 */
public record SweepPart(String title, String about, SweepResult result) {}
