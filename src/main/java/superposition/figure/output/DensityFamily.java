package superposition.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import superposition.analysis.FeatureNorms;
import superposition.analysis.OutputModels;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.figure.FamilyInput;
import superposition.figure.Reading;
import superposition.plot.Axis;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;

/** A family of runs over the density: networks that are trained at each. */
final class DensityFamily {

  /** Parts of the axis' length. */
  private static final double MARGIN = 0.03;

  private static final double ROOM_FOR_NAMES = 0.22;

  private final FamilyInput input;

  DensityFamily(FamilyInput input) {
    this.input = input;
  }

  /** Why figures over density have nothing to show. */
  static Optional<String> refusal(List<RunConfig> runs, Predicate<RunConfig> fits, String kind) {
    if (!runs.stream().allMatch(fits)) {
      return Optional.of("This speaks of a family of " + kind + ".");
    }
    return runs.stream().mapToDouble(RunConfig::density).distinct().count() > 1
        ? Optional.empty()
        : Optional.of("This speaks of a family of runs over the density.");
  }

  /** What the trained networks show, or that there is none yet. */
  String title(Supplier<String> words) {
    return input.trained().isEmpty() ? "No network is trained yet" : words.get();
  }

  /**
   * A row of the reading for every trained network.
   *
   * @param quantity what is told of it, followed by its density; may be empty
   */
  List<Reading.Row> rows(
      String quantity, Function<Study, String> measured, Function<Study, String> beside) {
    String name = (quantity.isEmpty() ? "" : quantity + ", ") + "p = ";
    List<Reading.Row> rows = new ArrayList<>();
    for (FamilyInput.Member member : input.trained()) {
      Study study = member.study().orElseThrow();
      rows.add(
          new Reading.Row(
              name + Numbers.given(member.config().density()),
              "",
              measured.apply(study),
              beside.apply(study)));
    }
    return rows;
  }

  /** How many networks share dimensions, a sentence; empty as long as none is trained. */
  String sharing() {
    List<FamilyInput.Member> sharing =
        input.trained().stream().filter(DensityFamily::sharesDimensions).toList();
    int trained = input.trained().size();
    if (trained == 0) {
      return "";
    }
    String start =
        Numbers.whole(sharing.size())
            + " of "
            + Numbers.counted(trained, "network")
            + (sharing.size() == 1 ? " represents" : " represent")
            + " more features than there are dimensions";
    OptionalDouble densest =
        sharing.stream().mapToDouble(member -> member.config().density()).max();
    return start
        + (densest.isEmpty()
            ? "."
            : sharing.size() == 1
                ? ", that at density " + Numbers.given(densest.getAsDouble()) + "."
                : ", the densest of them at " + Numbers.given(densest.getAsDouble()) + ".");
  }

  private static boolean sharesDimensions(FamilyInput.Member member) {
    FeatureNorms.Result norms = member.study().orElseThrow().get(FeatureNorms.ANALYSIS);
    return norms.features().length > norms.network().hidden();
  }

  /** What there is so far, of how many. */
  String measured() {
    int trained = input.trained().size();
    int all = input.members().size();
    return trained == all
        ? Numbers.counted(all, "network")
        : Numbers.whole(trained) + " of " + Numbers.counted(all, "network") + " so far";
  }

  /** What theory says of linear models, a sentence after others; empty for other networks. */
  String linear() {
    return input.members().stream().allMatch(member -> OutputModels.isLinear(member.config()))
        ? " These models are linear: for them sharing a dimension never pays, however sparse the"
            + " inputs are."
        : "";
  }

  /** The lowest and the highest density, whether trained yet or not. */
  private double lowest() {
    return densities().min().orElseThrow();
  }

  private double highest() {
    return densities().max().orElseThrow();
  }

  private DoubleStream densities() {
    return input.members().stream().mapToDouble(member -> member.config().density());
  }

  /** The axis of the densities. */
  Axis axis() {
    return axis(lowest() / 1.1, highest() * 1.1);
  }

  /** The same with room to the right for the names of rules. */
  Axis axisWithRoom() {
    double span = highest() / lowest();
    return axis(
        lowest() / Math.pow(span, MARGIN), highest() * Math.pow(span, ROOM_FOR_NAMES + MARGIN));
  }

  private static Axis axis(double low, double high) {
    return new Axis("density p", Axis.Scale.LOG, low, high, Axis.Item.NONE, List.of());
  }

  /** A curve over the densities that are trained; several networks at one as their mean. */
  Lines.Line line(String name, Ink ink, Lines.Stroke stroke, ToDoubleFunction<Study> quantity) {
    TreeMap<Double, List<Double>> values = new TreeMap<>();
    for (FamilyInput.Member member : input.trained()) {
      values
          .computeIfAbsent(member.config().density(), p -> new ArrayList<>())
          .add(quantity.applyAsDouble(member.study().orElseThrow()));
    }
    double[] x = values.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    double[] y =
        values.values().stream()
            .mapToDouble(
                one -> one.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
            .toArray();
    return new Lines.Line(name, x, y, ink, stroke).withMarks();
  }

  /** "… at density 1, … at 0.01", from the ends of a curve. */
  static String ends(Lines.Line line, DoubleFunction<String> words) {
    int last = line.x().length - 1;
    String low = words.apply(line.y()[0]) + " at density " + Numbers.given(line.x()[0]);
    return last == 0
        ? low
        : low + ", " + words.apply(line.y()[last]) + " at " + Numbers.given(line.x()[last]);
  }
}
