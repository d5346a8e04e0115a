package superposition.figure.error;

import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import superposition.analysis.ErrorSplit;
import superposition.analysis.FeatureDimensionality;
import superposition.analysis.MatrixStructure;
import superposition.analysis.NeuronsPerFeature;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Study;
import superposition.figure.FeatureErrors;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.Relation;
import superposition.figure.RunFigure;
import superposition.model.Network;
import superposition.plot.Heading;
import superposition.plot.Plot;
import superposition.state.FeatureQuantity;

/** Any quantity of the features against any other, as the user chooses. */
public final class OwnChartFigure implements RunFigure {

  @Override
  public String id() {
    return "own-chart";
  }

  @Override
  public String name() {
    return "Your own chart";
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.AXES, FigureOption.METRIC);
  }

  @Override
  public Plot plot(FigureInput input) {
    FeatureQuantity x = input.options().axes().x();
    FeatureQuantity y = input.options().axes().y();
    return relation(input)
        .scatter(
            new Heading(
                relation(input).finding(x.words(), y.words()),
                "one point a feature; " + measured(input)),
            x.words(),
            y.words());
  }

  /** How errors are measured where one is shown. */
  private static String measured(FigureInput input) {
    FeatureQuantity x = input.options().axes().x();
    FeatureQuantity y = input.options().axes().y();
    boolean error = x == FeatureQuantity.ERROR || y == FeatureQuantity.ERROR;
    return error
        ? "error: " + FeatureErrors.of(input.study(), input.metric()).measured()
        : "Pearson's r over the features";
  }

  private static Relation relation(FigureInput input) {
    return new Relation(
        values(input.options().axes().x(), input), values(input.options().axes().y(), input));
  }

  private static double[] values(FeatureQuantity quantity, FigureInput input) {
    Study study = input.study();
    Network net = study.model().network();
    int features = net.features();
    int n = net.hidden();
    return switch (quantity) {
      case NUMBER -> each(features, i -> i);
      case IMPORTANCE -> {
        float[] weights = study.model().config().importance().weights(features);
        yield each(features, i -> weights[i]);
      }
      case ERROR -> FeatureErrors.of(study, input.metric()).errors();
      case ISOLATED_ERROR -> study.get(ErrorSplit.ANALYSIS).isolated();
      case INTERFERENCE -> study.get(ErrorSplit.ANALYSIS).interference();
      case SLOPE -> study.get(ResponseSlopes.ANALYSIS).slopes();
      case AT_MINUS_ONE -> study.get(ResponseSlopes.ANALYSIS).atMinusOne();
      case ENCODER_NORM -> each(features, i -> norm(n, k -> net.wIn(k, i)));
      case DECODER_NORM -> each(features, i -> norm(n, k -> net.wOut(i, k)));
      case NORM_RATIO ->
          each(features, i -> norm(n, k -> net.wOut(i, k)) / norm(n, k -> net.wIn(k, i)));
      case TIED_COSINE -> each(features, i -> cosine(net, i));
      case DIAGONAL -> study.get(MatrixStructure.ANALYSIS).diagonal();
      case PRESSURE -> study.get(MatrixStructure.ANALYSIS).pressure();
      case BREADTH -> study.get(NeuronsPerFeature.ANALYSIS).encoder();
      case DIMENSIONALITY -> study.get(FeatureDimensionality.ANALYSIS).values();
    };
  }

  private static double[] each(int count, IntToDoubleFunction value) {
    return IntStream.range(0, count).mapToDouble(value).toArray();
  }

  private static double norm(int count, IntToDoubleFunction value) {
    return Math.sqrt(IntStream.range(0, count).mapToDouble(value).map(v -> v * v).sum());
  }

  /** Between the feature's column of W_in and its row of W_out; not defined where one is 0. */
  private static double cosine(Network net, int feature) {
    double product = 0;
    for (int k = 0; k < net.hidden(); k++) {
      product += (double) net.wIn(k, feature) * net.wOut(feature, k);
    }
    return product
        / (norm(net.hidden(), k -> net.wIn(k, feature))
            * norm(net.hidden(), k -> net.wOut(feature, k)));
  }

  @Override
  public Reading reading(FigureInput input) {
    FeatureQuantity x = input.options().axes().x();
    FeatureQuantity y = input.options().axes().y();
    Relation relation = relation(input);
    return new Reading(
        "Choose above the figure what goes to the right and what upwards. A correlation within"
            + " chance says nothing of this network.",
        x.words() + " and " + y.words() + " of each feature; " + measured(input),
        List.of(
            new Reading.Row(
                "r(" + x.words() + ", " + y.words() + ")",
                "",
                Relation.words(relation.r()),
                relation.chance())));
  }
}
