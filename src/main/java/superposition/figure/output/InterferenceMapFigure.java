package superposition.figure.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import superposition.analysis.LossSplit;
import superposition.analysis.Responses;
import superposition.analysis.Statistics;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.HeatMap;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.state.ActiveValue;
import superposition.theory.LinearLoss;
import superposition.theory.OneActive;

/**
 * What each active feature costs each other output, pair by pair, beside what it would cost a
 * linear model with the same weights (Elhage et al., "Toy Models of Superposition").
 */
public final class InterferenceMapFigure implements RunFigure {

  @Override
  public String id() {
    return "interference-map";
  }

  @Override
  public String name() {
    return "Interference by pair";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.ACTIVE_VALUE);
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Refusals.unlessRelu(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    Costs costs = Costs.of(input);
    double most = largest(costs.linear());
    String title =
        most == 0
            ? "No two features interfere"
            : Numbers.counted(free(costs), "pair")
                + " of "
                + Numbers.whole(interfering(costs))
                + " that would cost a linear model "
                + (free(costs) == 1 ? "costs nothing here" : "cost nothing here");
    return new Grid(
        new Heading(
            title,
            "what feature i, active alone, costs output j, as part of the training loss; i = j left"
                + " out; each map has colours of its own"),
        2,
        List.of(
            map("this run, relu", costs.relu()),
            map("a linear model with these weights", costs.linear())));
  }

  /** A map with colours of its own: a linear model would pay many times as much. */
  private static HeatMap map(String name, double[][] values) {
    int n = values.length;
    return new HeatMap(
        new Heading(name + ", " + Numbers.significant(sum(values) / n) + " in all", ""),
        Axis.index("active feature i", n, Axis.Item.FEATURE),
        Axis.index("output j", n, Axis.Item.FEATURE),
        values,
        "loss of output j",
        false);
  }

  /**
   * Costs of all pairs, [output j][feature i]; NaN on the diagonal.
   *
   * @param relu p(1−p)^(n−1)·I_j·E relu(G_ji·x + b_j)²
   * @param linear the linear model's counterpart
   */
  private record Costs(double[][] relu, double[][] linear) {

    static Costs of(FigureInput input) {
      RunConfig config = input.study().model().config();
      Network network = input.study().model().network();
      Responses.Result responses = input.study().get(Responses.ANALYSIS);
      boolean atOne = input.options().activeValue() == ActiveValue.ONE;
      OneActive form = atOne ? OneActive.ONE : OneActive.UNIFORM;
      double weight = LossSplit.weightOfOne(config);
      double spread = atOne ? weight : new LinearLoss(config.density()).variance();
      int n = network.features();
      float[] importance = config.importance().weights(n);
      Costs costs = new Costs(new double[n][n], new double[n][n]);
      for (int j = 0; j < n; j++) {
        for (int i = 0; i < n; i++) {
          double g = responses.m(j, i);
          costs.relu[j][i] =
              i == j ? Double.NaN : weight * importance[j] * form.other(g, network.bias(j));
          costs.linear[j][i] = i == j ? Double.NaN : spread * importance[j] * g * g;
        }
      }
      return costs;
    }
  }

  private static double largest(double[][] values) {
    double largest = 0;
    for (double[] row : values) {
      largest = Math.max(largest, row.length < 2 ? 0 : Statistics.max(row));
    }
    return largest;
  }

  /** A hundredth of the linear model's dearest pair. */
  private static double little(Costs costs) {
    return largest(costs.linear()) / 100;
  }

  private static long interfering(Costs costs) {
    long count = 0;
    double little = little(costs);
    for (double[] row : costs.linear()) {
      for (double cost : row) {
        count += cost > little ? 1 : 0;
      }
    }
    return count;
  }

  private static long free(Costs costs) {
    long count = 0;
    double little = little(costs);
    for (int j = 0; j < costs.linear().length; j++) {
      for (int i = 0; i < costs.linear().length; i++) {
        count += costs.linear()[j][i] > little && costs.relu()[j][i] == 0 ? 1 : 0;
      }
    }
    return count;
  }

  private static double sum(double[][] values) {
    double sum = 0;
    for (double[] row : values) {
      for (double value : row) {
        sum += Double.isNaN(value) ? 0 : value;
      }
    }
    return sum;
  }

  @Override
  public Reading reading(FigureInput input) {
    Costs costs = Costs.of(input);
    int n = costs.relu().length;
    return new Reading(
        "Row j is an output, column i the feature that is active alone. A relu output pays only where"
            + " the active feature pushes it above zero; a linear one pays for every product, of"
            + " either sign. So networks with a relu hold features in opposite directions.",
        "relu: p(1−p)^(n−1)·I_j·E relu(G_ji·x + b_j)², linear: σ²·I_j·G_ji², with G = WᵀW and σ² ="
            + " p/3 − p²/4; at x = 1 both with the weight p(1−p)^(n−1); pairs count that would cost a"
            + " linear model more than a hundredth of its dearest one",
        List.of(
            new Reading.Row(
                "interference, all pairs",
                "",
                Numbers.significant(sum(costs.relu()) / n),
                "linear " + Numbers.significant(sum(costs.linear()) / n)),
            new Reading.Row(
                "dearest pair",
                "",
                Numbers.significant(largest(costs.relu())),
                "linear " + Numbers.significant(largest(costs.linear()))),
            new Reading.Row(
                "ordered pairs that are free",
                "",
                Numbers.whole(free(costs)),
                "of " + Numbers.whole(interfering(costs)))));
  }
}
