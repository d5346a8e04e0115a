package superposition.figure.response;

import java.util.ArrayList;
import java.util.List;
import superposition.analysis.MatrixStructure;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Statistics;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * What output i does when feature i alone is active, one small panel for each of the first hundred
 * features, all on one scale (report 2, figure 2).
 */
public final class ResponseAllFigure implements RunFigure {

  private static final int MOST_PANELS = 100;

  @Override
  public String id() {
    return "response-all";
  }

  @Override
  public String name() {
    return "All responses";
  }

  @Override
  public Plot plot(FigureInput input) {
    RunConfig config = input.study().model().config();
    Network network = input.study().model().network();
    int shown = Math.min(MOST_PANELS, network.features());
    List<Lines.Line[]> curves = new ArrayList<>(shown);
    for (int i = 0; i < shown; i++) {
      int feature = i;
      curves.add(
          new Lines.Line[] {
            Curves.of(config, x -> config.target().of((float) x), Ink.IDEAL, Lines.Stroke.DASHED),
            Curves.of(
                config, x -> network.response(feature, feature, x), Ink.MAIN, Lines.Stroke.SOLID)
          });
    }
    Axis x = Axis.linear("input x", config.inputRange().low(), 1);
    Axis y = Curves.commonScale("output", curves);
    List<Plot> panels = new ArrayList<>(shown);
    for (int i = 0; i < shown; i++) {
      Heading heading = new Heading(Integer.toString(i), "");
      panels.add(new Lines(heading, x, y, List.of(curves.get(i)), List.of(), ""));
    }
    int columns = (int) Math.ceil(Math.sqrt(shown));
    return new Grid(heading(input, shown), columns, panels);
  }

  private static Heading heading(FigureInput input, int shown) {
    double[] slopes = input.study().get(ResponseSlopes.ANALYSIS).slopes();
    String title =
        slopes.length == 1
            ? "The response has slope " + Numbers.significant(slopes[0])
            : Numbers.whole(slopes.length)
                + " responses with slopes "
                + Numbers.significant(Statistics.mean(slopes))
                + " ± "
                + Numbers.significant(Statistics.sd(slopes));
    String which =
        shown < slopes.length ? "; the first " + shown + " features" : "; one panel a feature";
    return new Heading(title, "output i with input i alone at x; dashed: the target" + which);
  }

  @Override
  public Reading reading(FigureInput input) {
    ResponseSlopes.Result responses = input.study().get(ResponseSlopes.ANALYSIS);
    double[] diagonal = input.study().get(MatrixStructure.ANALYSIS).diagonal();
    RunConfig config = input.study().model().config();
    return new Reading(
        "Small panels on one scale: where all features are served alike, all panels look alike, and"
            + " features with a neuron of their own would stand out by following the dashed line."
            + (Reported.number(input, "0.43").isEmpty()
                ? ""
                : " The report gives the diagonal of M as the gain for positive inputs; what the"
                    + " response shows is the slope P[i,i], which is less than M[i,i] = P[i,i] −"
                    + " Q[i,i] because the output Q[i,i] at x = −1 is below 0."),
        "output i at x on input i alone, by the whole network; slope: output i at x = +1, P[i,i];"
            + " mean and standard deviation over all features",
        List.of(
            new Reading.Row(
                "mean output at x = +1",
                Reported.number(input, "0.43"),
                Numbers.significant(responses.mean()),
                "diagonal of M " + Numbers.significant(Statistics.mean(diagonal))),
            new Reading.Row(
                "standard deviation",
                Reported.number(input, "0.01"),
                Numbers.significant(Statistics.sd(responses.slopes())),
                "diagonal of M " + Numbers.significant(Statistics.sd(diagonal))),
            new Reading.Row(
                "mean output at x = −1",
                Reported.number(input, "≈ −0.04"),
                Numbers.significant(Statistics.mean(responses.atMinusOne())),
                "ideal " + Numbers.significant(config.target().of(-1f)))));
  }
}
