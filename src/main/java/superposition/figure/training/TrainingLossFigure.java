package superposition.figure.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import superposition.config.RunConfig;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.Reading;
import superposition.figure.Reported;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Rule;
import superposition.theory.NaiveBaseline;
import superposition.train.TrainedModel;

/** The mini-batch loss over the run, raw and smoothed, against the naive network's level. */
public final class TrainingLossFigure implements RunFigure {

  /** More points than a plot has columns show nothing more. */
  private static final int MOST_POINTS = 1000;

  /** The smoothing window is this part of the whole run, so that it does not grow on the way. */
  private static final int WINDOWS_A_RUN = 40;

  /** Differences of fewer standard errors than this may be the batches'. */
  private static final double ERRORS = 3;

  @Override
  public String id() {
    return "training-loss";
  }

  @Override
  public String name() {
    return "Training";
  }

  @Override
  public Plot plot(FigureInput input) {
    TrainedModel model = input.study().model();
    return plot(model.config(), model.losses(), model.divergedAt());
  }

  /**
   * The figure of a run that may still be going on.
   *
   * @param losses mini-batch losses so far, in order
   * @param divergedAt the step at which the run diverged, counted from 0, or −1
   */
  public Plot plot(RunConfig config, double[] losses, int divergedAt) {
    double naive = new NaiveBaseline(config).loss();
    double[] smooth = smoothed(losses, window(config));
    List<Lines.Line> lines = new ArrayList<>();
    if (losses.length > 0) {
      double last = smooth[smooth.length - 1];
      lines.add(line("", losses, Lines.Stroke.FAINT));
      lines.add(line(Numbers.significant(last), smooth, Lines.Stroke.SOLID));
    }
    List<Rule> rules = new ArrayList<>();
    if (naive > 0) {
      rules.add(new Rule("naive " + Numbers.significant(naive), false, naive, Ink.BASELINE));
    }
    String error = "mean " + FeatureErrors.loss(config);
    String subtitle =
        "loss of each mini-batch, "
            + error
            + " over "
            + Numbers.counted(config.batch(), "sample")
            + " and "
            + Numbers.counted(config.features(), "output")
            + "; bold: mean of "
            + Numbers.counted(window(config), "step");
    return new Lines(
        new Heading(title(config, losses, smooth, divergedAt), subtitle),
        Axis.linear("step", 0, Math.max(config.steps(), losses.length)),
        Axis.log("loss, " + error),
        lines,
        rules,
        "");
  }

  private static String title(RunConfig config, double[] losses, double[] smooth, int divergedAt) {
    if (divergedAt >= 0) {
      return "The run diverged at step " + Numbers.whole(divergedAt);
    }
    if (smooth.length == 0) {
      return "No loss history: these weights come without their training";
    }
    double last = smooth[smooth.length - 1];
    double error = standardError(losses, window(config));
    return course(config, smooth, error)
        + Numbers.significant(last)
        + comparison(last, new NaiveBaseline(config).loss(), error);
  }

  private static String course(RunConfig config, double[] smooth, double error) {
    if (smooth.length < config.steps() || smooth.length == 1) {
      return "Step " + Numbers.whole(smooth.length) + ": loss ";
    }
    double fall = smooth[0] - smooth[smooth.length - 1];
    if (Math.abs(fall) < ERRORS * Math.sqrt(2) * error) {
      return "The loss changed by less than batches differ: it is ";
    }
    return fall > 0
        ? "The loss fell from " + Numbers.significant(smooth[0]) + " to "
        : "The loss did not fall: it is ";
  }

  private static String comparison(double loss, double naive, double error) {
    if (!(naive > 0) || !(loss > 0) || Math.abs(loss - naive) < ERRORS * error) {
      return "";
    }
    return loss < naive
        ? ", " + Numbers.significant(naive / loss) + " times below naive"
        : ", " + Numbers.significant(loss / naive) + " times naive";
  }

  /**
   * Standard error of the smooth curve's ends. A batch's variance is half the mean square of the
   * difference between neighbours, which a trend hardly changes (von Neumann).
   */
  private static double standardError(double[] losses, int window) {
    double squares = 0;
    for (int i = 1; i < losses.length; i++) {
      squares += (losses[i] - losses[i - 1]) * (losses[i] - losses[i - 1]);
    }
    int averaged = Math.min(losses.length, window / 2 + 1);
    return Math.sqrt(squares / (2 * Math.max(1, losses.length - 1)) / averaged);
  }

  private static int window(RunConfig config) {
    return Math.max(1, config.steps() / WINDOWS_A_RUN);
  }

  /** A centred moving average; near the ends over the values that there are on both sides. */
  static double[] smoothed(double[] values, int window) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i];
    }
    double[] smooth = new double[values.length];
    int reach = window / 2;
    for (int i = 0; i < values.length; i++) {
      int from = Math.max(0, i - reach);
      int to = Math.min(values.length, i + reach + 1);
      smooth[i] = (sums[to] - sums[from]) / (to - from);
    }
    return smooth;
  }

  /**
   * A curve over steps 1, 2, …; long ones as the smallest and the largest value of each stretch.
   */
  private static Lines.Line line(String name, double[] values, Lines.Stroke stroke) {
    int stretch = Math.max(1, (2 * values.length + MOST_POINTS - 1) / MOST_POINTS);
    if (values.length <= MOST_POINTS) {
      double[] steps = new double[values.length];
      Arrays.setAll(steps, i -> i + 1);
      return new Lines.Line(name, steps, values.clone(), Ink.MAIN, stroke);
    }
    int stretches = (values.length + stretch - 1) / stretch;
    double[] steps = new double[2 * stretches];
    double[] ends = new double[2 * stretches];
    for (int k = 0; k < stretches; k++) {
      int low = k * stretch;
      int high = low;
      for (int i = low; i < Math.min(values.length, (k + 1) * stretch); i++) {
        low = values[i] < values[low] ? i : low;
        high = values[i] > values[high] ? i : high;
      }
      int first = Math.min(low, high);
      int second = Math.max(low, high);
      steps[2 * k] = first + 1;
      ends[2 * k] = values[first];
      steps[2 * k + 1] = second + 1;
      ends[2 * k + 1] = values[second];
    }
    return new Lines.Line(name, steps, ends, Ink.MAIN, stroke);
  }

  @Override
  public Reading reading(FigureInput input) {
    TrainedModel model = input.study().model();
    RunConfig config = model.config();
    double[] smooth = smoothed(model.losses(), window(config));
    double naive = new NaiveBaseline(config).loss();
    double last = smooth.length == 0 ? Double.NaN : smooth[smooth.length - 1];
    String measured = smooth.length == 0 ? "not known" : Numbers.significant(last);
    return new Reading(
        "The faint line is the loss of every mini-batch, the bold one its running mean. Below the"
            + " grey line the network does better than one that dedicates each neuron to one"
            + " feature and ignores the rest."
            + (Reported.number(input, "8.5").isEmpty()
                ? ""
                : " The report's ratio of 8.5 is not measured: it is 0.9/(1 − 0.43)⁴, computed from"
                    + " a gain that belongs to M and not to the response."),
        "mean over batch and outputs of I·|y − target|^q, q = "
            + Numbers.significant(config.lossExponent())
            + ", on fresh samples",
        List.of(
            new Reading.Row("loss at the end", "", measured, "naive " + Numbers.significant(naive)),
            new Reading.Row(
                "times below naive",
                Reported.number(input, "8.5"),
                smooth.length == 0 ? "not known" : Numbers.significant(naive / last),
                "1")));
  }
}
