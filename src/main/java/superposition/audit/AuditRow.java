package superposition.audit;

import superposition.audit.claim.Claim;
import superposition.audit.rule.Estimate;
import superposition.audit.rule.Evidence;
import superposition.audit.rule.Finding;
import superposition.audit.rule.Subject;

/**
 * A claim with what was found.
 *
 * @param claim what is claimed
 * @param measured the value on this run, or over seeds
 * @param control what it is held against; not defined where there is nothing
 * @param controlSpread of a random control, from one network to another; 0 for others
 * @param finding verdict and reason
 */
public record AuditRow(
    Claim claim, Estimate measured, Estimate control, double controlSpread, Finding finding) {

  static AuditRow of(Claim claim, Evidence evidence) {
    Subject subject = claim.subject(evidence);
    return new AuditRow(
        claim, subject.measured(), subject.level(), subject.levelSpread(), claim.judge(evidence));
  }
}
