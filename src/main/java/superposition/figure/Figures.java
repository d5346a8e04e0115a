package superposition.figure;

import java.util.List;
import java.util.Optional;
import superposition.figure.error.PerFeatureMseFigure;
import superposition.figure.matrix.MatrixFigure;
import superposition.figure.matrix.OffDiagonalFigure;
import superposition.figure.response.ResponseGridFigure;
import superposition.figure.training.TrainingLossFigure;
import superposition.figure.weights.NeuronWeightsFigure;

/** The figures of a run, in the order in which the reports tell the story. */
public final class Figures {

  /** All of them. */
  public static final List<RunFigure> ALL =
      List.of(
          new TrainingLossFigure(),
          new PerFeatureMseFigure(),
          new ResponseGridFigure(),
          new MatrixFigure(),
          new OffDiagonalFigure(),
          new NeuronWeightsFigure());

  private Figures() {}

  /** The figure of an id, if there is one. */
  public static Optional<RunFigure> find(String id) {
    return ALL.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }
}
