package superposition.audit.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.ToDoubleFunction;
import superposition.analysis.Metrics;
import superposition.analysis.Report;
import superposition.analysis.Study;

/** All that the audit measures of one network. */
public final class Probes {

  private static final List<BiConsumer<Study, Report>> ALL =
      List.of(
          Relations::report,
          Advantages::report,
          Loads::report,
          Losses::report,
          Fields::report,
          RescaledNetwork::report,
          NoisyEvaluation::report,
          ReportErrors::report);

  private Probes() {}

  /**
   * The study's metrics and what the probes add, by id; what is not defined is absent.
   *
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public static Map<String, Double> of(Study study) {
    Map<String, Double> values = new HashMap<>(Metrics.of(study).values());
    Report report = new Report();
    shape(Shape.ERRORS, study, values, report);
    shape(Shape.WEIGHTS, study, values, report);
    ALL.forEach(probe -> probe.accept(study, report));
    values.putAll(report.metrics().values());
    return values;
  }

  /** Those that are not among the metrics. */
  private static void shape(
      Map<String, ToDoubleFunction<Study>> quantities,
      Study study,
      Map<String, Double> metrics,
      Report report) {
    quantities.forEach(
        (id, quantity) -> {
          if (!metrics.containsKey(id)) {
            report.put(id, quantity.applyAsDouble(study));
          }
        });
  }
}
