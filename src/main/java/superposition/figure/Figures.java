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

  /** By chapter; a figure that is added becomes one line here. */
  public static final List<Chapter> CHAPTERS =
      List.of(
          chapter("training", "Training", new TrainingLossFigure()),
          chapter("per-feature-mse", "Per-feature MSE", new PerFeatureMseFigure()),
          chapter("response", "Response 3×3", new ResponseGridFigure()),
          chapter("matrix", "M heat maps", new MatrixFigure(), new OffDiagonalFigure()),
          chapter("neuron-weights", "Neuron weights", new NeuronWeightsFigure()));

  /** All of them. */
  public static final List<RunFigure> ALL =
      CHAPTERS.stream().flatMap(chapter -> chapter.figures().stream()).toList();

  private Figures() {}

  /** The figure of an id, if there is one. */
  public static Optional<RunFigure> find(String id) {
    return ALL.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }

  private static Chapter chapter(String id, String name, RunFigure... figures) {
    return new Chapter(id, name, List.of(figures));
  }
}
