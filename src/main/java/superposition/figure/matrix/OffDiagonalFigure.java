package superposition.figure.matrix;

import java.util.List;
import superposition.analysis.MatrixStructure;
import superposition.analysis.Responses;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/** M without its diagonal, whose colours then serve the interference alone. */
public final class OffDiagonalFigure implements RunFigure {

  @Override
  public String id() {
    return "matrix-m-off-diagonal";
  }

  @Override
  public String name() {
    return "M off the diagonal";
  }

  @Override
  public String companion() {
    return "matrix-m";
  }

  @Override
  public Plot plot(FigureInput input) {
    Responses.Result responses = input.study().get(Responses.ANALYSIS);
    MatrixStructure.Result structure = input.study().get(MatrixStructure.ANALYSIS);
    int n = responses.features();
    String title =
        n == 1
            ? "One feature has no interference"
            : "Interference runs from "
                + Numbers.significant(structure.offDiagonalMin())
                + " to "
                + Numbers.significant(structure.offDiagonalMax())
                + ", "
                + Numbers.percent(positiveShare(responses))
                + " of it positive";
    String subtitle =
        "M = W_out·W_in without its diagonal, " + Numbers.whole((long) n * (n - 1)) + " entries";
    return Matrices.heatMap(responses, new Heading(title, subtitle), false);
  }

  private static double positiveShare(Responses.Result responses) {
    int n = responses.features();
    long positive = 0;
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        positive += i != j && responses.m(j, i) > 0 ? 1 : 0;
      }
    }
    return (double) positive / ((long) n * (n - 1));
  }

  @Override
  public Reading reading(FigureInput input) {
    Responses.Result responses = input.study().get(Responses.ANALYSIS);
    MatrixStructure.Result structure = input.study().get(MatrixStructure.ANALYSIS);
    int n = responses.features();
    return new Reading(
        "Each cell is what one feature does to another's output while the hidden activation is"
            + " left out. A block structure would show that groups of features share neurons and"
            + " leave other groups alone.",
        "M[j,i], j ≠ i; the colours reach equally far on both sides of 0",
        List.of(
            new Reading.Row("smallest", "", Numbers.significant(structure.offDiagonalMin()), ""),
            new Reading.Row("largest", "", Numbers.significant(structure.offDiagonalMax()), ""),
            new Reading.Row(
                "positive entries",
                "",
                n == 1 ? "none" : Numbers.percent(positiveShare(responses)),
                "chance 50 %")));
  }
}
