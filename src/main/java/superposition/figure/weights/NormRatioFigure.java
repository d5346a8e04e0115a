package superposition.figure.weights;

import java.util.ArrayList;
import java.util.List;
import superposition.analysis.Gauge;
import superposition.analysis.Statistics;
import superposition.analysis.TiedWeights;
import superposition.figure.FigureInput;
import superposition.figure.ItemBars;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;

/**
 * How much longer each neuron's decoder is than its encoder, and both lengths (report 1,
 * "Encoder-decoder norm ratio").
 */
public final class NormRatioFigure implements RunFigure {

  @Override
  public String id() {
    return "norm-ratio";
  }

  @Override
  public String name() {
    return "Norm ratio";
  }

  @Override
  public Plot plot(FigureInput input) {
    TiedWeights.Result tied = input.study().get(TiedWeights.ANALYSIS);
    Heading norms = new Heading("both norms", "");
    return new Grid(
        new Heading(
            title(tied),
            "‖W_out[:,n]‖ by ‖W_in[n,:]‖ of "
                + Numbers.counted(tied.normRatios().length, "neuron")),
        2,
        List.of(
            ItemBars.neuronsWithMean(
                "decoder by encoder",
                "‖W_out[:,n]‖ / ‖W_in[n,:]‖",
                tied.normRatios(),
                new Rule("equal", false, 1, Ink.BASELINE)),
            Bars.sideBySide(
                norms,
                ItemBars.neuronAxis(tied.normRatios().length),
                Axis.linear("norm"),
                List.of(
                    new Bars.Series("decoder", ItemBars.series(tied.decoderNorms(), Ink.MAIN)),
                    new Bars.Series("encoder", ItemBars.series(tied.encoderNorms(), Ink.SECOND))),
                List.of())));
  }

  private static double mean(TiedWeights.Result tied) {
    return Statistics.mean(Statistics.finite(tied.normRatios()));
  }

  private static String title(TiedWeights.Result tied) {
    double[] ratios = Statistics.finite(tied.normRatios());
    if (ratios.length == 0) {
      return "All encoder weights are 0: there is no ratio of norms";
    }
    String mean = "Decoders are " + Numbers.significant(mean(tied)) + " times as long as encoders";
    String least = Numbers.significant(Statistics.min(ratios));
    String most = Numbers.significant(Statistics.max(ratios));
    return least.equals(most) ? mean : mean + ", from " + least + " to " + most;
  }

  @Override
  public Reading reading(FigureInput input) {
    TiedWeights.Result tied = input.study().get(TiedWeights.ANALYSIS);
    boolean tie = input.study().model().config().tied();
    boolean free = Gauge.isFree(input.study());
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "norm ratio, mean",
            Reported.number(input, "1.13"),
            Numbers.significant(mean(tied)),
            tie ? "1 by construction" : "tied 1"));
    if (free) {
      rows.add(
          new Reading.Row(
              "norm ratio after W_in × 2, W_out / 2",
              "",
              Numbers.significant(mean(tied) / 4),
              "same outputs"));
    }
    rows.add(
        new Reading.Row(
            "encoder norm, mean",
            "",
            Numbers.significant(Statistics.mean(tied.encoderNorms())),
            ""));
    rows.add(
        new Reading.Row(
            "decoder norm, mean",
            "",
            Numbers.significant(Statistics.mean(tied.decoderNorms())),
            ""));
    return new Reading(
        free
            ? "The ratio says nothing about what the network computes: W_in[n,:] times a and"
                + " W_out[:,n] divided by a give the same outputs for every a > 0. Where training"
                + " leaves it is decided by the initialisation and the number of steps, so it needs"
                + " no explanation by what the hidden activation discards."
            : "How much each neuron's way out amplifies beyond its way in.",
        "Euclidean norms of neuron n's decoder W_out[:,n] and encoder W_in[n,:]; mean over the"
            + " neurons whose encoder is not 0",
        rows);
  }
}
