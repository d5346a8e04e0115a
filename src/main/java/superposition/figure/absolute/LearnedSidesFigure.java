package superposition.figure.absolute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import superposition.analysis.LearnedSides;
import superposition.analysis.RepresentedFeatures;
import superposition.config.Initialization;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;

/**
 * What each output answers to both signs of its feature, up for +1 and down for −1, in two colours
 * by whether that side had a gradient at the start: what an ordinary start costs.
 */
public final class LearnedSidesFigure implements RunFigure {

  @Override
  public String id() {
    return "learned-sides";
  }

  @Override
  public String name() {
    return "Learned sides";
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Words.unlessAbsolute(run);
  }

  @Override
  public Plot plot(FigureInput input) {
    LearnedSides.Result sides = input.study().get(LearnedSides.ANALYSIS);
    List<Bars.Bar> up = new ArrayList<>();
    List<Bars.Bar> down = new ArrayList<>();
    for (int i = 0; i < sides.dead()[0].length; i++) {
      up.add(new Bars.Bar(i, sides.answers()[0][i], ink(sides.dead()[0][i])));
      down.add(new Bars.Bar(i, -sides.answers()[1][i], ink(sides.dead()[1][i])));
    }
    return new Bars(
        new Heading(
            title(sides),
            "output i at x_i = +1 alone, upwards, and at x_i = −1 alone, downwards; began dead:"
                + " below 0 with the first weights, where a rectified output has no gradient"),
        Axis.index("feature i", up.size(), Axis.Item.FEATURE),
        Axis.linear("y_i at +1 (up) and −1 (down)"),
        List.of(new Bars.Series("at +1", up), new Bars.Series("at −1, turned", down)),
        true,
        false,
        List.of(),
        List.of(
            new Rule("ideal", false, 1, Ink.IDEAL),
            new Rule("", false, -sides.targetAtMinusOne(), Ink.IDEAL)),
        sides.known()
            ? List.of(
                new Bars.Key("had a gradient (" + sides.count(false) + " sides)", Ink.BETTER),
                new Bars.Key("began dead (" + sides.count(true) + ")", Ink.WORSE))
            : List.of());
  }

  private static Ink ink(boolean dead) {
    return dead ? Ink.WORSE : Ink.BETTER;
  }

  private static String title(LearnedSides.Result sides) {
    String others =
        Numbers.whole(sides.learned(false)) + " of " + Numbers.counted(sides.count(false), "side");
    if (!sides.known()) {
      return others + " learned; the first weights are not known";
    }
    return sides.count(true) == 0
        ? "No side began dead; " + others + " learned"
        : Numbers.whole(sides.learned(true))
            + " of "
            + Numbers.counted(sides.count(true), "side")
            + " that began dead learned, "
            + others
            + " that did not";
  }

  @Override
  public Reading reading(FigureInput input) {
    LearnedSides.Result sides = input.study().get(LearnedSides.ANALYSIS);
    List<Reading.Row> rows = new ArrayList<>();
    if (sides.known()) {
      rows.add(row("began dead, learned", sides, true));
      rows.add(row("began with a gradient, learned", sides, false));
    }
    if (RepresentedFeatures.suits(input.study().model().config())) {
      RepresentedFeatures.Result features = input.study().get(RepresentedFeatures.ANALYSIS);
      rows.add(
          new Reading.Row(
              "features represented fully, by half",
              "",
              features.full() + ", " + features.half(),
              ""));
    }
    return new Reading(
        "A side is one sign of a feature. An output that is below 0 has no gradient while its"
            + " feature comes alone. "
            + text(sides, input.study().model().config()),
        "learned: the answer is at least "
            + Numbers.significant(LearnedSides.LEARNED)
            + " of the target at ±1",
        rows);
  }

  private static String text(LearnedSides.Result sides, RunConfig run) {
    if (!sides.known()) {
      return "The first weights of this network are not known, nor which sides began like that.";
    }
    int dead = sides.count(true);
    int others = sides.count(false);
    String start =
        run.initialization() instanceof Initialization.Mirrored
            ? "This run started with W_out = |W_in|ᵀ: "
            : "With the first weights of this run ";
    if (dead == 0) {
      return start
          + "no side began like that, and "
          + learned(sides, false)
          + " of all are learned.";
    }
    return start
        + Numbers.percent((double) dead / (dead + others))
        + " of the sides began like that. Of these "
        + learned(sides, true)
        + " are learned"
        + (others == 0 ? "." : ", of the others " + learned(sides, false) + ".");
  }

  private static String learned(LearnedSides.Result sides, boolean dead) {
    return Numbers.percent((double) sides.learned(dead) / sides.count(dead));
  }

  private static Reading.Row row(String name, LearnedSides.Result sides, boolean dead) {
    return new Reading.Row(
        name, "", Numbers.whole(sides.learned(dead)), "of " + Numbers.whole(sides.count(dead)));
  }
}
