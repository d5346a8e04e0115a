package superposition.figure.phase;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import superposition.config.LogRange;
import superposition.figure.Figure;
import superposition.figure.Reading;
import superposition.phase.PhaseCell;
import superposition.phase.PhaseDiagram;
import superposition.plot.Axis;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.theory.PhaseClass;
import superposition.theory.PhaseSolution;

/**
 * Losses of the solutions along a line through the diagram: where they cross, the best has a kink.
 */
public final class PhaseCutFigure implements Figure<PhaseInput> {

  @Override
  public String id() {
    return "phase-cut";
  }

  @Override
  public String name() {
    return "Cut";
  }

  @Override
  public Plot plot(PhaseInput input) {
    Cut cut = new Cut(input);
    return new Grid(
        new Heading(title(cut), subtitle(input)),
        2,
        List.of(losses(input, cut), slopes(input, cut)));
  }

  /** Lines at the crossings; labels would be in the way of the solutions' names. */
  private static List<Rule> rules(Cut cut, boolean labelled) {
    return cut.crossings().stream()
        .map(
            crossing ->
                new Rule(
                    labelled ? symbol(cut) + " = " + Numbers.significant(crossing.place()) : "",
                    true,
                    crossing.place(),
                    Ink.BASELINE))
        .toList();
  }

  private static Plot losses(PhaseInput input, Cut cut) {
    PhaseDiagram diagram = input.diagram();
    List<Lines.Line> lines = new ArrayList<>();
    for (PhaseSolution solution : diagram.theory().solutions()) {
      lines.add(
          new Lines.Line(
              solution.name(),
              cut.places(),
              cut.along((r, p) -> solution.loss(r, diagram.theory().costs(p))),
              ink(solution.outcome()),
              Lines.Stroke.DASHED));
    }
    lines.add(
        new Lines.Line(
            "",
            cut.places(),
            cut.along((r, p) -> diagram.theory().winner(r, p).loss()),
            Ink.IDEAL,
            Lines.Stroke.SOLID));
    List<PhaseCell> cells = cut.cells();
    lines.add(
        new Lines.Line(
                "",
                cells.stream()
                    .mapToDouble(cell -> cut.alongDensity() ? cell.density() : cell.importance())
                    .toArray(),
                cells.stream().mapToDouble(PhaseCell::loss).toArray(),
                Ink.SECOND,
                Lines.Stroke.FAINT)
            .withMarks());
    return new Lines(
        new Heading("loss", ""),
        axis(input, cut),
        Axis.log("loss, summed over the features"),
        lines,
        rules(cut, false),
        "");
  }

  private static Plot slopes(PhaseInput input, Cut cut) {
    return new Lines(
        new Heading("slope of the cheapest loss", ""),
        axis(input, cut),
        Axis.linear("d ln loss / d ln " + symbol(cut)),
        List.of(new Lines.Line("", cut.places(), cut.slopes(), Ink.IDEAL, Lines.Stroke.SOLID)),
        rules(cut, true),
        "");
  }

  private static Axis axis(PhaseInput input, Cut cut) {
    LogRange range =
        cut.alongDensity() ? input.diagram().plan().density() : input.diagram().plan().importance();
    return new Axis(
        cut.alongDensity() ? Territory.DENSITY : Territory.IMPORTANCE,
        Axis.Scale.LOG,
        range.low(),
        range.high(),
        Axis.Item.NONE,
        List.of());
  }

  /** Light grey would not do for a line. */
  private static Ink ink(PhaseClass outcome) {
    return outcome == PhaseClass.NOT_REPRESENTED ? Ink.BASELINE : Territory.ink(outcome);
  }

  private static String symbol(Cut cut) {
    return cut.alongDensity() ? "p" : "r";
  }

  private static String place(Cut cut) {
    return (cut.alongDensity() ? "r = " : "p = ") + Numbers.significant(cut.fixed());
  }

  private static String title(Cut cut) {
    List<Cut.Crossing> crossings = cut.crossings();
    if (crossings.isEmpty()) {
      return "At " + place(cut) + " one solution is the cheapest all along";
    }
    return "At "
        + place(cut)
        + " losses cross at "
        + crossings.stream()
            .map(crossing -> symbol(cut) + " = " + Numbers.significant(crossing.place()))
            .collect(Collectors.joining(" and "))
        + ", and the slope of the cheapest one jumps";
  }

  private static String subtitle(PhaseInput input) {
    return "dashed: loss of every solution, solid: the cheapest one, points: "
        + PhaseTrainedFigure.models(input.diagram().plan(), false)
        + ", along a line through the phase diagram";
  }

  @Override
  public Reading reading(PhaseInput input) {
    Cut cut = new Cut(input);
    List<Reading.Row> rows =
        cut.crossings().stream()
            .map(
                crossing ->
                    new Reading.Row(
                        crossing.before().name() + " to " + crossing.after().name(),
                        "",
                        symbol(cut) + " = " + Numbers.significant(crossing.place()),
                        ""))
            .toList();
    return new Reading(
        "Each solution's loss is a smooth curve. The network should take the lowest one, so at a"
            + " crossing its loss has a kink: it is the same on both sides, its slope is not. That"
            + " is what makes the change of outcome a first-order phase change.",
        "losses in closed form, summed over the features; slopes d ln loss / d ln "
            + symbol(cut)
            + " of the cheapest solution",
        rows);
  }
}
