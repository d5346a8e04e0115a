package superposition.audit;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import superposition.analysis.Study;
import superposition.audit.probe.Probes;
import superposition.audit.probe.UntrainedNetworks;
import superposition.audit.rule.Evidence;
import superposition.config.RunConfig;
import superposition.store.weights.NetworkFile;

/** The three networks of {@code src/test/resources/reference}, measured once for all tests. */
final class ReferenceEvidence {

  private static final Map<String, Double> UNTRAINED = UntrainedNetworks.of(RunConfig.canonical(0));

  private static final List<Map<String, Double>> RUNS =
      IntStream.range(0, 3).mapToObj(ReferenceEvidence::measure).toList();

  private ReferenceEvidence() {}

  /** One of them; may be written to. */
  static Map<String, Double> values(int k) {
    return new HashMap<>(RUNS.get(k));
  }

  static Evidence one(int k) {
    return new Evidence(true, Study.FULL_SAMPLES, List.of(values(k)));
  }

  static Evidence all() {
    return new Evidence(true, Study.FULL_SAMPLES, RUNS);
  }

  private static Map<String, Double> measure(int k) {
    Map<String, Double> values = new HashMap<>(UNTRAINED);
    values.putAll(
        Probes.of(
            new Study(
                NetworkFile.read(file(k)).under(RunConfig.canonical(k)), Study.FULL_SAMPLES, k)));
    return values;
  }

  private static Path file(int k) {
    try {
      return Path.of(
          ReferenceEvidence.class.getResource("/reference/canonical-" + k + ".npz").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
