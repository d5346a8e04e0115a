package superposition.figure.error;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import superposition.analysis.LossComparison;
import superposition.config.RunConfig;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.state.Metric;

/**
 * How many times larger the naive network's loss is, by several loss exponents: measured with the
 * feature forced active, measured on the training distribution, and by the report's formula (report
 * 2, figure 7).
 */
public final class LossComparisonFigure implements RunFigure {

  /** Exponents left free on either side. */
  private static final double ROOM = 0.5;

  @Override
  public String id() {
    return "loss-comparison";
  }

  @Override
  public String name() {
    return "Loss against naive";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    LossComparison.Result result = input.study().get(LossComparison.ANALYSIS);
    double[] exponents = result.exponents();
    boolean forced = input.metric() == Metric.ACTIVE;
    double[] formula = Arrays.stream(exponents).map(result::formula).toArray();
    return new Lines(
        new Heading(title(input, result), subtitle(input, result)),
        Axis.linear("loss exponent q", exponents[0] - ROOM, exponents[exponents.length - 1] + ROOM),
        Axis.log("naive / trained, " + general(input)),
        List.of(
            line("feature active", exponents, result.forced().ratios(), Ink.MAIN, forced)
                .withErrors(errors(result.forced())),
            line(
                    "training distribution",
                    exponents,
                    result.training().ratios(),
                    Ink.SECOND,
                    !forced)
                .withErrors(errors(result.training())),
            new Lines.Line(
                    "report's formula",
                    exponents,
                    positive(formula),
                    Ink.BASELINE,
                    Lines.Stroke.DASHED)
                .withMarks()),
        List.of(new Rule("equal", false, 1, Ink.BASELINE)),
        "");
  }

  private static Lines.Line line(String name, double[] x, double[] y, Ink ink, boolean first) {
    return new Lines.Line(
        name, x, positive(y), ink, first ? Lines.Stroke.SOLID : Lines.Stroke.DASHED);
  }

  /** What a logarithmic axis can show. */
  private static double[] positive(double[] ratios) {
    return Arrays.stream(ratios)
        .map(ratio -> ratio > 0 && Double.isFinite(ratio) ? ratio : Double.NaN)
        .toArray();
  }

  /** The relative error of the trained loss is that of the ratio. */
  private static double[] errors(LossComparison.Losses losses) {
    double[] ratios = losses.ratios();
    double[] errors = new double[ratios.length];
    Arrays.setAll(errors, k -> ratios[k] * losses.standardErrors()[k] / losses.trained()[k]);
    return errors;
  }

  /** The exponent of which the title speaks: the metric's. */
  private static double exponent(FigureInput input) {
    return input.metric() == Metric.ALL_OUTPUTS ? 2 : input.study().model().config().lossExponent();
  }

  private static String title(FigureInput input, LossComparison.Result result) {
    double q = exponent(input);
    int k = result.indexOf(q);
    boolean forced = input.metric() == Metric.ACTIVE;
    LossComparison.Losses losses = forced ? result.forced() : result.training();
    if (!Double.isFinite(losses.trained()[k])) {
      return "The loss is not finite";
    }
    double ratio = losses.ratios()[k];
    if (!(ratio > 0) || !Double.isFinite(ratio)) {
      return "One of the two networks makes no error: there is nothing to compare";
    }
    return (forced ? "With the feature active" : "On the training distribution")
        + ", naive's mean "
        + FeatureErrors.loss(input.study().model().config(), q)
        + " is "
        + Numbers.significant(ratio)
        + " times the network's; the formula says "
        + Numbers.significant(result.formula(q));
  }

  /** Of any exponent: mean |error|^q. */
  private static String general(FigureInput input) {
    return "mean " + FeatureErrors.loss(input.study().model().config(), 1) + "^q";
  }

  private static String subtitle(FigureInput input, LossComparison.Result result) {
    boolean forced = input.metric() == Metric.ACTIVE;
    return "naive by trained "
        + general(input)
        + "; solid: "
        + (forced ? "output i with feature i active" : "all outputs on the training distribution")
        + ", "
        + Numbers.counted(result.samples(), "sample")
        + "; formula: (1 − m/n)/(1 − g)^q, g = mean M[i,i]";
  }

  @Override
  public Reading reading(FigureInput input) {
    LossComparison.Result result = input.study().get(LossComparison.ANALYSIS);
    return new Reading(
        "A loss that punishes large errors more is where a network that ignores features loses most."
            + " Averaged over all outputs of the training distribution the small errors of"
            + " inactive outputs count too, of which the naive network makes none."
            + (Reported.number(input, "8.5").isEmpty()
                ? ""
                : " The report's 8.5 and 2.7 are its formula's, with the gain of M in place of the"
                    + " slope and no interference; nothing measured gives them. Its mean losses are"
                    + " mean squares."),
        "naive / trained; trained: the same network under every q, samples as for the metrics;"
            + " naive: exact",
        rows(input, result));
  }

  private static List<Reading.Row> rows(FigureInput input, LossComparison.Result result) {
    RunConfig config = input.study().model().config();
    double q = config.lossExponent();
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(row(input, "feature active", result.forced(), q, "8.5"));
    rows.add(row(input, "all outputs", result.training(), q, ""));
    if (q != 2) {
      rows.add(row(input, "feature active", result.forced(), 2, "2.7"));
      rows.add(row(input, "all outputs", result.training(), 2, ""));
    }
    int own = result.indexOf(q);
    String mean = FeatureErrors.loss(config) + ", feature active: ";
    String square = FeatureErrors.loss(config, 2) + " ";
    rows.add(
        new Reading.Row(
            mean + "naive",
            Reported.number(input, "0.1494"),
            Numbers.significant(result.forced().naive()[own]),
            square + Numbers.significant(result.forced().naive()[result.indexOf(2)])));
    rows.add(
        new Reading.Row(
            mean + "trained",
            Reported.number(input, "0.0743"),
            Numbers.significant(result.forced().trained()[own]),
            square + Numbers.significant(result.forced().trained()[result.indexOf(2)])));
    return rows;
  }

  private static Reading.Row row(
      FigureInput input, String where, LossComparison.Losses losses, double q, String reported) {
    LossComparison.Result result = input.study().get(LossComparison.ANALYSIS);
    return new Reading.Row(
        "ratio of " + FeatureErrors.loss(input.study().model().config(), q) + ", " + where,
        reported.isEmpty() ? "" : Reported.number(input, reported),
        Numbers.significant(losses.ratios()[result.indexOf(q)]),
        "formula " + Numbers.significant(result.formula(q)));
  }
}
