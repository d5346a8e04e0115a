package superposition.figure.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import superposition.analysis.Ablation;
import superposition.analysis.AblationWeights;
import superposition.analysis.ReceptiveFields;
import superposition.analysis.Statistics;
import superposition.analysis.UnpairedAblation;
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
import superposition.state.Metric;

/**
 * What each neuron does for each feature: the change of the feature's error without the neuron, red
 * for worse (report 1, "Ablation analysis").
 */
public final class AblationFigure implements RunFigure {

  @Override
  public String id() {
    return "ablation";
  }

  @Override
  public String name() {
    return "Ablation ΔMSE";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    AblationErrors errors = AblationErrors.of(input);
    Ablation.Result ablation = input.study().get(errors.ablation());
    double[][] values = new double[ablation.neurons()][ablation.features()];
    for (int n = 0; n < values.length; n++) {
      for (int i = 0; i < ablation.features(); i++) {
        values[n][i] = ablation.delta(n, i);
      }
    }
    return new HeatMap(
        new Heading(
            title(input.study().get(errors.fields())),
            "by |"
                + errors.symbol()
                + "| > "
                + Numbers.given(ablation.threshold())
                + ", "
                + errors.measured()
                + "; red: worse"),
        Axis.index("feature i", ablation.features(), Axis.Item.FEATURE),
        Axis.index("neuron n", values.length, Axis.Item.NEURON),
        values,
        errors.symbol(),
        true);
  }

  private static String title(ReceptiveFields.Result fields) {
    return (fields.functional().length == 1
            ? "Silencing the neuron hurts "
            : "Silencing a neuron hurts ")
        + AblationErrors.counts(fields.functional())
        + " and helps "
        + AblationErrors.counts(fields.improved());
  }

  @Override
  public Reading reading(FigureInput input) {
    AblationErrors errors = AblationErrors.of(input);
    ReceptiveFields.Result fields = input.study().get(errors.fields());
    Ablation.Result ablation = fields.ablation();
    boolean active = input.metric() == Metric.ACTIVE;
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "features made better by " + Numbers.given(ablation.threshold()),
            Reported.error(input, "4–12"),
            AblationErrors.range(fields.improved()),
            unpaired(input)));
    rows.add(
        new Reading.Row(
            "features made worse by as much", "", AblationErrors.range(fields.functional()), ""));
    rows.add(
        new Reading.Row(
            "mean " + errors.symbol(),
            "",
            Numbers.significant(Statistics.mean(ablation.deltas())),
            "no effect 0"));
    if (active) {
      rows.addAll(weights(input));
    }
    return new Reading(
        "A row says what is lost with a neuron: red where the network needs it, blue where it does"
            + " better without it. The same samples are used with and without the neuron."
            + (active
                ? " Where either side has samples of its own, their noise can make neurons seem to"
                    + " harm features that they do not harm."
                : " On the training distribution a neuron also disturbs features that are"
                    + " inactive, which counts against it here and not by metric active."),
        errors.measured() + AblationErrors.thresholdOrigin(input.metric()),
        rows);
  }

  /** What the report's way to measure gives, beside the report's number. */
  private static String unpaired(FigureInput input) {
    if (Reported.error(input, "4–12").isEmpty()) {
      return "";
    }
    UnpairedAblation.Result unpaired = input.study().get(UnpairedAblation.ANALYSIS);
    return Numbers.whole(unpaired.samples())
        + " unpaired samples: "
        + AblationErrors.range(unpaired.improved());
  }

  private static List<Reading.Row> weights(FigureInput input) {
    AblationWeights.Result weights = input.study().get(AblationWeights.ANALYSIS);
    return List.of(
        new Reading.Row("smallest ΔMSE", "", Numbers.significant(weights.smallest()), ""),
        new Reading.Row(
            "made worse where W_in[n,i] > 0",
            "",
            share(weights.hurtPositive()),
            all(weights.positive())),
        new Reading.Row(
            "ΔMSE < 0 where W_in[n,i] < 0",
            "",
            share(weights.improvedNegative()),
            all(weights.negative())));
  }

  /** The share that pairs drawn without a look at the ablation would have. */
  private static String all(double share) {
    return "of all weights " + Numbers.percent(share);
  }

  static String share(double share) {
    return Double.isFinite(share) ? Numbers.percent(share) : "none";
  }
}
