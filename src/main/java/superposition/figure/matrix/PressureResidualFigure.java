package superposition.figure.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import superposition.analysis.ErrorSplit;
import superposition.analysis.MatrixStructure;
import superposition.analysis.ReceivedInterference;
import superposition.analysis.Statistics;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Relation;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.state.Metric;

/**
 * What the diagonal of M leaves of the error, against the off-diagonal pressure Σ|M[i,j]| and
 * against the interference that an output receives, Σ(P² + Q²) (report 1, "What explains the
 * residual MSE?").
 */
public final class PressureResidualFigure implements RunFigure {

  @Override
  public String id() {
    return "pressure-vs-residual";
  }

  @Override
  public String name() {
    return "What explains the residual";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    Relation pressure = pressure(input, errors);
    Relation received = received(input, errors);
    String residual = "residual of error ~ M[i,i]";
    return new Grid(
        new Heading(title(pressure, received), "error: " + errors.measured()),
        2,
        List.of(
            pressure.scatter(
                new Heading("off-diagonal pressure", ""), "Σ|M[i,j]| over j ≠ i", residual),
            received.scatter(
                new Heading("received interference", ""),
                "Σ(P[i,j]² + Q[i,j]²), j ≠ i",
                residual)));
  }

  private static Relation pressure(FigureInput input, FeatureErrors errors) {
    return new Relation(
        input.study().get(MatrixStructure.ANALYSIS).pressure(), residuals(input, errors));
  }

  private static Relation received(FigureInput input, FeatureErrors errors) {
    return new Relation(input.study().get(ReceivedInterference.ANALYSIS), residuals(input, errors));
  }

  private static double[] residuals(FigureInput input, FeatureErrors errors) {
    return Statistics.residuals(diagonal(input), errors.errors());
  }

  private static double[] diagonal(FigureInput input) {
    return input.study().get(MatrixStructure.ANALYSIS).diagonal();
  }

  private static String title(Relation pressure, Relation received) {
    if (!Double.isFinite(pressure.r()) || !Double.isFinite(received.r())) {
      return "There is no residual that could be explained";
    }
    return "Of what the diagonal leaves, Σ|M| explains "
        + Numbers.percent(pressure.explained())
        + ", Σ(P² + Q²) "
        + Numbers.percent(received.explained());
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureErrors errors = FeatureErrors.of(input.study(), input.metric());
    boolean active = input.metric() == Metric.ACTIVE;
    Relation pressure = pressure(input, errors);
    Relation received = received(input, errors);
    List<Reading.Row> rows = new ArrayList<>();
    rows.add(
        new Reading.Row(
            "r(Σ|M|, residual)",
            Reported.error(input, "0.103"),
            Relation.words(pressure.r()),
            pressure.chance()));
    rows.add(
        new Reading.Row(
            "r(Σ(P² + Q²), residual)", "", Relation.words(received.r()), received.chance()));
    rows.add(
        new Reading.Row(
            "Σ|M|, spread",
            "",
            Numbers.percent(Statistics.sd(pressure.x()) / Statistics.mean(pressure.x())),
            ""));
    if (active) {
      rows.add(
          new Reading.Row(
              "explained by isolated error and Σ(P² + Q²)",
              "",
              Numbers.percent(explained(input, errors)),
              "M[i,i] "
                  + Numbers.percent(new Relation(diagonal(input), errors.errors()).explained())));
    }
    return new Reading(
        "A straight line in M[i,i] leaves a part of each feature's error. The report looked for it"
            + " in Σ|M[i,j]|, which adds up weights as if the hidden activation were not there. What"
            + " an output really receives are the answers to other features at x = +1 and at x ="
            + " −1, P[i,j] and Q[i,j], and it is their squares that a squared error adds up.",
        "residual: error minus its least-squares line in M[i,i]; sums over j ≠ i; "
            + errors.measured(),
        rows);
  }

  /** Share of the error's variance that a plane in isolated error and received interference has. */
  private static double explained(FigureInput input, FeatureErrors errors) {
    double[] isolated = input.study().get(ErrorSplit.ANALYSIS).isolated();
    double[] interference = input.study().get(ReceivedInterference.ANALYSIS);
    double a = Statistics.correlation(isolated, errors.errors());
    double b = Statistics.correlation(interference, errors.errors());
    double c = Statistics.correlation(isolated, interference);
    return (a * a + b * b - 2 * a * b * c) / (1 - c * c);
  }
}
