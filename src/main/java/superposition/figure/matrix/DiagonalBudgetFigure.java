package superposition.figure.matrix;

import java.util.List;
import java.util.Set;
import superposition.analysis.MatrixStructure;
import superposition.analysis.Statistics;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.ItemBars;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * The diagonal of M and, beside it, what each row of M adds up to off the diagonal (report 1, "The
 * weight structure").
 */
public final class DiagonalBudgetFigure implements RunFigure {

  @Override
  public String id() {
    return "diagonal-and-budget";
  }

  @Override
  public String name() {
    return "Diagonal and budget";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.SORT);
  }

  @Override
  public Plot plot(FigureInput input) {
    MatrixStructure.Result structure = input.study().get(MatrixStructure.ANALYSIS);
    return new Grid(
        new Heading(
            title(structure),
            "M = W_out·W_in; budget: Σ|M[i,j]| over the rest of row i; "
                + Numbers.counted(structure.diagonal().length, "feature")),
        2,
        List.of(
            ItemBars.featuresWithMean("diagonal", "M[i,i]", structure.diagonal(), input.sorted()),
            ItemBars.featuresWithMean(
                "off-diagonal budget", "Σ|M[i,j]|, j ≠ i", structure.pressure(), input.sorted())));
  }

  private static String title(MatrixStructure.Result structure) {
    if (structure.diagonal().length == 1) {
      return "One feature has no interference";
    }
    if (structure.reachesZero()) {
      return "M's diagonal reaches 0, so a budget in terms of it is no measure";
    }
    return "Off the diagonal a row of M adds up to "
        + Numbers.significant(Statistics.mean(structure.budget()))
        + " times its diagonal entry";
  }

  @Override
  public Reading reading(FigureInput input) {
    MatrixStructure.Result structure = input.study().get(MatrixStructure.ANALYSIS);
    Network network = input.study().model().network();
    double[] pressure = structure.pressure();
    return new Reading(
        "Row i says where output i comes from: the diagonal is its own feature, the budget all the"
            + " others. With fewer neurons than features a budget can not be avoided: beside it"
            + " stands what the rank of M alone asks for. Sparse inputs keep most of it unused.",
        "M[i,i]; budget: mean over i of Σ|M[i,j]|, j ≠ i, by M[i,i]"
            + (structure.reachesZero()
                ? ", ill-conditioned because M[i,i] reaches or passes 0"
                : "")
            + "; rank: the budget of normal off-diagonal entries with the least root mean square"
            + " that "
            + Numbers.counted(network.hidden(), "neuron")
            + " allow",
        List.of(
            new Reading.Row(
                "diagonal, mean",
                Reported.number(input, "0.43"),
                Numbers.significant(Statistics.mean(structure.diagonal())),
                "ideal 1"),
            new Reading.Row(
                "diagonal, standard deviation",
                Reported.number(input, "0.01"),
                Numbers.significant(Statistics.sd(structure.diagonal())),
                ""),
            new Reading.Row(
                "off-diagonal budget",
                Reported.number(input, "24.9"),
                Numbers.significant(Statistics.mean(structure.budget())),
                Matrices.rank(Matrices.leastBudget(network))),
            new Reading.Row(
                "Σ|M[i,j]|, spread over the rows",
                "",
                Numbers.percent(Statistics.sd(pressure) / Statistics.mean(pressure)),
                "")));
  }
}
