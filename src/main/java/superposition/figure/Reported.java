package superposition.figure;

import superposition.config.RunConfig;
import superposition.state.Metric;

/** The source reports' numbers, which speak of one configuration only. */
public final class Reported {

  private Reported() {}

  /** The number, if the run is the reports' up to its seed; else nothing. */
  public static String number(FigureInput input, String number) {
    RunConfig config = input.study().model().config();
    return config.equals(RunConfig.canonical(config.seed())) ? number : "";
  }

  /** The same for an error, of which the reports speak by metric {@code active} only. */
  public static String error(FigureInput input, String number) {
    return input.metric() == Metric.ACTIVE ? number(input, number) : "";
  }
}
