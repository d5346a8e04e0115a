package superposition.audit.probe;

import superposition.analysis.Gauge;
import superposition.analysis.Report;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.analysis.TiedWeights;
import superposition.analysis.WeightConcentration;
import superposition.audit.rule.Ids;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.train.RandomStream;
import superposition.train.TrainedModel;

/**
 * The same function with other weights: W_in[n,:]·a_n and W_out[:,n]/a_n with a_n log-uniform
 * between ½ and 1. For positively homogeneous hidden units no output changes; it is tried on inputs
 * as in training, and the largest change, in parts of the largest output, goes under {@link
 * Ids#OUTPUT_CHANGE}. What the weights say of themselves does change.
 */
final class RescaledNetwork {

  private static final int INPUTS = 32;

  private RescaledNetwork() {}

  static void report(Study study, Report report) {
    if (!Gauge.isFree(study)) {
      return;
    }
    Network network = study.model().network();
    RandomStream stream = new RandomStream(study.seed(), network.hidden());
    Network rescaled = rescaled(network, stream);
    report.put(Ids.OUTPUT_CHANGE, change(study.model().config(), network, rescaled, stream));
    Study other = new Study(TrainedModel.of(study.model().config(), rescaled), 1, study.seed());
    TiedWeights.Result tied = other.get(TiedWeights.ANALYSIS);
    put(report, "tied.norm-ratio", Statistics.mean(Statistics.finite(tied.normRatios())));
    put(report, "tied.entrywise.slope", tied.slope());
    put(
        report,
        "breadth.above-0.05",
        Statistics.mean(other.get(WeightConcentration.ANALYSIS).breadth()));
  }

  private static void put(Report report, String id, double value) {
    report.put(Ids.rescaled(id), value);
  }

  private static Network rescaled(Network network, RandomStream stream) {
    float[] wIn = network.wIn();
    float[] wOut = network.wOut();
    for (int n = 0; n < network.hidden(); n++) {
      float a = (float) StrictMath.pow(2, -stream.uniform());
      for (int i = 0; i < network.features(); i++) {
        wIn[n * network.features() + i] *= a;
        wOut[i * network.hidden() + n] /= a;
      }
    }
    return new Network(
        network.features(),
        network.hidden(),
        network.hiddenActivation(),
        network.outputActivation(),
        wIn,
        wOut,
        network.hasBias() ? network.bias() : null);
  }

  private static double change(
      RunConfig config, Network network, Network rescaled, RandomStream stream) {
    double largest = 0;
    double change = 0;
    double[] x = new double[network.features()];
    for (int k = 0; k < INPUTS; k++) {
      for (int i = 0; i < x.length; i++) {
        boolean active = i == k % x.length || stream.uniform() < config.density();
        double low = config.inputRange().low();
        x[i] = active ? low + (1 - low) * stream.uniform() : 0;
      }
      double[] y = network.forward(x);
      double[] other = rescaled.forward(x);
      for (int i = 0; i < y.length; i++) {
        largest = Math.max(largest, Math.abs(y[i]));
        change = Math.max(change, Math.abs(y[i] - other[i]));
      }
    }
    return largest == 0 ? 0 : change / largest;
  }
}
