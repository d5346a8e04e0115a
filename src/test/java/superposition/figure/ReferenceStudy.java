package superposition.figure;

import java.net.URISyntaxException;
import java.nio.file.Path;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.store.WeightsFile;

/** The first of the three reference networks, evaluated once for all tests of figures. */
public final class ReferenceStudy {

  private static final Study STUDY =
      new Study(
          WeightsFile.read(file()).under(RunConfig.canonical(0)), Study.INTERACTIVE_SAMPLES, 1);

  private ReferenceStudy() {}

  /** Input of a figure of it. */
  public static FigureInput input(Metric metric) {
    return new FigureInput(STUDY, FigureOptions.DEFAULT.withMetric(metric));
  }

  static Study study() {
    return STUDY;
  }

  private static Path file() {
    try {
      return Path.of(ReferenceStudy.class.getResource("/reference/canonical-0.npz").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
