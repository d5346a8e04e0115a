package superposition.figure;

import superposition.config.RunConfig;

/** The source reports' numbers, which speak of one configuration only. */
public final class Reported {

  private Reported() {}

  /** The number, if the run is the reports' up to its seed; else nothing. */
  public static String number(FigureInput input, String number) {
    RunConfig config = input.study().model().config();
    return config.equals(RunConfig.canonical(config.seed())) ? number : "";
  }
}
