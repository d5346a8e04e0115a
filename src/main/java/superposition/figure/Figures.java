package superposition.figure;

import java.util.List;
import java.util.Optional;
import superposition.config.RunConfig;
import superposition.figure.ablation.AblationFigure;
import superposition.figure.ablation.FootprintJaccardFigure;
import superposition.figure.ablation.ReceptiveFieldGapFigure;
import superposition.figure.ablation.ReceptiveFieldsFigure;
import superposition.figure.absolute.ActivationSpectrumFigure;
import superposition.figure.absolute.LearnedSidesFigure;
import superposition.figure.absolute.MonosemanticityFigure;
import superposition.figure.absolute.MotifDecompositionFigure;
import superposition.figure.absolute.MotifFigure;
import superposition.figure.absolute.PrimarySecondaryFigure;
import superposition.figure.absolute.WeightStacksByDensityFigure;
import superposition.figure.error.ErrorSortedFigure;
import superposition.figure.error.ErrorSplitFigure;
import superposition.figure.error.LossComparisonFigure;
import superposition.figure.error.OwnChartFigure;
import superposition.figure.error.PerFeatureMseFigure;
import superposition.figure.load.DensitySweepFigure;
import superposition.figure.load.LoadFigure;
import superposition.figure.matrix.CrossGainFigure;
import superposition.figure.matrix.DiagonalBudgetFigure;
import superposition.figure.matrix.DiagonalErrorFigure;
import superposition.figure.matrix.MatrixFigure;
import superposition.figure.matrix.OffDiagonalFigure;
import superposition.figure.matrix.PressureResidualFigure;
import superposition.figure.output.DimensionalityByDensityFigure;
import superposition.figure.output.FeatureDimensionalityFigure;
import superposition.figure.output.FeatureVectorsByDensityFigure;
import superposition.figure.output.FeatureVectorsFigure;
import superposition.figure.output.FeaturesPerDimensionFigure;
import superposition.figure.output.InterferenceBySignFigure;
import superposition.figure.output.InterferenceBySignOverDensityFigure;
import superposition.figure.output.InterferenceGraphFigure;
import superposition.figure.output.InterferenceMapFigure;
import superposition.figure.output.LossSplitByDensityFigure;
import superposition.figure.output.LossSplitFigure;
import superposition.figure.output.ThomsonEnergyFigure;
import superposition.figure.response.CooperativeTermsFigure;
import superposition.figure.response.ResponseAllFigure;
import superposition.figure.response.ResponseGridFigure;
import superposition.figure.response.SlopeDistributionFigure;
import superposition.figure.response.SlopeErrorFigure;
import superposition.figure.response.SuppressiveTermsFigure;
import superposition.figure.training.TrainingLossFigure;
import superposition.figure.weights.DecoderWeightsFigure;
import superposition.figure.weights.EncoderWeightsFigure;
import superposition.figure.weights.FeatureBreadthFigure;
import superposition.figure.weights.FeatureGeometryFigure;
import superposition.figure.weights.NeuronWeightsFigure;
import superposition.figure.weights.NormRatioFigure;
import superposition.figure.weights.SortedWeightsFigure;
import superposition.figure.weights.SpecializationFigure;
import superposition.figure.weights.TiedCosineFigure;
import superposition.figure.weights.TopFeaturesFigure;

/** The figures there are, in the order in which the reports tell the story. */
public final class Figures {

  /** By chapter; a figure that is added becomes one line here. */
  public static final List<Chapter> CHAPTERS =
      List.of(
          chapter("training", "Training", new TrainingLossFigure()),
          chapter(
              "per-feature-mse",
              "Per-feature MSE",
              new PerFeatureMseFigure(),
              new ErrorSortedFigure(),
              new LossComparisonFigure(),
              new ErrorSplitFigure(),
              new OwnChartFigure()),
          chapter(
              "response",
              "Response 3×3",
              new ResponseGridFigure(),
              new ResponseAllFigure(),
              new CooperativeTermsFigure(),
              new SuppressiveTermsFigure(),
              new SlopeDistributionFigure(),
              new SlopeErrorFigure()),
          chapter(
              "matrix",
              "M heat maps",
              new MatrixFigure(),
              new OffDiagonalFigure(),
              new DiagonalBudgetFigure(),
              new DiagonalErrorFigure(),
              new PressureResidualFigure(),
              new CrossGainFigure()),
          chapter(
              "weights",
              "Weights",
              new EncoderWeightsFigure(),
              new DecoderWeightsFigure(),
              new NormRatioFigure(),
              new TiedCosineFigure(),
              new SpecializationFigure(),
              new TopFeaturesFigure(),
              new SortedWeightsFigure(),
              new FeatureBreadthFigure(),
              new FeatureGeometryFigure()),
          chapter("neuron-weights", "Neurons", new NeuronWeightsFigure()),
          chapter("load", "Load", new LoadFigure(), new DensitySweepFigure()),
          chapter(
              "ablation",
              "Ablation ΔMSE",
              new AblationFigure(),
              new ReceptiveFieldsFigure(),
              new ReceptiveFieldGapFigure(),
              new FootprintJaccardFigure()),
          chapter(
              "absolute-value",
              "Absolute value",
              new PrimarySecondaryFigure(),
              new ActivationSpectrumFigure(),
              new LearnedSidesFigure()),
          chapter("motif", "Motif", new MotifFigure(), new MotifDecompositionFigure()),
          chapter(
              "geometry",
              "Geometry",
              new FeatureVectorsFigure(),
              new FeatureDimensionalityFigure(),
              new InterferenceGraphFigure(),
              new ThomsonEnergyFigure()),
          chapter(
              "loss-split",
              "Loss split",
              new LossSplitFigure(),
              new InterferenceMapFigure(),
              new InterferenceBySignFigure()));

  /** All figures of a run. */
  public static final List<RunFigure> ALL =
      CHAPTERS.stream().flatMap(chapter -> chapter.figures().stream()).toList();

  /** All figures of a family of runs. */
  public static final List<FamilyFigure> FAMILIES =
      List.of(
          new WeightStacksByDensityFigure(),
          new MonosemanticityFigure(),
          new FeatureVectorsByDensityFigure(),
          new DimensionalityByDensityFigure(),
          new FeaturesPerDimensionFigure(),
          new LossSplitByDensityFigure(),
          new InterferenceBySignOverDensityFigure());

  private Figures() {}

  /** The figure of an id, if there is one. */
  public static Optional<RunFigure> find(String id) {
    return ALL.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }

  /** The figure of families of an id, if there is one. */
  public static Optional<FamilyFigure> findFamily(String id) {
    return FAMILIES.stream().filter(figure -> figure.id().equals(id)).findFirst();
  }

  /** The figures that have something to show of a run. */
  public static List<RunFigure> of(RunConfig run) {
    return ALL.stream().filter(figure -> figure.appliesTo(run)).toList();
  }

  /** Id of the chapter that a run's figure stands in. */
  public static Optional<String> chapterOf(String figure) {
    return CHAPTERS.stream()
        .filter(chapter -> chapter.figures().stream().anyMatch(one -> one.id().equals(figure)))
        .map(Chapter::id)
        .findFirst();
  }

  private static Chapter chapter(String id, String name, RunFigure... figures) {
    return new Chapter(id, name, List.of(figures));
  }
}
