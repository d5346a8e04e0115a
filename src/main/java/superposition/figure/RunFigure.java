package superposition.figure;

import java.util.Set;

/** A figure of one trained model; {@link Figures#ALL} lists them. */
public interface RunFigure extends Figure<FigureInput> {

  /** What it heeds of {@link FigureInput#options}; the window offers these switches beside it. */
  default Set<FigureOption> options() {
    return Set.of();
  }
}
