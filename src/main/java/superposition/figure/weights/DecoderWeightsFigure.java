package superposition.figure.weights;

import superposition.analysis.NeuronsPerFeature;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.HeatMap;
import superposition.plot.Plot;

/**
 * W_out as a heat map, a row a feature and a column a neuron (report 2, "Weight Matrix Structure").
 */
public final class DecoderWeightsFigure implements RunFigure {

  @Override
  public String id() {
    return "weights-out";
  }

  @Override
  public String name() {
    return "W_out";
  }

  @Override
  public Plot plot(FigureInput input) {
    Network network = input.study().model().network();
    double[][] values = new double[network.features()][network.hidden()];
    for (int i = 0; i < network.features(); i++) {
      for (int n = 0; n < network.hidden(); n++) {
        values[i][n] = network.wOut(i, n);
      }
    }
    return new HeatMap(
        WeightMaps.heading(input, "decoded", spread(input), "W_out, a row a feature"),
        Axis.index("neuron n", network.hidden(), Axis.Item.NEURON),
        Axis.index("feature i", network.features(), Axis.Item.FEATURE),
        values,
        "W_out[i, n]",
        true);
  }

  private static double[] spread(FigureInput input) {
    return input.study().get(NeuronsPerFeature.ANALYSIS).decoder();
  }

  @Override
  public Reading reading(FigureInput input) {
    return WeightMaps.reading(
        input, "Each row says how an output is read from the neurons.", spread(input));
  }
}
