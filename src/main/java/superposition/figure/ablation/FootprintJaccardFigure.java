package superposition.figure.ablation;

import java.util.List;
import java.util.Set;
import superposition.analysis.Footprints;
import superposition.analysis.Statistics;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.HeatMap;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.theory.Chance;

/**
 * How much the sets of features that two neurons serve overlap, for every pair of neurons (report
 * 1, "Interference footprints are independent across neurons").
 */
public final class FootprintJaccardFigure implements RunFigure {

  @Override
  public String id() {
    return "footprint-jaccard";
  }

  @Override
  public String name() {
    return "Footprint overlap";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    AblationErrors errors = AblationErrors.of(input);
    Footprints.Result footprints = input.study().get(errors.footprints());
    int neurons = footprints.ablation().neurons();
    double[][] values = new double[neurons][neurons];
    int pair = 0;
    for (int a = 0; a < neurons; a++) {
      values[a][a] = Double.NaN;
      for (int b = a + 1; b < neurons; b++) {
        values[a][b] = footprints.jaccard()[pair];
        values[b][a] = footprints.jaccard()[pair++];
      }
    }
    return new HeatMap(
        new Heading(
            title(footprints),
            "|A ∩ B| / |A ∪ B| of the features with "
                + errors.hurt(footprints.ablation())
                + ", "
                + Numbers.counted(footprints.jaccard().length, "pair")
                + " of neurons; "
                + errors.samples()),
        Axis.index("neuron n", neurons, Axis.Item.NEURON),
        Axis.index("neuron m", neurons, Axis.Item.NEURON),
        values,
        "Jaccard index",
        false,
        Double.isFinite(footprints.expected())
            ? "independent sets " + Numbers.significant(footprints.expected())
            : "");
  }

  private static String title(Footprints.Result footprints) {
    double mean = footprints.mean();
    if (!Double.isFinite(mean)) {
      return footprints.jaccard().length == 0
          ? "One neuron has none to overlap with"
          : "No neuron has a footprint";
    }
    return "Footprints overlap by "
        + Numbers.significant(mean)
        + ", "
        + comparison(footprints)
        + " independent sets of their sizes: "
        + Numbers.significant(footprints.expected());
  }

  private static String comparison(Footprints.Result footprints) {
    double distance = footprints.mean() - footprints.expected();
    if (Chance.reaches(distance, footprints.independentSd())) {
      return "like";
    }
    return distance < 0 ? "less than" : "more than";
  }

  @Override
  public Reading reading(FigureInput input) {
    AblationErrors errors = AblationErrors.of(input);
    Footprints.Result footprints = input.study().get(errors.footprints());
    double[] pairs = Statistics.finite(footprints.jaccard());
    String random =
        Double.isFinite(footprints.expected())
            ? "independent sets "
                + Numbers.significant(footprints.expected())
                + " ± "
                + Numbers.significant(footprints.independentSd())
            : "";
    return new Reading(
        "Two neurons that need each other's features would have a bright cell, groups of such neurons"
            + " a bright block. A small overlap does not mean independence: sets of these sizes,"
            + " drawn at random, overlap too. Less than that means that neurons divide the features"
            + " among themselves.",
        "pairs of empty sets are left out; independent sets: exact expectation for sets of the same"
            + " sizes, ± the spread of the mean over shuffles; "
            + errors.measured()
            + AblationErrors.thresholdOrigin(input.metric()),
        List.of(
            row(input, "mean", "0.197", pairs.length == 0 ? Double.NaN : footprints.mean(), random),
            row(input, "standard deviation", "0.028", Statistics.sd(pairs), ""),
            row(input, "smallest", "0.154", Statistics.min(pairs), ""),
            row(input, "largest", "0.279", Statistics.max(pairs), "")));
  }

  private static Reading.Row row(
      FigureInput input, String name, String reported, double value, String control) {
    return new Reading.Row(
        name,
        Reported.error(input, reported),
        Double.isFinite(value) ? Numbers.significant(value) : "no pair",
        control);
  }
}
