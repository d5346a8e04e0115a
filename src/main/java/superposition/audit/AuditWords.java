package superposition.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import superposition.audit.rule.Verdict;
import superposition.plot.Numbers;

/** How an audit's numbers are written, in tables, files and the window alike. */
public final class AuditWords {

  private AuditWords() {}

  /** What the report prints; nothing on other runs than the reports'. */
  public static String reported(Audit audit, AuditRow row) {
    return audit.canonical() ? row.claim().reported() : "";
  }

  /** "0.381", or "0.381 ± 0.0008" over several seeds; a dash where it is not defined. */
  public static String measured(AuditRow row) {
    return row.measured().isDefined()
        ? Numbers.withSpread(row.measured().mean(), row.measured().sd())
        : "–";
  }

  /** "naive 0.150", or "untrained 41.2 ± 4.6" for a random one; nothing where there is none. */
  public static String control(AuditRow row) {
    if (!row.control().isDefined()) {
      return "";
    }
    double spread = row.controlSpread() > 0 ? row.controlSpread() : Double.NaN;
    return row.claim().control().name() + " " + Numbers.withSpread(row.control().mean(), spread);
  }

  /** "52 reproduced, 7 by construction, …". */
  public static String counts(Audit audit) {
    StringJoiner words = new StringJoiner(", ");
    audit.counts().forEach((verdict, count) -> words.add(count + " " + verdict.words()));
    return words.toString();
  }

  /** Whose numbers these are: "92 claims; mean ± standard deviation over 10 seeds, 1 to 10". */
  public static String basis(Audit audit) {
    StringJoiner words = new StringJoiner("; ").add(audit.rows().size() + " claims");
    List<Long> seeds = audit.seeds();
    if (seeds.size() == 1) {
      words.add("one network, seed " + seeds.get(0));
    } else if (seeds.size() > 1) {
      String range = seeds.get(0) + " to " + seeds.get(seeds.size() - 1);
      words.add("mean ± standard deviation over " + seeds.size() + " seeds, " + range);
    }
    if (!audit.diverged().isEmpty()) {
      words.add("training diverged with " + Numbers.counted(audit.diverged().size(), "seed"));
    }
    return words.toString();
  }

  /** Why there are no reported numbers; nothing on the reports' own run. */
  public static String caution(Audit audit) {
    return audit.canonical()
        ? ""
        : "The reports speak of the canonical run (100 features, 10 neurons, L4, p = 0.02, 1,000"
            + " steps), not of this one: their numbers are left out, and claims about them are "
            + Verdict.NOT_APPLICABLE.words()
            + ".";
  }

  /** A table with a row a claim, after its head: claim, reported, measured, control, verdict. */
  public static List<List<String>> table(Audit audit) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("claim", "reported", "measured", "control", "verdict"));
    for (AuditRow row : audit.rows()) {
      table.add(
          List.of(
              row.claim().text(),
              reported(audit, row),
              measured(row),
              control(row),
              row.finding().verdict().words()));
    }
    return table;
  }
}
