package superposition.app.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import superposition.config.RunConfig;
import superposition.figure.subject.Companions;
import superposition.figure.subject.Networks;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

/**
 * Trained networks that are kept to be compared, by configuration: those of this session's runs,
 * and those that are wanted and trained in the background, one thread each. The oldest ones go
 * first when there are too many numbers in them. Used on the FX thread only.
 */
public final class Shelf implements Networks {

  /**
   * Multiplications between two looks whether the work is wanted still: some hundredths of a
   * second.
   */
  private static final double BITE = 1e9;

  private final Map<RunConfig, TrainedModel> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final Map<RunConfig, TrainedModel> given = new HashMap<>();
  private final Map<RunConfig, Work> underWay = new HashMap<>();
  private final Map<RunConfig, String> failed = new HashMap<>();
  private Set<RunConfig> wanted = Set.of();
  private final ReadOnlyIntegerWrapper missing = new ReadOnlyIntegerWrapper();
  private final Runnable news;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          work -> {
            Thread thread = new Thread(work, "shelf");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  /**
   * @param news told on the FX thread when there is another network
   */
  Shelf(Runnable news) {
    this.news = news;
  }

  /** How many of the networks that are wanted are not there yet. */
  public ReadOnlyIntegerProperty missingProperty() {
    return missing.getReadOnlyProperty();
  }

  @Override
  public Optional<TrainedModel> get(RunConfig config) {
    return given(config).or(() -> Optional.ofNullable(kept.get(config)));
  }

  /** The network that was trained elsewhere and stands for this run, if there is one. */
  Optional<TrainedModel> given(RunConfig config) {
    return Optional.ofNullable(given.get(config));
  }

  /** Keeps a network that was trained elsewhere as long as the window is open. */
  void give(TrainedModel model) {
    given.put(model.config(), model);
  }

  /** Why a network that was wanted is not there, if it can not be trained. */
  public Optional<String> problem(RunConfig config) {
    return Optional.ofNullable(failed.get(config));
  }

  @Override
  public boolean isHopeless(RunConfig config) {
    return failed.containsKey(config);
  }

  /** Forgets what could not be trained, so that it is tried again. */
  void forgive() {
    failed.clear();
  }

  /** Keeps a network; what it was like on the way is forgotten. */
  void put(TrainedModel model) {
    TrainedModel before = kept.get(model.config());
    boolean known = before != null && before.network() == model.network();
    if (known || given.containsKey(model.config())) {
      return;
    }
    TrainedModel end =
        new TrainedModel(
            model.config(), model.network(), model.losses(), List.of(), model.divergedAt());
    kept.put(model.config(), end);
    long numbers = kept.values().stream().mapToLong(Shelf::numbers).sum();
    var oldest = kept.entrySet().iterator();
    while (numbers > Companions.MOST_NUMBERS && oldest.hasNext()) {
      var one = oldest.next();
      if (!wanted.contains(one.getKey()) && !one.getKey().equals(model.config())) {
        numbers -= numbers(one.getValue());
        oldest.remove();
      }
    }
  }

  private static long numbers(TrainedModel model) {
    return 2L * model.network().features() * model.network().hidden() + 2L * model.losses().length;
  }

  /** Trains those of the runs that are not there, and nothing else any more. */
  void want(List<RunConfig> configs) {
    wanted = Set.copyOf(configs);
    List<RunConfig> absent = new ArrayList<>();
    for (RunConfig config : configs) {
      if (get(config).isEmpty() && !failed.containsKey(config)) {
        absent.add(config);
      }
    }
    underWay.entrySet().removeIf(entry -> entry.getValue().endUnless(absent));
    for (RunConfig config : absent) {
      underWay.computeIfAbsent(
          config,
          key -> {
            Work work = new Work(key);
            threads.submit(work);
            return work;
          });
    }
    missing.set(absent.size());
  }

  /** Ends all work. */
  void close() {
    want(List.of());
    threads.shutdownNow();
  }

  private void ended(Work work, TrainedModel model, String problem) {
    if (underWay.remove(work.config, work)) {
      if (model == null) {
        failed.put(work.config, problem);
      } else {
        put(model);
      }
      missing.set(Math.max(0, missing.get() - 1));
      news.run();
    }
  }

  private final class Work implements Runnable {
    private final RunConfig config;
    private volatile boolean unwanted;

    Work(RunConfig config) {
      this.config = config;
    }

    boolean endUnless(List<RunConfig> wanted) {
      unwanted = !wanted.contains(config);
      return unwanted;
    }

    @Override
    public void run() {
      if (unwanted) {
        return;
      }
      try (TrainingRun run = new TrainingRun(config, 1, false)) {
        double step = 5.0 * config.features() * config.hidden() * config.batch();
        int bite = (int) Math.max(1, Math.min(100, BITE / step));
        while (!run.isFinished() && !unwanted) {
          run.advance(bite);
        }
        if (run.isFinished()) {
          TrainedModel model = run.result();
          Platform.runLater(() -> ended(this, model, ""));
        }
      } catch (RuntimeException | OutOfMemoryError e) {
        String problem = Words.sentence(e);
        Platform.runLater(() -> ended(this, null, problem));
      }
    }
  }
}
