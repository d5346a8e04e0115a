package superposition.figure.absolute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import superposition.analysis.InhibitionMotif;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.figure.weights.WeightStacks;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Stacks;
import superposition.state.StackWeight;

/**
 * One instance of asymmetric superposition with inhibition (seed 003): the two neurons in their
 * network, what each reads and writes, and what reaches the disturbed output, part by part.
 */
public final class MotifFigure implements RunFigure {

  private static final int COLUMNS = 2;

  @Override
  public String id() {
    return "motif";
  }

  @Override
  public String name() {
    return "Motif";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.MOTIF);
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Words.unlessRectified(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    Network network = input.study().model().network();
    InhibitionMotif.Result motifs = input.study().get(InhibitionMotif.ANALYSIS);
    if (motifs.hits().isEmpty()) {
      return all(network, new Heading(nothing(motifs), "W_in[n,i]·max|W_out[k,n]|"), n -> true);
    }
    List<InhibitionMotif.Hit> hits = byInterference(motifs);
    int number = Math.floorMod(input.options().motif(), hits.size());
    InhibitionMotif.Hit hit = hits.get(number);
    List<Plot> panels =
        List.of(
            all(
                network,
                new Heading("The two neurons among all", ""),
                n -> n == hit.carrier() || n == hit.inhibitor()),
            pair(network, hit),
            drive(hit));
    return new Grid(heading(hit, number, hits.size()), COLUMNS, panels, List.of(COLUMNS, 1, 1));
  }

  /** The strongest first: that order numbers them. */
  private static List<InhibitionMotif.Hit> byInterference(InhibitionMotif.Result motifs) {
    return motifs.hits().stream()
        .sorted(Comparator.comparingDouble(hit -> -hit.interference()))
        .toList();
  }

  private static String nothing(InhibitionMotif.Result motifs) {
    return motifs.searched()
        ? "No neuron pair forms the motif in this network"
        : "Neurons hold too many pairs of features for the motif to be looked for";
  }

  private static Heading heading(InhibitionMotif.Hit hit, int number, int count) {
    String title =
        hit.strong().label()
            + " disturbs "
            + hit.weak().label()
            + " by "
            + Words.signed(hit.interference())
            + " through neuron "
            + hit.carrier()
            + "; neuron "
            + hit.inhibitor()
            + " inhibits by "
            + Words.signed(hit.inhibition());
    String subtitle =
        "motif "
            + (number + 1)
            + " of "
            + count
            + ", strongest first; +i and −i: x_i = ±1 alone; one colour a feature";
    return new Heading(title, subtitle);
  }

  private static Plot all(Network network, Heading heading, java.util.function.IntPredicate shown) {
    List<Stacks.Column> columns = new ArrayList<>();
    for (int n = 0; n < network.hidden(); n++) {
      List<Stacks.Segment> segments = WeightStacks.segments(network, n, StackWeight.THROUGH);
      columns.add(
          new Stacks.Column(
              n,
              shown.test(n) ? segments : segments.stream().map(Stacks.Segment::asFaded).toList()));
    }
    return new Stacks(
        heading,
        Axis.index("neuron", network.hidden(), Axis.Item.NEURON),
        Axis.linear("weight through the neuron"),
        columns,
        network.features());
  }

