package superposition.figure.ablation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import superposition.analysis.ReceptiveFields;
import superposition.analysis.Statistics;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;

/**
 * By how many features each neuron's functional receptive field exceeds its weight field (report 1,
 * "Every neuron hurts some features").
 */
public final class ReceptiveFieldGapFigure implements RunFigure {

  @Override
  public String id() {
    return "receptive-field-gap";
  }

  @Override
  public String name() {
    return "Receptive-field gap";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    AblationErrors errors = AblationErrors.of(input);
    ReceptiveFields.Result fields = input.study().get(errors.fields());
    double[] gaps = fields.gaps();
    double mean = Statistics.mean(gaps);
    List<Bars.Bar> bars =
        IntStream.range(0, gaps.length).mapToObj(n -> new Bars.Bar(n, gaps[n], Ink.MAIN)).toList();
    return new Bars(
        new Heading(
            title(gaps),
            "features with "
                + errors.hurt(fields.ablation())
                + " minus features with |W_in| above the neuron's 75th percentile; "
                + errors.samples()),
        Axis.index("neuron n", gaps.length, Axis.Item.NEURON),
        Axis.linear("functional − weight, features"),
        bars,
        List.of(),
        List.of(new Rule("mean " + Numbers.significant(mean), false, mean, Ink.IDEAL)),
        List.of());
  }

  private static String title(double[] gaps) {
    double low = Statistics.min(gaps);
    double high = Statistics.max(gaps);
    if (low == high) {
      return "Functional minus weight field: "
          + Numbers.fixed(low, 0)
          + (gaps.length == 1 ? " features" : " features for every neuron");
    }
    String size = Numbers.fixed(low, 0) + " to " + Numbers.fixed(high, 0);
    return "Functional minus weight field: "
        + size
        + " features, mean "
        + Numbers.significant(Statistics.mean(gaps));
  }

  @Override
  public Reading reading(FigureInput input) {
    AblationErrors errors = AblationErrors.of(input);
    ReceptiveFields.Result fields = input.study().get(errors.fields());
    double[] gaps = fields.gaps();
    return new Reading(
        "The weight field has the same size for every neuron, a quarter of the features, so the gap"
            + " is the functional field's size less a constant and tells nothing that the size does"
            + " not. Its spread is that of the functional sizes.",
        "functional: "
            + errors.hurt(fields.ablation())
            + ", "
            + errors.measured()
            + AblationErrors.thresholdOrigin(input.metric()),
        List.of(
            new Reading.Row(
                "gap, mean",
                Reported.error(input, "12.4"),
                Numbers.significant(Statistics.mean(gaps)),
                "half the threshold " + Numbers.significant(atHalf(fields))),
            new Reading.Row(
                "gap, standard deviation",
                Reported.error(input, "2.0"),
                Numbers.significant(Statistics.sd(gaps)),
                "functional size " + Numbers.significant(Statistics.sd(fields.functional())))));
  }

  private static double atHalf(ReceptiveFields.Result fields) {
    double[] functional = fields.functional(fields.ablation().threshold() / 2);
    return Statistics.mean(functional) - Statistics.mean(fields.weight());
  }
}
