package superposition.figure.response;

import java.util.List;
import java.util.Set;
import superposition.analysis.StrongestPairs;
import superposition.analysis.StrongestPairs.Pair;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Plot;

/**
 * The pairs i → j in which feature i lowers another output j most, as curves over x_i (report 1,
 * "Cross-terms").
 */
public final class SuppressiveTermsFigure implements RunFigure {

  @Override
  public String id() {
    return "cross-terms-suppressive";
  }

  @Override
  public String name() {
    return "Suppressive cross-terms";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.PAIR);
  }

  @Override
  public Plot plot(FigureInput input) {
    List<Pair> strongest = strongest(input);
    return CrossTermPanels.plot(input, title(input, strongest), "smallest", strongest);
  }

  private static List<Pair> strongest(FigureInput input) {
    return input.lead().get(StrongestPairs.ANALYSIS).suppressive();
  }

  private static String title(FigureInput input, List<Pair> strongest) {
    if (strongest.isEmpty()) {
      return "One feature has no cross-terms";
    }
    Pair pair = strongest.get(0);
    return pair.gain() < 0
        ? CrossTermPanels.title(input, pair)
        : "No feature alone at x = 1 pushes another's output below 0";
  }

  @Override
  public Reading reading(FigureInput input) {
    String reported = Reported.number(input, "−0.1153");
    return new Reading(
        "Features share neurons, so other outputs answer when one is active. An answer below 0"
            + " takes away from what the output's own feature has to show, where both are active."
            + (reported.isEmpty()
                ? ""
                : " The report's pair, feature 12 on output 15, is a pair of its own network:"
                    + " numbers of features mean nothing in another one."),
        CrossTermPanels.DEFINITION,
        CrossTermPanels.rows(input, "smallest", reported, strongest(input)));
  }
}
