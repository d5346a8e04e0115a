package superposition.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import superposition.audit.claim.Claim;
import superposition.audit.claim.Claims;
import superposition.audit.rule.Estimate;
import superposition.audit.rule.Evidence;
import superposition.config.RunConfig;
import superposition.store.NumberText;

/**
 * Measures the spread over twenty seeds that no test and no example uses, and writes {@code
 * seed-spread.properties}. To be run from the project's folder when what is measured changes:
 *
 * <pre>mvn -q test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *   -Dexec.args="-cp %classpath superposition.audit.SeedSpreads"</pre>
 */
final class SeedSpreads {

  static final Path FILE = Path.of("src/main/resources/superposition/audit/seed-spread.properties");

  private static final long FIRST_SEED = 1000;
  private static final int DIGITS = 3;

  private SeedSpreads() {}

  public static void main(String[] arguments) throws IOException {
    List<Map<String, Double>> runs =
        Ensemble.measure(
            RunConfig.canonical(FIRST_SEED),
            Auditor.MOST_SEEDS,
            Runtime.getRuntime().availableProcessors(),
            (done, of) -> System.err.println(done + " of " + of));
    Evidence evidence = new Evidence(true, 1, runs);
    StringBuilder text =
        new StringBuilder(
            """
            # Sample standard deviations over seeds 1000 to 1019 of the canonical run, 60,000 samples each.
            # Written by superposition.audit.SeedSpreads (in src/test); not to be changed by hand.
            """);
    for (String id : ids()) {
      Estimate estimate = evidence.of(id);
      if (estimate.count() == runs.size()) {
        text.append(id).append('=').append(NumberText.rounded(estimate.sd(), DIGITS)).append('\n');
      }
    }
    Files.writeString(FILE, text);
  }

  /** Of everything that a rule may hold against a reported number. */
  static SortedSet<String> ids() {
    SortedSet<String> ids = new TreeSet<>();
    for (Claim claim : Claims.ALL) {
      Stream<String> inputs =
          claim.rules().stream().flatMap(rule -> rule.inputs(claim.measured()).stream());
      Stream.concat(Stream.of(claim.measured()), inputs).forEach(ids::add);
    }
    return ids;
  }
}
