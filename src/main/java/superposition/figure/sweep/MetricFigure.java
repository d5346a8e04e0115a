package superposition.figure.sweep;

import java.util.ArrayList;
import java.util.List;
import superposition.figure.Reading;
import superposition.plot.Heading;
import superposition.plot.Plot;
import superposition.sweep.Judge;
import superposition.sweep.Judgement;

/** One metric over a grid, with what it is held against. */
final class MetricFigure implements SweepFigure {

  @Override
  public String id() {
    return "sweep-metric";
  }

  @Override
  public String name() {
    return "Metric";
  }

  @Override
  public Plot plot(SweepInput input) {
    GridPlots plots = new GridPlots(input);
    String name = SweepWords.metric(input.metric());
    String title =
        Character.toUpperCase(name.charAt(0))
            + name.substring(1)
            + ": "
            + plots.ends(input.metric());
    String region = plots.region(input.metric());
    return plots.plot(
        input.metric(),
        new Heading(
            region.isEmpty() ? title : title + ", " + region,
            input.of().title() + "; " + plots.measured()));
  }

  @Override
  public Reading reading(SweepInput input) {
    List<Reading.Row> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Judgement judgement : judgements(input)) {
      text.append(text.isEmpty() ? "" : " ")
          .append(judgement.prediction().source())
          .append(": \u201c")
          .append(judgement.prediction().claim())
          .append("\u201d This ")
          .append(judgement.outcome().words())
          .append('.');
      rows.add(
          new Reading.Row(
              judgement.prediction().metric(), "", judgement.found(), judgement.outcome().words()));
    }
    return new Reading(
        text.isEmpty() ? "Nothing was predicted of this metric." : text.toString(),
        input.metric() + ", mean over the networks of a point",
        rows);
  }

  private static List<Judgement> judgements(SweepInput input) {
    return Judge.judge(input.result(), input.grid()).stream()
        .filter(one -> one.prediction().metric().equals(input.metric()))
        .toList();
  }
}
