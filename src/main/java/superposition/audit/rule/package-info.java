/**
 * Rules that turn measured values into verdicts. They know numbers by id and nothing of networks,
 * so that a test can ask what any numbers would have led to.
 */
package superposition.audit.rule;
