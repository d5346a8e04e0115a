package superposition.figure;

import superposition.analysis.OutputModel;
import superposition.analysis.Study;
import superposition.config.Activation;
import superposition.config.RunConfig;
import superposition.state.FigureOptions;

/** An output model for all tests of figures: six features in three dimensions, nearly opposites. */
public final class OutputStudy {

  private static final double[][] COLUMNS = {
    {1, 0.05, 0}, {-0.9, 0, 0}, {0, 1.1, 0}, {0, -0.8, 0.1}, {0, 0.02, 1}, {0.3, 0, -0.9}
  };

  private static final double[] BIAS = {-0.1, 0, 0.05, -0.2, -0.05, 0};

  private static final Study STUDY = study(Activation.RELU);

  private OutputStudy() {}

  /** Input of a figure of it. */
  public static FigureInput input() {
    return new FigureInput(STUDY, FigureOptions.DEFAULT);
  }

  /** The ReLU output model. */
  public static Study study() {
    return STUDY;
  }

  /** The model with a relu or a bare output. */
  public static Study study(Activation output) {
    RunConfig config = OutputModel.config(6, 3, 0.1, output);
    return new Study(OutputModel.of(config, COLUMNS, BIAS), Study.INTERACTIVE_SAMPLES, 1);
  }
}
