package superposition.figure.absolute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import superposition.analysis.NeuronClass;
import superposition.analysis.NeuronClasses;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.figure.weights.WeightStacks;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.plot.Scatter;
import superposition.state.StackWeight;

/**
 * A neuron's primary feature against its secondary ones (seed 003: "many neurons appear to be
 * associated with a single primary feature"): the largest segment of its stack against all others,
 * and the place of its primary feature in the order of importance against the number of features
 * that it serves.
 */
public final class PrimarySecondaryFigure implements RunFigure {

  private static final double ABOVE_ONE = 1.5;
  private static final double ABOVE_FEW = 3.5;

  @Override
  public String id() {
    return "primary-secondary";
  }

  @Override
  public String name() {
    return "Primary and secondary";
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Words.unlessAbsolute(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    NeuronClasses.Result classes = input.study().get(NeuronClasses.ANALYSIS);
    String subtitle =
        "one point a neuron; segments are "
            + WeightStacks.quantity(StackWeight.THROUGH)
            + "; "
            + WeightStacks.counting();
    List<Plot> panels = List.of(sizes(input, classes), places(classes));
    return new Grid(new Heading(title(classes), subtitle), 2, panels);
  }

  private static String title(NeuronClasses.Result classes) {
    double mono = Words.median(places(classes, NeuronClass.MONOSEMANTIC));
    double highly = Words.median(places(classes, NeuronClass.HIGHLY));
    if (Double.isFinite(mono) && Double.isFinite(highly)) {
      return "The median primary feature of monosemantic neurons is "
          + Numbers.fixed(mono, 0)
          + ", of highly polysemantic ones "
          + Numbers.fixed(highly, 0);
    }
    return Words.counts(classes) + " polysemantic";
  }

  private static int[] places(NeuronClasses.Result classes, NeuronClass kind) {
    return IntStream.range(0, classes.largest().length)
        .filter(n -> classes.of(n).filter(kind::equals).isPresent())
        .map(n -> classes.largest()[n])
        .toArray();
  }

  private static Plot sizes(FigureInput input, NeuronClasses.Result classes) {
    Network network = input.study().model().network();
    List<Scatter.Point> points = new ArrayList<>();
    double most = 0;
    for (int n = 0; n < network.hidden(); n++) {
      Parts parts = Parts.of(network, n);
      points.add(
          new Scatter.Point(n, parts.primary(), parts.others(), WeightStacks.ink(classes, n)));
      most = Math.max(most, parts.primary());
    }
    Lines.Line equal =
        new Lines.Line(
            "as much",
            new double[] {0, most},
            new double[] {0, most},
            Ink.BASELINE,
            Lines.Stroke.DASHED);
    return new Scatter(
        new Heading("Largest weight and the rest", ""),
        Axis.linear("largest segment"),
        Axis.linear("all other segments together"),
        points,
        List.of(equal),
        List.of(),
        Axis.Item.NEURON,
        "");
  }

  private static Plot places(NeuronClasses.Result classes) {
    List<Scatter.Point> points = new ArrayList<>();
    for (int n = 0; n < classes.largest().length; n++) {
      Ink ink = WeightStacks.ink(classes, n);
      points.add(new Scatter.Point(n, classes.largest()[n], classes.features()[n], ink));
    }
    return new Scatter(
        new Heading("Importance and class", ""),
        Axis.linear("primary feature i, in the order of importance"),
        Axis.linear("features served, k"),
        points,
        List.of(),
        List.of(
            new Rule("monosemantic below", false, ABOVE_ONE, Ink.ONE),
            new Rule("highly polysemantic above", false, ABOVE_FEW, Ink.MANY)),
        Axis.Item.NEURON,
        "");
  }

  /**
   * A stack by size.
   *
   * @param primary its largest segment
   * @param others all others together, without their signs
   */
  private record Parts(double primary, double others) {

    static Parts of(Network network, int neuron) {
      double primary = 0;
      double all = 0;
      double factor = WeightStacks.largestWritten(network, neuron);
      for (int i = 0; i < network.features(); i++) {
        double size = Math.abs(factor * network.wIn(neuron, i));
        primary = Math.max(primary, size);
        all += size;
      }
      return new Parts(primary, all - primary);
    }
  }

  @Override
  public Reading reading(FigureInput input) {
    NeuronClasses.Result classes = input.study().get(NeuronClasses.ANALYSIS);
    Network network = input.study().model().network();
    List<Reading.Row> rows = new ArrayList<>();
    for (NeuronClass kind : NeuronClass.values()) {
      int[] places = places(classes, kind);
      double share =
          IntStream.range(0, network.hidden())
              .filter(n -> classes.of(n).filter(kind::equals).isPresent())
              .mapToObj(n -> Parts.of(network, n))
              .mapToDouble(parts -> parts.primary() / (parts.primary() + parts.others()))
              .average()
              .orElse(Double.NaN);
      rows.add(new Reading.Row(kind.words() + " neurons", "", Numbers.whole(places.length), ""));
      if (places.length > 0) {
        rows.add(
            new Reading.Row(
                "their primary feature, median",
                "",
                Numbers.fixed(Words.median(places), 0),
                "of " + Numbers.whole(network.features())));
        rows.add(
            new Reading.Row(
                "its share of the stack, mean",
                "",
                Numbers.significant(100 * share) + " %",
                "equal " + Numbers.significant(100.0 / network.features()) + " %"));
      }
    }
    return new Reading(
        "A neuron far below the dashed line has one primary feature and small secondary ones: its"
            + " strongest activations mean the primary one, the weak ones may be any. The important"
            + " features, whose numbers are low, get neurons of their own first.",
        "segment of feature i in neuron n: |W_in[n,i]|·max_k|W_out[k,n]|; features are in the order"
            + " of their importance",
        rows);
  }
}
