package superposition.audit;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import superposition.audit.claim.Claims;
import superposition.audit.rule.Evidence;
import superposition.audit.rule.Verdict;
import superposition.config.RunConfig;

/**
 * All claims, judged.
 *
 * @param config the run, with the first of the seeds
 * @param seeds that were measured
 * @param diverged seeds whose training diverged; they are not measured
 * @param canonical whether the run is the reports', up to its seed; only then the reported numbers
 *     speak of it
 * @param rows one a claim, in the order of {@link Claims#ALL}
 */
public record Audit(
    RunConfig config,
    List<Long> seeds,
    List<Long> diverged,
    boolean canonical,
    List<AuditRow> rows) {

  /** Copies the lists. */
  public Audit {
    seeds = List.copyOf(seeds);
    diverged = List.copyOf(diverged);
    rows = List.copyOf(rows);
  }

  static Audit of(RunConfig config, List<Long> seeds, List<Long> diverged, Evidence evidence) {
    return new Audit(
        config,
        seeds,
        diverged,
        evidence.canonical(),
        Claims.ALL.stream().map(claim -> AuditRow.of(claim, evidence)).toList());
  }

  /** How many claims have each verdict, in the order of {@link Verdict}; without those of none. */
  public Map<Verdict, Integer> counts() {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    rows.forEach(row -> counts.merge(row.finding().verdict(), 1, Integer::sum));
    return counts;
  }

  /** The same with the claims only that tell most in a few lines. */
  public Audit headline() {
    List<AuditRow> few =
        rows.stream().filter(row -> Claims.HEADLINE.contains(row.claim().id())).toList();
    return new Audit(config, seeds, diverged, canonical, few);
  }
}
