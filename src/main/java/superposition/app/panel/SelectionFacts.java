package superposition.app.panel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import superposition.analysis.Ablation;
import superposition.analysis.ActiveErrors;
import superposition.analysis.Study;
import superposition.model.Network;
import superposition.plot.Numbers;

/** What is known of a feature or a neuron of a trained network, in words. */
final class SelectionFacts {

  /** How many partners or features are named. */
  private static final int STRONGEST = 5;

  /** In larger networks what has to be sampled would take long: weights only. */
  private static final long MOST_SAMPLED = 50_000;

  private SelectionFacts() {}

  /**
   * Slope y_i(x_i = 1) and y_i(−1), error with its rank, and the features whose inputs move this
   * output most, by M = W_out·W_in.
   */
  static String feature(int feature, Study study) {
    Network network = study.model().network();
    if (feature < 0 || feature >= network.features()) {
      return "";
    }
    StringBuilder text = new StringBuilder("Feature " + feature);
    text.append("\nslope ").append(Numbers.significant(network.response(feature, feature, 1)));
    text.append(", output at −1: ");
    text.append(Numbers.significant(network.response(feature, feature, -1)));
    if (isSmall(network)) {
      double[] errors = study.get(ActiveErrors.ANALYSIS).errors();
      long smaller = Arrays.stream(errors).filter(error -> error < errors[feature]).count();
      text.append("\nerror ").append(Numbers.significant(errors[feature]));
      text.append(", rank ").append(smaller + 1).append(" of ").append(errors.length);
      text.append(" (1 is best)");
    }
    text.append("\nstrongest partners ");
    text.append(
        strongest(
            network.features(), input -> input == feature ? 0 : gain(network, feature, input)));
    return text.toString();
  }

  /** Norms of its weights, the features it listens to most, and what is lost without it. */
  static String neuron(int neuron, Study study) {
    Network network = study.model().network();
    if (neuron < 0 || neuron >= network.hidden()) {
      return "";
    }
    StringBuilder text = new StringBuilder("Neuron " + neuron);
    text.append("\nnorms: in ");
    text.append(Numbers.significant(norm(network.features(), i -> network.wIn(neuron, i))));
    text.append(", out ");
    text.append(Numbers.significant(norm(network.features(), i -> network.wOut(i, neuron))));
    text.append("\nlistens most to ");
    text.append(strongest(network.features(), i -> network.wIn(neuron, i)));
    if (isSmall(network)) {
      Ablation.Result ablation = study.get(Ablation.ANALYSIS);
      double mean =
          IntStream.range(0, network.features())
              .mapToDouble(i -> ablation.delta(neuron, i))
              .average()
              .orElse(Double.NaN);
      text.append("\noff: mean error ").append(mean > 0 ? "+" : "");
      text.append(Numbers.significant(mean)).append("; most hurt ");
      text.append(strongest(network.features(), i -> Math.max(0, ablation.delta(neuron, i))));
    }
    return text.toString();
  }

  /** What switching neurons off costs: the mean error of active features without and with them. */
  static String off(Study crippled, Study whole) {
    if (!isSmall(whole.model().network())) {
      return "";
    }
    double with = whole.get(ActiveErrors.ANALYSIS).mean();
    double without = crippled.get(ActiveErrors.ANALYSIS).mean();
    return "Neurons off: mean error "
        + Numbers.significant(without)
        + ", with them "
        + Numbers.significant(with)
        + ", ΔMSE "
        + (without > with ? "+" : "")
        + Numbers.significant(without - with);
  }

  private static boolean isSmall(Network network) {
    return (long) network.features() * network.hidden() <= MOST_SAMPLED;
  }

  /** M[output, input]. */
  private static double gain(Network network, int output, int input) {
    double sum = 0;
    for (int n = 0; n < network.hidden(); n++) {
      sum += (double) network.wOut(output, n) * network.wIn(n, input);
    }
    return sum;
  }

  private static double norm(int count, IntToDoubleFunction value) {
    return Math.sqrt(IntStream.range(0, count).mapToDouble(value).map(v -> v * v).sum());
  }

  /** "17 (0.31), 4 (−0.28), …": largest magnitude first; those that are 0 are left out. */
  private static String strongest(int count, IntToDoubleFunction value) {
    double[] values = IntStream.range(0, count).mapToDouble(value).toArray();
    String named =
        IntStream.range(0, count)
            .boxed()
            .filter(i -> values[i] != 0)
            .sorted(Comparator.comparingDouble(i -> -Math.abs(values[i])))
            .limit(STRONGEST)
            .map(i -> i + " (" + Numbers.significant(values[i]) + ")")
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "none" : named;
  }
}
