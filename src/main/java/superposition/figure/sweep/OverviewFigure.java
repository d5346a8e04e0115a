package superposition.figure.sweep;

import java.util.ArrayList;
import java.util.List;
import superposition.figure.Reading;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.sweep.Judge;
import superposition.sweep.Judgement;
import superposition.sweep.Judgement.Outcome;

/** The metrics of a grid beside each other, as many as a page holds. */
final class OverviewFigure implements SweepFigure {

  private static final int MOST_PANELS = 12;

  /** Maps have square cells, and less would be seen of more. */
  private static final int MOST_MAPS = 6;

  @Override
  public String id() {
    return "sweep-overview";
  }

  @Override
  public String name() {
    return "Overview";
  }

  @Override
  public Plot plot(SweepInput input) {
    GridPlots plots = new GridPlots(input);
    List<String> metrics = GridPlots.metrics(input.result().sweep().plan());
    List<Plot> panels = new ArrayList<>();
    int most = plots.isMap() ? MOST_MAPS : MOST_PANELS;
    for (String metric : metrics.subList(0, Math.min(most, metrics.size()))) {
      panels.add(plots.panel(metric));
    }
    return new Grid(
        new Heading(title(input), input.of().title() + "; " + plots.measured()),
        columns(panels.size()),
        panels);
  }

  private static String predicate(Outcome outcome) {
    return switch (outcome) {
      case HOLDS, PARTLY, FAILS -> outcome.words();
      case UNCLEAR, NOT_MEASURED -> "is " + outcome.words();
    };
  }

  /** Up to three, or four if that leaves less empty. */
  private static int columns(int panels) {
    int three = panels < 3 ? panels : panels == 4 ? 2 : 3;
    return panels > 6 && empty(panels, 4) < empty(panels, 3) ? 4 : three;
  }

  private static int empty(int panels, int columns) {
    return (columns - panels % columns) % columns;
  }

  private static String title(SweepInput input) {
    List<Judgement> judgements = Judge.judge(input.result(), input.grid());
    long holding = count(judgements, Outcome.HOLDS);
    long partly = count(judgements, Outcome.PARTLY);
    return switch (judgements.size()) {
      case 0 -> input.of().title();
      case 1 -> "The prediction " + predicate(judgements.get(0).outcome());
      default ->
          Numbers.whole(holding)
              + " of "
              + Numbers.counted(judgements.size(), "prediction")
              + (holding == 1 ? " holds" : " hold")
              + (partly == 0 ? "" : ", " + Numbers.whole(partly) + " in part");
    };
  }

  private static long count(List<Judgement> judgements, Outcome outcome) {
    return judgements.stream().filter(one -> one.outcome() == outcome).count();
  }

  @Override
  public Reading reading(SweepInput input) {
    List<Reading.Row> rows =
        Judge.judge(input.result(), input.grid()).stream()
            .map(v -> new Reading.Row(v.prediction().claim(), "", v.found(), v.outcome().words()))
            .toList();
    return new Reading(
        "Each panel is a metric of the same networks. Dashed: what it is held against.",
        "mean and standard deviation over networks that differ in their seed",
        rows);
  }
}
