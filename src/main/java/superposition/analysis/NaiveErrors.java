package superposition.analysis;

import java.util.List;
import superposition.theory.NaiveBaseline;

/**
 * The naive baseline's errors, exact: {@code naive.active}, {@code naive.all-outputs}, {@code
 * naive.loss}; and {@code loss.ratio-to-naive}, naive.loss / error.loss.
 */
public final class NaiveErrors implements Analysis<NaiveErrors.Result> {

  /** The analysis. */
  public static final NaiveErrors ANALYSIS = new NaiveErrors();

  private NaiveErrors() {}

  @Override
  public List<String> metrics() {
    return List.of("naive.active", "naive.all-outputs", "naive.loss", "loss.ratio-to-naive");
  }

  @Override
  public Result of(Study study) {
    return new Result(
        new NaiveBaseline(study.model().config()), study.get(TrainingErrors.ANALYSIS));
  }

  /**
   * @param baseline closed forms
   * @param trained the model's errors on the training distribution
   */
  public record Result(NaiveBaseline baseline, TrainingErrors.Result trained)
      implements Measurement {

    /** How many times smaller the model's training loss is than the baseline's. */
    public double lossRatio() {
      return baseline.loss() / trained.loss();
    }

    @Override
    public void report(Report report) {
      report.put("naive.active", baseline.active());
      report.put("naive.all-outputs", baseline.allOutputs());
      report.put("naive.loss", baseline.loss());
      report.put(
          "loss.ratio-to-naive",
          lossRatio(),
          lossRatio() * trained.lossStandardError() / trained.loss());
    }
  }
}
