package superposition.audit.probe;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import superposition.analysis.Ablation;
import superposition.analysis.ReceptiveFields;
import superposition.analysis.Report;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.model.Network;

/**
 * What ablation shows beyond the weights: {@code receptive-field.beyond-weights}, the part of the
 * features that a neuron's ablation hurts that is not among its as many largest signed W_in[n,i],
 * mean over the neurons; {@code receptive-field.ratio-at-0.02}, functional by weight size with ΔMSE
 * &gt; .02 in place of .005; {@code receptive-field.gap-at-0.02}, functional less weight size with
 * that threshold; {@code receptive-field.gap-sd-at-random}, √(n·f·(1 − f)), how far the sizes would
 * spread if every feature were hurt by itself with the mean chance f; {@code
 * ablation.improving-neurons}, neurons without which some feature improves by more than the
 * threshold.
 */
final class Fields {

  private static final double HIGH_THRESHOLD = 0.02;

  private Fields() {}

  static void report(Study study, Report report) {
    Ablation.Result ablation = study.get(Ablation.ANALYSIS);
    ReceptiveFields.Result fields = study.get(ReceptiveFields.ANALYSIS);
    Network network = study.model().network();
    double[] beyond = new double[network.hidden()];
    Arrays.setAll(beyond, n -> beyond(network, ablation, n, (int) fields.functional()[n]));
    report.put("receptive-field.beyond-weights", Statistics.mean(Statistics.finite(beyond)));
    double high = Statistics.mean(fields.functional(HIGH_THRESHOLD));
    double byWeight = Statistics.mean(fields.weight());
    report.put("receptive-field.ratio-at-0.02", high / byWeight);
    report.put("receptive-field.gap-at-0.02", high - byWeight);
    double hurt = Statistics.mean(fields.functional());
    report.put(
        "receptive-field.gap-sd-at-random", Math.sqrt(hurt * (1 - hurt / network.features())));
    report.put(
        "ablation.improving-neurons",
        Arrays.stream(fields.improved()).filter(count -> count > 0).count());
  }

  /** NaN for a neuron whose ablation hurts nothing. */
  private static double beyond(Network network, Ablation.Result ablation, int n, int hurt) {
    long predicted =
        IntStream.range(0, network.features())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -network.wIn(n, i)))
            .limit(hurt)
            .filter(i -> ablation.delta(n, i) > ablation.threshold())
            .count();
    return 1 - (double) predicted / hurt;
  }
}
