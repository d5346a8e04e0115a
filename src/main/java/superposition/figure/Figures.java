package superposition.figure;

import java.util.List;
import java.util.Optional;

/** The figures, in the order in which the reports tell the story. */
public final class Figures {

  /** All of them. */
  public static final List<Figure> ALL =
      List.of(
          new TrainingLossFigure(),
          new PerFeatureMseFigure(),
          new ResponseGridFigure(),
          new MatrixFigure(),
          new OffDiagonalFigure(),
          new NeuronWeightsFigure());

  private Figures() {}

  /** The figure of an id, if there is one. */
  public static Optional<Figure> find(String id) {
    return ALL.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }
}
