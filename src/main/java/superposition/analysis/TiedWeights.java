package superposition.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import superposition.model.Network;

/**
 * How far a neuron's decoder W_out[:,n] is its encoder W_in[n,:].
 *
 * <p>Ids, means over the neurons: {@code tied.norm-ratio} ‖decoder‖/‖encoder‖ (a gauge freedom for
 * positively homogeneous activations), {@code tied.cosine} their cosine (gauge-free), {@code
 * tied.encoder-norm}, {@code tied.decoder-norm}. Ratio and cosine leave out neurons for which they
 * are not defined (a silenced neuron's encoder is 0). {@code tied.entrywise.slope, .intercept, .r}:
 * the least-squares line of all W_out[i,n] on W_in[n,i]. Arrays: the four by neuron, under their
 * ids.
 */
public final class TiedWeights implements Analysis<TiedWeights.Result> {

  /** The analysis. */
  public static final TiedWeights ANALYSIS = new TiedWeights();

  private TiedWeights() {}

  @Override
  public List<String> metrics() {
    return List.of(
        "tied.norm-ratio",
        "tied.cosine",
        "tied.encoder-norm",
        "tied.decoder-norm",
        "tied.entrywise.slope",
        "tied.entrywise.intercept",
        "tied.entrywise.r");
  }

  @Override
  public Result of(Study study) {
    Network network = study.model().network();
    int neurons = network.hidden();
    double[] encoder = new double[neurons];
    double[] decoder = new double[neurons];
    double[] product = new double[neurons];
    SimpleRegression line = new SimpleRegression();
    for (int n = 0; n < neurons; n++) {
      for (int i = 0; i < network.features(); i++) {
        double in = network.wIn(n, i);
        double out = network.wOut(i, n);
        encoder[n] += in * in;
        decoder[n] += out * out;
        product[n] += in * out;
        line.addData(in, out);
      }
      encoder[n] = Math.sqrt(encoder[n]);
      decoder[n] = Math.sqrt(decoder[n]);
    }
    double[] ratio = new double[neurons];
    double[] cosine = new double[neurons];
    Arrays.setAll(ratio, n -> decoder[n] / encoder[n]);
    Arrays.setAll(cosine, n -> product[n] / (encoder[n] * decoder[n]));
    return new Result(
        encoder, decoder, ratio, cosine, line.getSlope(), line.getIntercept(), line.getR());
  }

  /**
   * @param encoderNorms ‖W_in[n,:]‖
   * @param decoderNorms ‖W_out[:,n]‖
   * @param normRatios decoder by encoder
   * @param cosines between the two
   * @param slope of W_out[i,n] on W_in[n,i]
   * @param intercept of the same line
   * @param r Pearson's, of the same pairs
   */
  public record Result(
      double[] encoderNorms,
      double[] decoderNorms,
      double[] normRatios,
      double[] cosines,
      double slope,
      double intercept,
      double r)
      implements Measurement {

    /** The least-squares slope of W_out[i,n] on W_in[n,i] for lines through the origin. */
    public double slopeThroughOrigin() {
      double products = 0;
      double squares = 0;
      for (int n = 0; n < cosines.length; n++) {
        double square = encoderNorms[n] * encoderNorms[n];
        // a silenced neuron has no cosine and adds nothing to either sum
        products +=
            square > 0 && decoderNorms[n] > 0 ? cosines[n] * encoderNorms[n] * decoderNorms[n] : 0;
        squares += square;
      }
      return products / squares;
    }

    @Override
    public void report(Report report) {
      report.put("tied.norm-ratio", Statistics.mean(Statistics.finite(normRatios)));
      report.put("tied.cosine", Statistics.mean(Statistics.finite(cosines)));
      report.put("tied.encoder-norm", Statistics.mean(encoderNorms));
      report.put("tied.decoder-norm", Statistics.mean(decoderNorms));
      report.put("tied.entrywise.slope", slope);
      report.put("tied.entrywise.intercept", intercept);
      report.put("tied.entrywise.r", r);
      report.array("tied.norm-ratio", normRatios);
      report.array("tied.cosine", cosines);
      report.array("tied.encoder-norm", encoderNorms);
      report.array("tied.decoder-norm", decoderNorms);
    }
  }
}
