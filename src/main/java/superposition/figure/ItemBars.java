package superposition.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import superposition.analysis.Statistics;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Rule;

/** One bar a feature or a neuron, all of one colour. */
public final class ItemBars {

  private ItemBars() {}

  /** Features in the order of their numbers, or by rising value. */
  public static Bars features(
      Heading heading, String quantity, double[] values, boolean sorted, List<Rule> rules) {
    return new Bars(
        heading,
        Axis.index(sorted ? "rank, lowest first" : "feature", values.length, Axis.Item.FEATURE),
        Axis.linear(quantity),
        bars(sorted ? rising(values) : numbers(values), values, Ink.MAIN),
        List.of(),
        rules,
        List.of());
  }

  /** Neurons in the order of their numbers. */
  public static Bars neurons(Heading heading, String quantity, double[] values, List<Rule> rules) {
    return new Bars(
        heading,
        neuronAxis(values.length),
        Axis.linear(quantity),
        bars(numbers(values), values, Ink.MAIN),
        List.of(),
        rules,
        List.of());
  }

  /**
   * Features with a line at their mean, which stands in the panel's title: on the line it would
   * cover the ends of bars that are all alike.
   */
  public static Bars featuresWithMean(
      String title, String quantity, double[] values, boolean sorted) {
    return features(withMean(title, values), quantity, values, sorted, meanOf(values));
  }

  /** The same for neurons. */
  public static Bars neuronsWithMean(
      String title, String quantity, double[] values, Rule... others) {
    List<Rule> rules = new ArrayList<>(meanOf(values));
    rules.addAll(List.of(others));
    return neurons(withMean(title, values), quantity, values, rules);
  }

  private static Heading withMean(String title, double[] values) {
    return new Heading(title + ", mean " + Numbers.significant(mean(values)), "");
  }

  private static List<Rule> meanOf(double[] values) {
    return List.of(new Rule("", false, mean(values), Ink.IDEAL));
  }

  private static double mean(double[] values) {
    return Statistics.mean(Statistics.finite(values));
  }

  /** The axis of neurons in the order of their numbers. */
  public static Axis neuronAxis(int neurons) {
    return Axis.index("neuron n", neurons, Axis.Item.NEURON);
  }

  /** Bars in the order of their numbers, for a series. */
  public static List<Bars.Bar> series(double[] values, Ink ink) {
    return bars(numbers(values), values, ink);
  }

  private static List<Bars.Bar> bars(int[] order, double[] values, Ink ink) {
    List<Bars.Bar> bars = new ArrayList<>(order.length);
    for (int i : order) {
      bars.add(new Bars.Bar(i, values[i], ink));
    }
    return bars;
  }

  private static int[] numbers(double[] values) {
    return IntStream.range(0, values.length).toArray();
  }

  private static int[] rising(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
