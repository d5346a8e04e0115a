package superposition.figure.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import superposition.analysis.MatrixStructure;
import superposition.analysis.SamplingNoise;
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
 * How directly each feature is routed to its own output, M[i,i], against its error by the metric in
 * use (report 1, "Direct routing vs per-feature MSE").
 */
public final class DiagonalErrorFigure implements RunFigure {

  @Override
  public String id() {
    return "diagonal-vs-error";
  }

  @Override
  public String name() {
    return "Diagonal against error";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    Relation relation = relation(input, errors);
    String title = relation.finding("diagonal entry", "error");
    return relation.scatter(
        new Heading(
            Double.isFinite(relation.r())
                ? title + ", r² = " + Numbers.percent(relation.explained())
                : title,
            "error: " + errors.measured()),
        "M[i,i]",
        errors.quantity());
  }

  private static Relation relation(FigureInput input, FeatureErrors errors) {
    return new Relation(input.study().get(MatrixStructure.ANALYSIS).diagonal(), errors.errors());
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    Relation relation = relation(input, errors);
    String reported = Reported.error(input, "−0.750");
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "r(M[i,i], error)", reported, Relation.words(relation.r()), relation.chance()));
    rows.add(
        new Reading.Row(
            "variance explained, r²",
            Reported.error(input, "56 %"),
            Numbers.percent(relation.explained()),
            ""));
    String text =
        "M[i,i] is what feature i would send to its own output if the hidden activation were left"
            + " out. r² is how much of the differences in error a straight line in it explains.";
    if (!reported.isEmpty()) {
      SamplingNoise.Result noise = input.study().get(SamplingNoise.ANALYSIS);
      text +=
          " The report's 56 % come from few samples, whose noise no line can explain; from many"
              + " samples it is "
              + Numbers.percent(relation.explained())
              + ".";
      rows.add(
          new Reading.Row(
              "r from " + Numbers.counted(noise.samples(), "independent sample") + " a feature",
              reported,
              Relation.words(noise.diagonalCorrelation()),
              relation.chance()));
    }
    return new Reading(
        text,
        "Pearson's r over the features between M[i,i] and the error, r² the share of the error's"
            + " variance that a straight line explains; "
            + errors.measured(),
        rows);
  }
}
