package superposition.figure.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import superposition.analysis.NeuronClass;
import superposition.analysis.NeuronClasses;
import superposition.model.Network;
import superposition.plot.Bars;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Stacks;
import superposition.state.StackWeight;

/** Weight stacks of a network's neurons, and the colours of their classes. */
public final class WeightStacks {

  /** More segments than this on a side are too thin to be told apart and are summed up. */
  private static final int MOST_SEGMENTS = 150;

  private WeightStacks() {}

  /** What a segment's height is. */
  public static String quantity(StackWeight weight) {
    return weight == StackWeight.THROUGH ? "W_in[n,i]·max|W_out[k,n]|" : "W_in[n,i]";
  }

  /** A neuron's segments, from the axis outwards by falling size. */
  public static List<Stacks.Segment> segments(Network network, int neuron, StackWeight weight) {
    double factor = weight == StackWeight.THROUGH ? largestWritten(network, neuron) : 1;
    return segments(network.features(), i -> factor * network.wIn(neuron, i));
  }

  /** A segment for each value that is not 0, from the axis outwards by falling size. */
  public static List<Stacks.Segment> segments(int features, IntToDoubleFunction value) {
    List<Stacks.Segment> all = new ArrayList<>(features);
    for (int i = 0; i < features; i++) {
      if (value.applyAsDouble(i) != 0) {
        all.add(new Stacks.Segment(i, value.applyAsDouble(i)));
      }
    }
    all.sort(Comparator.comparingDouble(segment -> -Math.abs(segment.value())));
    List<Stacks.Segment> shown = new ArrayList<>();
    int up = 0;
    int down = 0;
    double restUp = 0;
    double restDown = 0;
    for (Stacks.Segment segment : all) {
      if (segment.value() > 0 && up++ >= MOST_SEGMENTS) {
        restUp += segment.value();
      } else if (segment.value() < 0 && down++ >= MOST_SEGMENTS) {
        restDown += segment.value();
      } else {
        shown.add(segment);
      }
    }
    if (restUp > 0) {
      shown.add(new Stacks.Segment(Stacks.REST, restUp));
    }
    if (restDown < 0) {
      shown.add(new Stacks.Segment(Stacks.REST, restDown));
    }
    return shown;
  }

  /** max_k |W_out[k,n]|. */
  public static double largestWritten(Network network, int neuron) {
    return IntStream.range(0, network.features())
        .mapToDouble(k -> Math.abs(network.wOut(k, neuron)))
        .max()
        .orElse(0);
  }

  /** Neurons in the order of the features on which their largest weights lie. */
  public static int[] byLargestFeature(NeuronClasses.Result classes) {
    return IntStream.range(0, classes.largest().length)
        .boxed()
        .sorted(Comparator.comparingInt(n -> classes.largest()[n]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** A neuron's colour where colours tell classes apart. */
  public static Ink ink(NeuronClasses.Result classes, int neuron) {
    return classes.of(neuron).map(WeightStacks::ink).orElse(Ink.BASELINE);
  }

  /** The colour of a class. */
  public static Ink ink(NeuronClass kind) {
    return switch (kind) {
      case MONOSEMANTIC -> Ink.ONE;
      case SLIGHTLY -> Ink.FEW;
      case HIGHLY -> Ink.MANY;
    };
  }

  /** A neuron's stack. */
  public static Stacks.Column column(
      Network network, int neuron, StackWeight weight, Optional<Ink> ink) {
    return new Stacks.Column(neuron, segments(network, neuron, weight), ink);
  }

  /** What the colours of classes mean. */
  public static List<Bars.Key> legend() {
    return List.of(
        new Bars.Key("monosemantic: 1 feature", Ink.ONE),
        new Bars.Key("slightly polysemantic: 2 or 3", Ink.FEW),
        new Bars.Key("highly polysemantic: 4 and more", Ink.MANY));
  }

  /** When a feature counts, for subtitles. */
  public static String counting() {
    return "a feature counts with |W_in| above "
        + Numbers.significant(NeuronClasses.THRESHOLD)
        + " of the neuron's largest";
  }
}
