package superposition.app.desk;

import java.util.List;
import superposition.analysis.Study;
import superposition.state.FigureOptions;
import superposition.train.TrainedModel;

/**
 * Which figures are wanted, of what.
 *
 * @param model the model that they speak of
 * @param options how they are to be shown
 * @param live whether the model is a passing moment: only the figures in front, few samples
 * @param front ids of the figures in front, drawn first
 * @param behind ids of the others, in the order in which they are drawn
 */
public record FigureWish(
    TrainedModel model,
    FigureOptions options,
    boolean live,
    List<String> front,
    List<String> behind) {

  /** Samples for a passing moment: enough to see the shape, a few milliseconds to compute. */
  public static final int LIVE_SAMPLES = 2_000;

  /** Samples of the first answer. */
  int samples() {
    return live ? LIVE_SAMPLES : Study.INTERACTIVE_SAMPLES;
  }

  /** Whether both speak of the same model in the same way, whatever else they want of it. */
  boolean sameModel(FigureWish other) {
    return other != null && model == other.model && live == other.live;
  }
}
