package superposition.figure.matrix;

import java.util.List;
import superposition.analysis.MatrixStructure;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Responses;
import superposition.analysis.Statistics;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/** The effective weight matrix M = W_out·W_in (report 1, "The weight structure"). */
public final class MatrixFigure implements RunFigure {

  @Override
  public String id() {
    return "matrix-m";
  }

  @Override
  public String name() {
    return "M";
  }

  @Override
  public String companion() {
    return "matrix-m-off-diagonal";
  }

  @Override
  public Plot plot(FigureInput input) {
    Responses.Result responses = input.study().get(Responses.ANALYSIS);
    MatrixStructure.Result structure = input.study().get(MatrixStructure.ANALYSIS);
    int n = responses.features();
    double budget = Statistics.mean(structure.budget());
    String title =
        "M's diagonal averages "
            + Numbers.significant(Statistics.mean(structure.diagonal()))
            + (n == 1 || structure.reachesZero() || !Double.isFinite(budget)
                ? ""
                : ", the rest of a row " + Numbers.significant(budget) + " times as much");
    String subtitle =
        "M = W_out·W_in, "
            + Numbers.whole(n)
            + " × "
            + Numbers.whole(n)
            + ", rank "
            + rank(structure);
    return Matrices.heatMap(responses, new Heading(title, subtitle), true);
  }

  @Override
  public Reading reading(FigureInput input) {
    MatrixStructure.Result structure = input.study().get(MatrixStructure.ANALYSIS);
    int features = input.study().model().network().features();
    int hidden = input.study().model().network().hidden();
    double[] diagonal = structure.diagonal();
    ResponseSlopes.Result slopes = input.study().get(ResponseSlopes.ANALYSIS);
    double difference = slopes.mean() - Statistics.mean(slopes.atMinusOne());
    return new Reading(
        "Row j says where output j comes from if the hidden activation is left out: the diagonal is"
            + " what feature j sends to itself, all else is interference. For hidden relu units"
            + " without bias or output activation the diagonal is the response slope minus the"
            + " output at x = −1."
            + (Reported.number(input, "0.43").isEmpty()
                ? ""
                : " So the reports' 0.38 and 0.43 are two quantities that agree."),
        "M = W_out·W_in; budget: mean over rows of Σ|M[j,i]|, i ≠ j, divided by M[j,j]"
            + (structure.reachesZero()
                ? "; ill-conditioned here, because M[j,j] reaches or passes 0"
                : ""),
        List.of(
            new Reading.Row(
                "rank",
                Reported.number(input, "10"),
                rank(structure),
                "at most " + Numbers.whole(Math.min(features, hidden))),
            new Reading.Row(
                "diagonal, mean",
                Reported.number(input, "0.43"),
                Numbers.significant(Statistics.mean(diagonal)),
                "ideal 1"),
            new Reading.Row(
                "P[i,i] − Q[i,i], mean",
                Reported.number(input, "0.43"),
                Numbers.significant(difference),
                "M[i,i] " + Numbers.significant(Statistics.mean(diagonal))),
            new Reading.Row(
                "diagonal, standard deviation",
                Reported.number(input, "0.01"),
                Numbers.significant(Statistics.sd(diagonal)),
                ""),
            new Reading.Row(
                "off-diagonal budget",
                Reported.number(input, "24.9"),
                Numbers.significant(Statistics.mean(structure.budget())),
                "ideal 0")));
  }

  private static String rank(MatrixStructure.Result structure) {
    return structure.rank() < 0 ? "not defined" : Numbers.whole(structure.rank());
  }
}
