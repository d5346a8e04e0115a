package superposition.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import superposition.analysis.InterferenceSigns;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;

/**
 * How much of the interference is negative, which is free while one feature is active, and how much
 * the bias moves to that side (Elhage et al., "Toy Models of Superposition").
 */
public final class InterferenceBySignFigure implements RunFigure {

  private static final List<Bars.Key> LEGEND =
      List.of(
          new Bars.Key("below zero: free while one feature is active", Ink.BETTER),
          new Bars.Key("above zero: costs", Ink.WORSE));

  @Override
  public String id() {
    return "interference-by-sign";
  }

  @Override
  public String name() {
    return "Interference by sign";
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Refusals.unlessRectified(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    InterferenceSigns.Result signs = input.study().get(InterferenceSigns.ANALYSIS);
    return new Grid(
        new Heading(
            title(signs, input.study().model().network().hasBias()),
            "shares of Σ I_j·G_ji² over ordered pairs i ≠ j, what a linear model would pay; G = WᵀW"),
        1,
        List.of(
            bars("without the bias", "G_ji", signs.reach(), signs.plain()),
            bars("with the bias", "G_ji + b_j", signs.reach(), signs.biased())));
  }

  private static String title(InterferenceSigns.Result signs, boolean bias) {
    if (!Double.isFinite(signs.free())) {
      return "No two features interfere";
    }
    String negative = Numbers.percent(signs.negative()) + " of the interference is negative";
    if (!bias || !Double.isFinite(signs.saved())) {
      return negative;
    }
    return negative
        + ", and the bias "
        + (signs.saved() >= 0 ? "saves " : "adds ")
        + Numbers.percent(Math.abs(signs.saved()))
        + " of what the rest costs";
  }

  private static Plot bars(String name, String quantity, double reach, double[] shares) {
    List<Bars.Bar> bars = new ArrayList<>();
    List<String> places = new ArrayList<>();
    double width = 2 * reach / shares.length;
    // Half a bin is a whole number of these.
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(width / 2) - 1e-9));
    for (int k = 0; k < shares.length; k++) {
      double share = Double.isFinite(shares[k]) ? 100 * shares[k] : 0;
      bars.add(new Bars.Bar(k, share, 2 * k < shares.length ? Ink.BETTER : Ink.WORSE));
      places.add(Numbers.fixed(-reach + (k + 0.5) * width, decimals));
    }
    return new Bars(
        new Heading(name, ""),
        Axis.named(quantity + " (middle of a bin)", places, Axis.Item.NONE),
        Axis.linear("share, %"),
        bars,
        List.of(),
        List.of(),
        LEGEND);
  }

  @Override
  public Reading reading(FigureInput input) {
    InterferenceSigns.Result signs = input.study().get(InterferenceSigns.ANALYSIS);
    boolean some = Double.isFinite(signs.free());
    return new Reading(
        "A relu output pays nothing for what pushes it below zero. So networks prefer negative"
            + " interference, and a negative bias turns small positive interference into negative:"
            + " what is left of zero in the lower picture is free while one feature is active.",
        "G_ji = W_j·W_i; a pair counts I_j·G_ji², its cost to a linear model in units of the variance"
            + " of x_i; negative: G_ji ≤ 0, with the bias G_ji + b_j ≤ 0; saved: of Σ I_j·E relu(G_ji·x +"
            + " b_j)², against b = 0",
        List.of(
            new Reading.Row(
                "negative",
                "",
                some ? Numbers.percent(signs.negative()) : "no interference",
                "random 50 %"),
            new Reading.Row(
                "negative with the bias",
                "",
                some ? Numbers.percent(signs.free()) : "no interference",
                ""),
            new Reading.Row(
                "moved by the bias",
                "",
                some ? Numbers.percent(signs.free() - signs.negative()) : "no interference",
                "")));
  }
}
