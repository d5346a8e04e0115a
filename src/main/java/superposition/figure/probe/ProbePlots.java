package superposition.figure.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;

/** The pictures of a network's answer to one input: hidden layer, outputs and errors. */
public final class ProbePlots {

  private static final List<Bars.Key> OUTPUTS =
      List.of(
          new Bars.Key("output", Ink.MAIN),
          new Bars.Key("asked for", Ink.IDEAL),
          new Bars.Key("naive network", Ink.BASELINE));

  private ProbePlots() {}

  /** What each hidden neuron says. */
  public static Bars hidden(ProbeAnswer answer) {
    long on =
        IntStream.range(0, answer.hidden().length).filter(n -> answer.hidden()[n] != 0).count();
    return new Bars(
        new Heading(
            on + " of " + Numbers.counted(answer.hidden().length, "neuron") + " answer",
            "activation h_n of each hidden neuron"),
        Axis.index("neuron n", answer.hidden().length, Axis.Item.NEURON),
        Axis.linear("h_n"),
        bars(answer.hidden().length, n -> answer.hidden()[n], Ink.MAIN),
        List.of(),
        List.of(),
        List.of());
  }

  /** What the network says of each feature, with the target and the naive network. */
  public static Bars outputs(ProbeAnswer answer) {
    int features = answer.output().length;
    long active = IntStream.range(0, features).filter(i -> answer.input()[i] != 0).count();
    List<Bars.Series> overlays = new ArrayList<>();
    overlays.add(
        new Bars.Series("naive network", bars(features, i -> answer.naive()[i], Ink.BASELINE)));
    overlays.add(new Bars.Series("asked for", bars(features, i -> answer.target()[i], Ink.IDEAL)));
    return new Bars(
        new Heading(
            Numbers.counted(active, "feature") + (active == 1 ? " is" : " are") + " active",
            "output y_i with all inputs as set"),
        Axis.index("feature i", features, Axis.Item.FEATURE),
        Axis.linear("y_i"),
        List.of(new Bars.Series("output", bars(features, i -> answer.output()[i], Ink.MAIN))),
        false,
        false,
        overlays,
        List.of(),
        OUTPUTS);
  }

  /** How far each output is off, beside the naive network's. */
  public static Bars errors(ProbeAnswer answer) {
    int features = answer.output().length;
    List<Bars.Bar> errors = new ArrayList<>();
    for (int i = 0; i < features; i++) {
      double error = answer.output()[i] - answer.target()[i];
      double naive = answer.naive()[i] - answer.target()[i];
      Ink ink = Math.abs(error) < Math.abs(naive) ? Ink.BETTER : Ink.WORSE;
      errors.add(new Bars.Bar(i, error, ink));
    }
    Bars.Series naive =
        new Bars.Series(
            "naive network",
            bars(features, i -> answer.naive()[i] - answer.target()[i], Ink.BASELINE));
    return new Bars(
        new Heading(
            "mean squared error "
                + Numbers.significant(answer.squaredError())
                + ", naive "
                + Numbers.significant(answer.naiveSquaredError()),
            "error y_i − target(x_i) of this input"),
        Axis.index("feature i", features, Axis.Item.FEATURE),
        Axis.linear("error"),
        List.of(new Bars.Series("error", errors)),
        false,
        false,
        List.of(naive),
        List.of(),
        List.of(
            new Bars.Key("nearer than naive", Ink.BETTER),
            new Bars.Key("not nearer", Ink.WORSE),
            new Bars.Key("naive network", Ink.BASELINE)));
  }

  private static List<Bars.Bar> bars(int count, IntToDoubleFunction value, Ink ink) {
    return IntStream.range(0, count)
        .mapToObj(k -> new Bars.Bar(k, value.applyAsDouble(k), ink))
        .toList();
  }
}
