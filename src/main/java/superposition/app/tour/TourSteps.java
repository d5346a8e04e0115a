package superposition.app.tour;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import superposition.config.RunConfig;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.state.Pins;
import superposition.state.Probe;
import superposition.state.Selection;

/**
 * The story of the first report, from the puzzle to what is still open. Texts say where to look and
 * leave the numbers to the figures, which compute them.
 */
final class TourSteps {

  private TourSteps() {}

  /**
   * The stops.
   *
   * @param canonical the canonical run
   * @param vectors a network of five features in two dimensions
   */
  static List<TourStep> of(Experiment canonical, Experiment vectors) {
    RunConfig run = canonical.config();
    return List.of(
        new TourStep(
            "A hundred features, ten neurons",
            "The network is asked for relu(x) of a hundred features and has ten hidden neurons."
                + " The grey steps are the naive answer: ten features get a neuron each, the rest"
                + " is ignored. The trained network does something else: look how evenly its bars"
                + " stand.",
            "How many features could any network with ten dedicated neurons serve?",
            show(canonical, "per-feature-mse", "per-feature-mse")),
        new TourStep(
            "How it gets there",
            "The loss while it trains. Drag the slider at the bottom of the window: every figure"
                + " follows, from the first weights to the last.",
            "Drag back to the first fifty steps and open Response 3×3. When do the curves bend?",
            show(canonical, "training", "training-loss")),
        new TourStep(
            "Everything is attenuated",
            "Each panel sets one feature and looks at its own output (diagonal) or at another one."
                + " The network answers in the right direction, but with much less than it is"
                + " asked for.",
            "Why would it pay to answer a feature with less than it is asked for?",
            show(canonical, "response", "response-grid")),
        new TourStep(
            "The price: interference",
            "M = W_out·W_in. The diagonal is what a feature does to itself, everything else is"
                + " what it does to others. The diagonal stands out, and the rest is never 0.",
            "Point at a bright cell off the diagonal. What do both features have in common? The"
                + " panel on the right names their partners.",
            show(canonical, "matrix", "matrix-m")),
        new TourStep(
            "No neuron belongs to a feature",
            "Each stack is a neuron, each segment a feature's weight. With a neuron a feature"
                + " there would be one segment a stack.",
            "Click on a segment: the feature lights up in all stacks. How many neurons carry it?",
            show(canonical, "neuron-weights", "neuron-weights")),
        new TourStep(
            "Switch one off",
            "Neuron 3 is off. The bars show the network without it, the violet steps the whole"
                + " one. Nobody fails completely, many get a little worse: the work is shared.",
            "Switch other neurons off, in the panel on the left. Is any of them spared by all"
                + " features?",
            show(canonical.withSwitched(3), "per-feature-mse", "per-feature-mse")),
        new TourStep(
            "Rare features make it work",
            "The error of an active feature against how many are active at once. Alone, a feature"
                + " is served well; with more company interference grows until the naive network"
                + " is better.",
            "At p = 0.02, how many of a hundred features are active in a typical sample?",
            show(canonical, "load", "load")),
        new TourStep(
            "Ask it yourself",
            "Three features are active. See what the ten neurons make of them, which outputs"
                + " follow, and which answer though nobody asked.",
            "Throw the dice with one active feature, then with twenty. When does the naive network"
                + " win?",
            before ->
                show(canonical, "probe", "")
                    .apply(before)
                    .withProbe(Probe.of(Map.of(3, 0.9, 41, 0.7, 77, -0.8), Set.of()))),
        new TourStep(
            "The loss exponent decides",
            "The same network trained with squared error (q = 2), beside the one with q = 4. The"
                + " higher the exponent, the more the largest errors count, and the less can a"
                + " feature be given up.",
            "Try q = 6 and q = 10. What happens to the slopes in Response 3×3?",
            before ->
                show(
                        canonical.withConfig(run.withLossExponent(2)),
                        "per-feature-mse",
                        "per-feature-mse")
                    .apply(before)
                    .withPins(Pins.NONE.with(canonical))),
        new TourStep(
            "Dense features end it",
            "Here every fifth feature is active at any time. Compare the slopes and the"
                + " interference with the rare case, in violet.",
            "Drag the density further up. Is there a point where dedicated neurons return? The"
                + " tab Sweep has the preset “Critical density”.",
            before ->
                show(canonical.withConfig(run.withDensity(0.2)), "response", "response-grid")
                    .apply(before)
                    .withPins(Pins.NONE.with(canonical))),
        new TourStep(
            "Features as directions",
            "Five features in two dimensions, with a ReLU at the output: they arrange themselves"
                + " as far from each other as they can.",
            "What figure do they make? Drag the density up and see who is given up first.",
            show(vectors, "geometry", "feature-vectors")),
        new TourStep(
            "Does the report hold?",
            "Every claim of the reports, measured on this run and set beside a control: some are"
                + " reproduced, some would be true of anything, some do not hold.",
            "Choose a claim that is not supported. Which number would have been needed?",
            show(canonical, "audit", "")));
  }

  /** An experiment in front of a tab, with nothing left of the stop before. */
  private static UnaryOperator<ExplorerState> show(
      Experiment experiment, String tab, String figure) {
    return before -> {
      String shown = figure.isEmpty() ? before.figure() : figure;
      return before
          .withExperiment(experiment)
          .withStep(ExplorerState.LATEST)
          .withPins(Pins.NONE)
          .withSeeds(1)
          .withSelection(Selection.NONE)
          .withTab(tab, shown);
    };
  }
}
