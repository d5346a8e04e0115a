package superposition.figure;

import java.util.List;
import java.util.Optional;
import superposition.config.RunConfig;

/** A figure of a family of trained models; {@link Figures#FAMILIES} lists them. */
public interface FamilyFigure extends Figure<FamilyInput> {

  /**
   * Why there is nothing to show of a family of these runs, a sentence; empty where there is. Only
   * a figure without such a reason may be asked for its plot and reading.
   */
  default Optional<String> refusal(List<RunConfig> runs) {
    return Optional.empty();
  }
}
