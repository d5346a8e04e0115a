package superposition.figure.absolute;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import superposition.analysis.ActivationSpectrum;
import superposition.analysis.NeuronClasses;
import superposition.analysis.WeightConcentration;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.figure.weights.WeightStacks;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Stacks;
import superposition.state.StackWeight;

/**
 * Of which features a neuron's activations are, from the weakest tenth to the strongest, beside the
 * neuron's weights in the same colours. Without a choice the neuron is, of those that serve three
 * features or more, the one with the clearest primary feature.
 */
public final class ActivationSpectrumFigure implements RunFigure {

  private static final int LAST = ActivationSpectrum.BINS - 1;
  private static final int PANELS = 4;

  /** Features with a colour of their own. */
  private static final int MOST_FEATURES = 20;

  @Override
  public String id() {
    return "activation-spectrum";
  }

  @Override
  public String name() {
    return "Activation spectrum";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.NEURON);
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Words.unlessAbsolute(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    int neuron = neuron(input);
    Network network = input.study().model().network();
    ActivationSpectrum.Result spectrum = input.study().get(new ActivationSpectrum(neuron));
    Stacks weights =
        new Stacks(
            new Heading("Weights", ""),
            Axis.named("neuron", List.of(Numbers.whole(neuron)), Axis.Item.NEURON),
            Axis.linear("W_in[" + neuron + ",i]"),
            List.of(
                new Stacks.Column(
                    neuron, WeightStacks.segments(network, neuron, StackWeight.ENCODER))),
            network.features());
    Stacks shares =
        new Stacks(
            new Heading("Activations, weak to strong", ""),
            Axis.named("samples by activation", tenths(), Axis.Item.NONE),
            Axis.linear("share of samples, %", 0, 100),
            columns(spectrum, network.features()),
            network.features());
    String subtitle =
        "the feature that contributes most, W_in[n,i]·x_i, in each sample that activates neuron "
            + neuron
            + "; "
            + Numbers.counted(spectrum.activations().length, "sample")
            + " of the training distribution; one colour a feature, grey: all smaller ones";
    Heading heading = new Heading(title(neuron, spectrum, network.features()), subtitle);
    return new Grid(heading, PANELS, List.of(weights, shares), List.of(1, PANELS - 1));
  }

  private static List<String> tenths() {
    int width = 100 / ActivationSpectrum.BINS;
    return IntStream.range(0, ActivationSpectrum.BINS)
        .mapToObj(bin -> bin * width + "–" + (bin + 1) * width + " %")
        .toList();
  }

  /**
   * The feature of most of the strongest activations is next to the axis in all columns. Features
   * that have a notable share of no column are summed up.
   */
  private static List<Stacks.Column> columns(ActivationSpectrum.Result spectrum, int features) {
    double[][] shares = new double[ActivationSpectrum.BINS][features];
    double[] largest = new double[features];
    for (int bin = 0; bin <= LAST; bin++) {
      int[] counts = spectrum.counts(bin, features);
      for (int i = 0; i < features; i++) {
        shares[bin][i] = spectrum.size(bin) == 0 ? 0 : 100.0 * counts[i] / spectrum.size(bin);
        largest[i] = Math.max(largest[i], shares[bin][i]);
      }
    }
    double[] strong = shares[LAST];
    int[] shown =
        IntStream.range(0, features)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -largest[i]))
            .limit(MOST_FEATURES)
            .sorted(Comparator.comparingDouble(i -> -strong[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Stacks.Column> columns = new ArrayList<>();
    for (double[] share : shares) {
      List<Stacks.Segment> segments = new ArrayList<>();
      double rest = Arrays.stream(share).sum();
      for (int i : shown) {
        segments.add(new Stacks.Segment(i, share[i]));
        rest -= share[i];
      }
      segments.add(new Stacks.Segment(Stacks.REST, Math.max(0, rest)));
      columns.add(new Stacks.Column(-1, segments));
    }
    return columns;
  }

  private static int neuron(FigureInput input) {
    NeuronClasses.Result classes = input.study().get(NeuronClasses.ANALYSIS);
    int neurons = classes.largest().length;
    if (input.options().neuron().isPresent()) {
      return Math.min(input.options().neuron().getAsInt(), neurons - 1);
    }
    double[] shares = input.study().get(WeightConcentration.ANALYSIS).topOne();
    return IntStream.range(0, neurons)
        .filter(n -> classes.features()[n] > 2)
        .boxed()
        .max(Comparator.comparingDouble(n -> shares[n]))
        .orElse(0);
  }

  private static String title(int neuron, ActivationSpectrum.Result spectrum, int features) {
    if (spectrum.size(LAST) == 0) {
      return "Nothing activates neuron " + neuron;
    }
    int primary = primary(spectrum, features);
    return "Neuron "
        + neuron
        + ": of the strongest tenth of its activations "
        + percent(spectrum, LAST, primary, features)
        + " are feature "
        + primary
        + ", of the weakest tenth "
        + percent(spectrum, 0, primary, features);
  }

  /** The feature of most of the strongest activations. */
  private static int primary(ActivationSpectrum.Result spectrum, int features) {
    int[] counts = spectrum.counts(LAST, features);
    return IntStream.range(0, features)
        .boxed()
        .max(Comparator.comparingInt(i -> counts[i]))
        .orElse(0);
  }

  private static String percent(
      ActivationSpectrum.Result spectrum, int bin, int feature, int features) {
    int size = spectrum.size(bin);
    return size == 0
        ? "–"
        : Numbers.significant(100.0 * spectrum.counts(bin, features)[feature] / size) + " %";
  }

  @Override
  public Reading reading(FigureInput input) {
    int neuron = neuron(input);
    int features = input.study().model().network().features();
    ActivationSpectrum.Result spectrum = input.study().get(new ActivationSpectrum(neuron));
    int primary = primary(spectrum, features);
    List<Reading.Row> rows = new ArrayList<>();
    for (int bin : new int[] {LAST, LAST / 2, 0}) {
      int[] counts = spectrum.counts(bin, features);
      long others = IntStream.range(0, features).filter(i -> i != primary && counts[i] > 0).count();
      rows.add(
          new Reading.Row(
              "feature " + primary + " at " + tenths().get(bin) + " of the activations",
              "",
              percent(spectrum, bin, primary, features),
              Numbers.counted(others, "other feature")));
    }
    return new Reading(
        text(neuron, spectrum, features)
            + " Choose a neuron to see its activations; click one in another figure to light it up.",
        "samples that give the neuron a pre-activation above 0, in order of it, cut into tenths; in"
            + " each the feature with the largest W_in[n,i]·x_i",
        rows);
  }

  /** What the strongest activations say of the neuron, and what the weakest add to that. */
  private static String text(int neuron, ActivationSpectrum.Result spectrum, int features) {
    if (spectrum.size(LAST) == 0) {
      return "No sample activates neuron " + neuron + ".";
    }
    int primary = primary(spectrum, features);
    return "Whoever looks at the strongest tenth of the activations alone finds "
        + found(spectrum, LAST, features)
        + " behind neuron "
        + neuron
        + ", of which feature "
        + primary
        + " stands behind "
        + percent(spectrum, LAST, primary, features)
        + ". The weakest tenth shows "
        + found(spectrum, 0, features)
        + "; feature "
        + primary
        + " stands behind "
        + percent(spectrum, 0, primary, features)
        + " of it.";
  }

  private static String found(ActivationSpectrum.Result spectrum, int bin, int features) {
    long found = Arrays.stream(spectrum.counts(bin, features)).filter(count -> count > 0).count();
    return Numbers.counted(found, "feature");
  }
}
