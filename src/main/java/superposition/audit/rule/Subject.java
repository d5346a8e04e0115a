package superposition.audit.rule;

import superposition.plot.Numbers;

/**
 * What a rule judges.
 *
 * @param id of the measured value
 * @param reported the report's number; null where it gives none
 * @param control what the measured value is held against; null where there is nothing
 * @param evidence measured values by id
 */
public record Subject(String id, Rounded reported, Level control, Evidence evidence) {

  /** The same held against another level. */
  Subject against(Level level) {
    return new Subject(id, reported, level, evidence);
  }

  /** The measured value. */
  public Estimate measured() {
    return evidence.of(id);
  }

  /** The control's value; not defined where there is none. */
  public Estimate level() {
    return control == null ? Estimate.UNDEFINED : control.in(evidence);
  }

  /** The spread of the control from one network to another; 0 where it is not a random one. */
  public double levelSpread() {
    return control == null ? 0 : control.spreadIn(evidence);
  }

  /** The measured value in words: "0.381 ± 0.0008 over 10 seeds". */
  String words() {
    return measured().words();
  }

  /** The control in words: "untrained (41.2 ± 4.6)". */
  String levelWords() {
    double spread = levelSpread();
    String value = Numbers.withSpread(level().mean(), spread > 0 ? spread : Double.NaN);
    return control.name() + " (" + value + ")";
  }
}