  /** What the two neurons read and write; features that play no part are faded. */
  private static Plot pair(Network network, InhibitionMotif.Hit hit) {
    List<Stacks.Column> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int n : new int[] {hit.carrier(), hit.inhibitor()}) {
      names.add(n + " in");
      columns.add(column(n, hit, read(network, n)));
      names.add(n + " out");
      columns.add(column(n, hit, written(network, n)));
    }
    return new Stacks(
        new Heading("What they read, in, and write, out", ""),
        Axis.named("neuron", names, Axis.Item.NONE),
        Axis.linear("W_in[n,i], W_out[i,n]"),
        columns,
        network.features());
  }

  private static List<Stacks.Segment> read(Network network, int neuron) {
    return WeightStacks.segments(network, neuron, StackWeight.ENCODER);
  }

  private static List<Stacks.Segment> written(Network network, int neuron) {
    return WeightStacks.segments(network.features(), i -> network.wOut(i, neuron));
  }

  private static Stacks.Column column(
      int neuron, InhibitionMotif.Hit hit, List<Stacks.Segment> segments) {
    List<Stacks.Segment> shown =
        segments.stream()
            .map(segment -> plays(hit, segment.feature()) ? segment : segment.asFaded())
            .toList();
    return new Stacks.Column(neuron, shown);
  }

  private static boolean plays(InhibitionMotif.Hit hit, int feature) {
    return feature == hit.strong().feature()
        || feature == hit.weak().feature()
        || hit.own().filter(own -> own.feature() == feature).isPresent();
  }

  private static Plot drive(InhibitionMotif.Hit hit) {
    List<String> names =
        List.of(
            "interference, neuron " + hit.carrier(),
            "inhibition, neuron " + hit.inhibitor(),
            "all other neurons",
            "bias",
            "net",
            "in reverse, " + hit.strong().feature() + " at " + hit.weak().label());
    double[] values = {
      hit.interference(), hit.inhibition(), hit.others(), hit.bias(), hit.net(), hit.reverse()
    };
    Ink[] inks = {Ink.WORSE, Ink.BETTER, Ink.SECOND, Ink.BASELINE, Ink.IDEAL, Ink.WORSE};
    List<String> labels =
        IntStream.range(0, values.length)
            .mapToObj(k -> names.get(k) + "  " + Words.signed(values[k]))
            .toList();
    List<Bars.Bar> bars =
        IntStream.range(0, values.length)
            .mapToObj(k -> new Bars.Bar(k, values[k], inks[k]))
            .toList();
    String title = "What reaches output " + hit.weak().feature() + " at " + hit.strong().label();
    return new Bars(
            new Heading(title, ""),
            Axis.named("", labels, Axis.Item.NONE),
            Axis.linear("contribution to the output"),
            bars,
            List.of(),
            List.of(),
            List.of())
        .asHorizontal();
  }

  @Override
  public Reading reading(FigureInput input) {
    InhibitionMotif.Result motifs = input.study().get(InhibitionMotif.ANALYSIS);
    List<Reading.Row> rows = new ArrayList<>();
    if (motifs.searched()) {
      rows.add(
          new Reading.Row(
              "motifs in this network",
              "",
              Numbers.whole(motifs.hits().size()),
              "columns permuted " + Numbers.significant(motifs.controlMean())));
      rows.add(
          new Reading.Row(
              "whose inhibitor has a feature of its own", "", Numbers.whole(motifs.strict()), ""));
    }
    if (!motifs.hits().isEmpty()) {
      List<InhibitionMotif.Hit> hits = byInterference(motifs);
      InhibitionMotif.Hit hit = hits.get(Math.floorMod(input.options().motif(), hits.size()));
      rows.add(row("interference", hit.interference(), "ideal 0"));
      rows.add(row("inhibition", hit.inhibition(), ""));
      rows.add(row("other neurons", hit.others(), ""));
      rows.add(row("bias", hit.bias(), ""));
      rows.add(row("net", hit.net(), "ideal at most 0"));
      rows.add(row("in reverse", hit.reverse(), "ideal 0"));
    }
    return new Reading(
        "One neuron holds two features with unequal weights and writes them with reciprocal ones:"
            + " the strong one disturbs the weak one much, the weak one hardly the strong. Another"
            + " neuron reads the strong one too and pushes the disturbed output below 0, where the"
            + " output's ReLU makes it harmless.",
        "as chosen here: the first neuron carries both features (W_out·relu(±W_in) ≥ 0.5) with"
            + " weights at least 2 : 1 in and 1 : 2 out and disturbs by 0.25 or more; the second"
            + " takes half of that back or more; all together leave a quarter at most. Control:"
            + " hits with the columns of W_out permuted",
        rows);
  }

  private static Reading.Row row(String name, double value, String control) {
    return new Reading.Row(name, "", Words.signed(value), control);
  }
}
