package superposition.figure.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import superposition.analysis.Responses;
import superposition.analysis.StrongestPairs;
import superposition.analysis.StrongestPairs.Pair;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.model.Network;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.state.FeaturePair;

/** What the two figures of cross-terms share: a panel a pair, all on one scale. */
final class CrossTermPanels {

  /** Where the report reads a cross-term. */
  static final double REPORTED_AT = 0.5;

  private static final int COLUMNS = 3;

  static final String DEFINITION =
      "output j at x_i with all other inputs 0, j ≠ i; pairs are ranked by P[j,i], the output at"
          + " x = +1";

  private CrossTermPanels() {}

  /**
   * The values of the chosen pair, if there is one, and of the strongest, and how many lift.
   *
   * @param word for the strongest
   * @param reported what the reports say of it
   */
  static List<Reading.Row> rows(
      FigureInput input, String word, String reported, List<Pair> strongest) {
    List<Reading.Row> rows = new ArrayList<>();
    chosen(input).ifPresent(pair -> rows.add(row(input, "chosen", "", pair)));
    strongest.stream().limit(1).forEach(pair -> rows.add(row(input, word, reported, pair)));
    StrongestPairs.Result result = input.study().get(StrongestPairs.ANALYSIS);
    String share =
        result.pairs() == 0
            ? "no pairs"
            : Numbers.percent((double) result.positive() / result.pairs());
    rows.add(new Reading.Row("pairs with a positive answer", "", share, "chance 50 %"));
    return rows;
  }

  private static Reading.Row row(FigureInput input, String word, String reported, Pair pair) {
    return new Reading.Row(
        word + " at x = 0.5, " + words(pair),
        reported,
        Numbers.significant(atHalf(input, pair)),
        own(input));
  }

  private static String own(FigureInput input) {
    return "own " + Numbers.significant(ownAtHalf(input));
  }

  /** The pair that the user chose, if the network has it. */
  static Optional<Pair> chosen(FigureInput input) {
    int features = input.study().model().network().features();
    return input
        .options()
        .pair()
        .filter(pair -> pair.input() < features && pair.output() < features)
        .map(pair -> pair(input, pair));
  }

  private static Pair pair(FigureInput input, FeaturePair pair) {
    Responses.Result responses = input.study().get(Responses.ANALYSIS);
    return new Pair(pair.input(), pair.output(), responses.p(pair.output(), pair.input()));
  }

  /** Output j with feature i alone at x = .5. */
  static double atHalf(FigureInput input, Pair pair) {
    return input.study().model().network().response(pair.output(), pair.input(), REPORTED_AT);
  }

  /** The mean over the features of a feature's own output at x = .5. */
  static double ownAtHalf(FigureInput input) {
    Network network = input.study().model().network();
    double sum = 0;
    for (int i = 0; i < network.features(); i++) {
      sum += network.response(i, i, REPORTED_AT);
    }
    return sum / network.features();
  }

  /** A pair in words. */
  static String words(Pair pair) {
    return "feature " + pair.input() + " → output " + pair.output();
  }

  /** What the strongest pair does; with a bias an output has a value without any input, too. */
  static String title(FigureInput input, Pair pair) {
    return "Feature "
        + pair.input()
        + " alone at x = 0.5 brings output "
        + pair.output()
        + " to "
        + Numbers.significant(atHalf(input, pair))
        + "; a feature's own output there averages "
        + Numbers.significant(ownAtHalf(input));
  }

  /** The chosen pair, if there is one, then the strongest ones, as many as fit. */
  static Plot plot(FigureInput input, String title, String ranked, List<Pair> strongest) {
    Optional<Pair> chosen = chosen(input);
    List<Pair> pairs = new ArrayList<>(chosen.stream().toList());
    strongest.stream()
        .filter(pair -> !chosen.equals(Optional.of(pair)))
        .limit(StrongestPairs.COUNT - pairs.size())
        .forEach(pairs::add);
    Heading heading = new Heading(title, subtitle(input, ranked));
    if (pairs.isEmpty()) {
      return new Lines(heading, axis(input), Axis.linear("output j"), List.of(), List.of(), "");
    }
    List<Lines.Line[]> curves = pairs.stream().map(pair -> curves(input, pair)).toList();
    Axis y = Curves.commonScale("output j", curves);
    List<Plot> panels = new ArrayList<>();
    for (int k = 0; k < pairs.size(); k++) {
      Pair pair = pairs.get(k);
      String name = (chosen.isPresent() && k == 0 ? "chosen: " : "") + words(pair);
      String note = Numbers.significant(atHalf(input, pair)) + " at x = 0.5";
      panels.add(
          new Lines(
              new Heading(name, ""),
              axis(input),
              y,
              Arrays.asList(curves.get(k)),
              List.of(),
              note));
    }
    return new Grid(heading, COLUMNS, panels);
  }

  private static String subtitle(FigureInput input, String ranked) {
    StrongestPairs.Result result = input.study().get(StrongestPairs.ANALYSIS);
    String text =
        "output j with input i alone at x, for the "
            + ranked
            + " P[j,i] of "
            + Numbers.counted(result.pairs(), "pair")
            + "; dashed: the target";
    boolean absent = input.options().pair().isPresent() && chosen(input).isEmpty();
    return absent ? text + ". The chosen pair is not in this network" : text;
  }

  private static Axis axis(FigureInput input) {
    RunConfig config = input.study().model().config();
    return Axis.linear("input x of feature i", config.inputRange().low(), 1);
  }

  private static Lines.Line[] curves(FigureInput input, Pair pair) {
    RunConfig config = input.study().model().config();
    Network network = input.study().model().network();
    boolean own = pair.input() == pair.output();
    return new Lines.Line[] {
      Curves.of(
          config, x -> config.target().of(own ? (float) x : 0f), Ink.IDEAL, Lines.Stroke.DASHED),
      Curves.of(
          config,
          x -> network.response(pair.output(), pair.input(), x),
          Ink.MAIN,
          Lines.Stroke.SOLID)
    };
  }
}
