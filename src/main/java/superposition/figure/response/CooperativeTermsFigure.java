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
 * The pairs i → j in which feature i lifts another output j most, as curves over x_i (report 1,
 * "Cross-terms").
 */
public final class CooperativeTermsFigure implements RunFigure {

  @Override
  public String id() {
    return "cross-terms-cooperative";
  }

  @Override
  public String name() {
    return "Cooperative cross-terms";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.PAIR);
  }

  @Override
  public Plot plot(FigureInput input) {
    List<Pair> strongest = strongest(input);
    return CrossTermPanels.plot(input, title(input, strongest), "largest", strongest);
  }

  private static List<Pair> strongest(FigureInput input) {
    return input.lead().get(StrongestPairs.ANALYSIS).cooperative();
  }

  private static String title(FigureInput input, List<Pair> strongest) {
    if (strongest.isEmpty()) {
      return "One feature has no cross-terms";
    }
    Pair pair = strongest.get(0);
    return pair.gain() > 0
        ? CrossTermPanels.title(input, pair)
        : "No feature alone at x = 1 lifts another's output above 0";
  }

  @Override
  public Reading reading(FigureInput input) {
    return new Reading(
        "Features share neurons, so other outputs answer when one is active. The other feature is"
            + " off here and its target is 0: every rise is an error, and a help only where both"
            + " happen to be active."
            + (Reported.number(input, "free").isEmpty()
                ? ""
                : " The report calls it a free partial reconstruction."),
        CrossTermPanels.DEFINITION,
        CrossTermPanels.rows(input, "largest", "", strongest(input)));
  }
}
