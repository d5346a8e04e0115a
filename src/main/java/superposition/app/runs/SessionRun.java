package superposition.app.runs;

import java.util.Map;
import superposition.config.ConfigKeys;
import superposition.plot.Numbers;
import superposition.state.Experiment;

/**
 * A run of this session with its headline numbers.
 *
 * @param number in the order of training, from 1
 * @param experiment what was trained; its neurons that are off do not count
 * @param values mean of each metric over the seeds, by id; those not defined are left out; empty
 *     until they are measured
 * @param spreads standard deviation (n − 1) over the seeds, by id; empty for one seed
 * @param seeds how many networks were measured
 */
record SessionRun(
    int number,
    Experiment experiment,
    Map<String, Double> values,
    Map<String, Double> spreads,
    int seeds) {

  /** Copies the maps. */
  SessionRun {
    values = Map.copyOf(values);
    spreads = Map.copyOf(spreads);
  }

  /** The same measured. */
  SessionRun with(Map<String, Double> newValues, Map<String, Double> newSpreads, int newSeeds) {
    return new SessionRun(number, experiment, newValues, newSpreads, newSeeds);
  }

  /** A metric as it is shown; a dash where it is not measured or not defined. */
  String text(String metric) {
    return values.containsKey(metric)
        ? Numbers.withSpread(values.get(metric), spreads.getOrDefault(metric, Double.NaN))
        : "–";
  }

  /** A metric's mean or a parameter of the run; NaN where it is not there or no number. */
  double number(String id) {
    if (values.containsKey(id)) {
      return values.get(id);
    }
    return RunsChart.PARAMETERS.contains(id)
        ? ((Number) ConfigKeys.get(experiment.config(), id)).doubleValue()
        : Double.NaN;
  }
}
