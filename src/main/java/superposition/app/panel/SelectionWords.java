package superposition.app.panel;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import superposition.model.Network;
import superposition.plot.Numbers;
import superposition.render.Hover;
import superposition.state.Selection;
import superposition.train.TrainedModel;

/** What is under the mouse or was clicked, in words: the value, then its feature and neuron. */
final class SelectionWords {

  /** How many of a neuron's features are named. */
  private static final int STRONGEST = 5;

  private SelectionWords() {}

  /**
   * @param model what the figures speak of, or null before the first steps
   */
  static String of(Hover pointed, Selection clicked, TrainedModel model) {
    boolean named = pointed.feature() >= 0 || pointed.neuron() >= 0;
    Selection about = named ? new Selection(pointed.feature(), pointed.neuron()) : clicked;
    String words = pointed.isNone() ? "" : pointed.text() + "\n";
    if (model != null) {
      words += feature(about.feature(), model) + neuron(about.neuron(), model);
    }
    if (words.isEmpty()) {
      return "Point at the figure; click to keep a feature or neuron lit.";
    }
    return words.strip();
  }

  /** The response of its own output to the feature alone. */
  private static String feature(int feature, TrainedModel model) {
    if (feature < 0 || feature >= model.network().features()) {
      return "";
    }
    Network network = model.network();
    return "Feature "
        + feature
        + " alone answers "
        + Numbers.significant(network.response(feature, feature, 1))
        + " at x = 1 and "
        + Numbers.significant(network.response(feature, feature, -1))
        + " at x = −1; asked for "
        + Numbers.significant(model.config().target().of(1))
        + " and "
        + Numbers.significant(model.config().target().of(-1))
        + ".\n";
  }

  private static String neuron(int neuron, TrainedModel model) {
    Network network = model.network();
    if (neuron < 0 || neuron >= network.hidden()) {
      return "";
    }
    Comparator<Integer> weakest =
        Comparator.comparingDouble(feature -> Math.abs(network.wIn(neuron, feature)));
    return IntStream.range(0, network.features())
        .boxed()
        .sorted(weakest.reversed())
        .limit(STRONGEST)
        .map(String::valueOf)
        .collect(
            Collectors.joining(", ", "Neuron " + neuron + " listens most to features ", ".\n"));
  }
}
