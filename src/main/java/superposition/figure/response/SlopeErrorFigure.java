package superposition.figure.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.SamplingNoise;
import superposition.analysis.Statistics;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Relation;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * Each feature's response slope against its error by the metric in use (report 1, "Isolation slope
 * vs per-feature MSE").
 */
public final class SlopeErrorFigure implements RunFigure {

  @Override
  public String id() {
    return "slope-vs-error";
  }

  @Override
  public String name() {
    return "Slope against error";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    Relation relation = relation(input, errors);
    return relation.scatter(
        new Heading(relation.finding("slope", "error"), "error: " + errors.measured()),
        "slope P[i,i]",
        errors.quantity());
  }

  private static Relation relation(FigureInput input, FeatureErrors errors) {
    return new Relation(input.study().get(ResponseSlopes.ANALYSIS).slopes(), errors.errors());
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    Relation relation = relation(input, errors);
    String reported = Reported.error(input, "−0.759");
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "r(slope, error)", reported, Relation.words(relation.r()), relation.chance()));
    String text =
        "Each point is a feature: how loudly it is passed on when it is alone, and how well it is"
            + " reproduced among others. Both axes show only the narrow range in which the features"
            + " of this network differ.";
    if (!reported.isEmpty()) {
      SamplingNoise.Result noise = input.study().get(SamplingNoise.ANALYSIS);
      text +=
          " The report's r is the same one, diluted: measured from few samples of each feature's"
              + " own, "
              + Numbers.percent(noise.noiseShare())
              + " of the variance of the errors is noise, which goes with nothing.";
      rows.add(
          new Reading.Row(
              "r from " + Numbers.counted(noise.samples(), "independent sample") + " a feature",
              reported,
              Relation.words(noise.slopeCorrelation()),
              relation.chance()));
    }
    rows.add(
        new Reading.Row(
            "slope, standard deviation",
            Reported.number(input, "0.017"),
            Numbers.significant(Statistics.sd(relation.x())),
            ""));
    rows.add(
        new Reading.Row(
            "error, largest − smallest",
            Reported.error(input, "0.0128"),
            Numbers.significant(Statistics.range(relation.y())),
            ""));
    return new Reading(
        text,
        "Pearson's r over the features between P[i,i] and the error; " + errors.measured(),
        rows);
  }
}
