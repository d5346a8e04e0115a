package superposition.app.runs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import superposition.analysis.Metrics;
import superposition.analysis.Study;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress;
import superposition.config.RunConfig;
import superposition.state.Experiment;
import superposition.train.TrainedModel;

/**
 * Keeps the runs of this session, each configuration once, and measures their headline numbers in
 * the background. Used on the FX thread only.
 */
public final class RunsDesk {

  /** What is measured of every run; ids of {@link Metrics}. */
  static final List<String> METRICS =
      List.of(
          "error.active.mean",
          "error.all-outputs",
          "error.loss",
          "error.beats-naive",
          "slope.mean",
          "specialization.mean",
          "tied.cosine");

  /** Larger networks are listed without numbers, which would take minutes. */
  private static final int MOST_FEATURES = 512;

  private final ExplorerModel model;
  private final Set<String> more = new TreeSet<>();
  private final ObservableList<SessionRun> runs = FXCollections.observableArrayList();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "runs");
            made.setDaemon(true);
            made.setPriority(Thread.MIN_PRIORITY);
            return made;
          });

  /** Follows the model from now on. */
  public RunsDesk(ExplorerModel model) {
    this.model = model;
    model
        .trainer()
        .modelProperty()
        .addListener(
            (property, before, now) -> {
              if (model.trainer().progressProperty().get().phase() == Progress.Phase.DONE) {
                add(now);
              }
            });
    model
        .shelf()
        .missingProperty()
        .addListener(
            (property, before, now) -> {
              if (now.intValue() == 0) {
                measureSeeds();
              }
            });
  }

  /** The runs, oldest first. */
  ObservableList<SessionRun> runs() {
    return runs;
  }

  /** Measures something else of every run whose network is kept, from now on. */
  void measureToo(String metric) {
    if (!METRICS.contains(metric) && Metrics.ids().contains(metric) && more.add(metric)) {
      for (SessionRun run : runs) {
        RunConfig config = run.experiment().config();
        if (config.features() <= MOST_FEATURES) {
          model
              .shelf()
              .get(config)
              .ifPresent(network -> measure(config, List.of(model.desk().study(network))));
        }
      }
    }
  }

  private List<String> wanted() {
    List<String> wanted = new ArrayList<>(METRICS);
    wanted.addAll(more);
    return wanted;
  }

  private void add(TrainedModel trained) {
    if (model.isGuest()) {
      return;
    }
    if (place(trained.config()) < 0) {
      Experiment whole = model.state().experiment().withOff(List.of());
      runs.add(new SessionRun(runs.size() + 1, whole, Map.of(), Map.of(), 1));
    }
    boolean small = trained.network().features() <= MOST_FEATURES;
    if (small && runs.get(place(trained.config())).values().isEmpty()) {
      measure(trained.config(), List.of(model.desk().study(trained)));
    }
    if (model.shelf().missingProperty().get() == 0) {
      measureSeeds();
    }
  }

  private int place(RunConfig config) {
    for (int k = 0; k < runs.size(); k++) {
      if (runs.get(k).experiment().config().equals(config)) {
        return k;
      }
    }
    return -1;
  }

  /** Measures the run in hand over all its seeds, if their networks are there. */
  private void measureSeeds() {
    RunConfig config = model.state().config();
    int place = place(config);
    List<Study> studies = new ArrayList<>();
    for (int k = 0; k < model.state().seeds(); k++) {
      RunConfig one = config.withSeed(config.seed() + k);
      model
          .shelf()
          .get(one)
          .filter(network -> !network.diverged())
          .ifPresent(
              network ->
                  studies.add(
                      new Study(network, Study.INTERACTIVE_SAMPLES, Study.EVALUATION_SEED)));
    }
    boolean wanted = place >= 0 && runs.get(place).seeds() != studies.size();
    if (wanted && studies.size() > 1 && config.features() <= MOST_FEATURES) {
      measure(config, studies);
    }
  }

  private void measure(RunConfig config, List<Study> studies) {
    List<String> wanted = wanted();
    thread.submit(
        () -> {
          List<Map<String, Double>> all = new ArrayList<>();
          try {
            for (Study study : studies) {
              all.add(Metrics.of(study, wanted));
            }
          } catch (CancellationException e) {
            return;
          } catch (RuntimeException | OutOfMemoryError e) {
            all.clear();
            all.add(Map.of());
          }
          Platform.runLater(() -> measured(config, wanted, all));
        });
  }

  private void measured(RunConfig config, List<String> wanted, List<Map<String, Double>> all) {
    Map<String, Double> means = new HashMap<>();
    Map<String, Double> spreads = new HashMap<>();
    for (String metric : wanted) {
      double[] values =
          all.stream()
              .filter(one -> one.containsKey(metric))
              .mapToDouble(one -> one.get(metric))
              .toArray();
      if (values.length == all.size()) {
        double mean = Arrays.stream(values).average().orElseThrow();
        means.put(metric, mean);
        if (values.length > 1) {
          double squares = 0;
          for (double value : values) {
            squares += (value - mean) * (value - mean);
          }
          spreads.put(metric, Math.sqrt(squares / (values.length - 1)));
        }
      }
    }
    int place = place(config);
    runs.set(place, runs.get(place).with(means, spreads, all.size()));
  }

  /** Ends all work. */
  public void close() {
    thread.shutdownNow();
  }
}
