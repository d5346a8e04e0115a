package superposition.figure;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import superposition.analysis.Study;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.state.FigureOptions;
import superposition.state.Metric;
import superposition.store.weights.NetworkFile;

/** The first of the three reference networks, evaluated once for all tests of figures. */
public final class ReferenceStudy {

  private static final Study STUDY =
      new Study(
          NetworkFile.read(file()).under(RunConfig.canonical(0)), Study.INTERACTIVE_SAMPLES, 1);

  private ReferenceStudy() {}

  /** Input of a figure of it. */
  public static FigureInput input(Metric metric) {
    return new FigureInput(STUDY, FigureOptions.DEFAULT.withMetric(metric));
  }

  /** The study. */
  public static Study study() {
    return STUDY;
  }

  /** The network. */
  public static Network network() {
    return STUDY.model().network();
  }

  /** A number of the network's json, measured by the independent implementation. */
  public static double metric(String id) {
    try (Reader json =
        new InputStreamReader(
            ReferenceStudy.class.getResourceAsStream("/reference/canonical-0.json"),
            StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(json)
          .getAsJsonObject()
          .getAsJsonObject("metrics")
          .get(id)
          .getAsDouble();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All outputs with one feature alone at x, by the full forward pass: {@code [input][output]}. */
  public static double[][] answers(double x) {
    int n = network().features();
    double[][] answers = new double[n][];
    for (int i = 0; i < n; i++) {
      double[] input = new double[n];
      input[i] = x;
      answers[i] = network().forward(input);
    }
    return answers;
  }

  private static Path file() {
    try {
      return Path.of(ReferenceStudy.class.getResource("/reference/canonical-0.npz").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
