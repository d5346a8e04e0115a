package superposition.audit.rule;

/**
 * What a rule found.
 *
 * @param verdict the verdict
 * @param why one sentence or two, with the numbers that led to it
 */
public record Finding(Verdict verdict, String why) {}
