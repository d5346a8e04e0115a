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
 * W_in as a heat map, a row a neuron and a column a feature (report 2, "Weight Matrix Structure").
 */
public final class EncoderWeightsFigure implements RunFigure {

  @Override
  public String id() {
    return "weights-in";
  }

  @Override
  public String name() {
    return "W_in";
  }

  @Override
  public Plot plot(FigureInput input) {
    Network network = input.study().model().network();
    double[][] values = new double[network.hidden()][network.features()];
    for (int n = 0; n < network.hidden(); n++) {
      for (int i = 0; i < network.features(); i++) {
        values[n][i] = network.wIn(n, i);
      }
    }
    return new HeatMap(
        WeightMaps.heading(input, "encoded", spread(input), "W_in, a row a neuron"),
        Axis.index("feature i", network.features(), Axis.Item.FEATURE),
        Axis.index("neuron n", network.hidden(), Axis.Item.NEURON),
        values,
        "W_in[n, i]",
        true);
  }

  private static double[] spread(FigureInput input) {
    return input.study().get(NeuronsPerFeature.ANALYSIS).encoder();
  }

  @Override
  public Reading reading(FigureInput input) {
    return WeightMaps.reading(
        input, "Each column says how a feature is written into the neurons.", spread(input));
  }
}
