package superposition.figure.output;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import superposition.analysis.FeatureDimensionality;
import superposition.analysis.FeatureNorms;
import superposition.analysis.Statistics;
import superposition.config.RunConfig;
import superposition.figure.FigureInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.figure.RunFigure;
import superposition.plot.Axis;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.plot.Scatter;

/**
 * The share of a dimension that every feature has for itself, with the plateaus of the polytopes
 * (Elhage et al., "Toy Models of Superposition").
 */
public final class FeatureDimensionalityFigure implements RunFigure {

  /** Of the features' places: what the plateaus' names need to the right of them. */
  private static final double ROOM_FOR_LABELS = 1.16;

  @Override
  public String id() {
    return "feature-dimensionality";
  }

  @Override
  public String name() {
    return "Feature dimensionality";
  }

  @Override
  public Optional<String> refusal(RunConfig run) {
    return Refusals.unlessLinearHidden(run);
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.SORT);
  }

  @Override
  public Plot plot(FigureInput input) {
    double[] values = input.study().get(FeatureDimensionality.ANALYSIS).values();
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> input.sorted() ? values[i] : i))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Scatter.Point> points =
        IntStream.range(0, order.length)
            .mapToObj(k -> new Scatter.Point(order[k], k, values[order[k]], Ink.MAIN))
            .toList();
    return new Scatter(
        new Heading(
            title(values),
            "D_i = ‖W_i‖² / Σ_j (Ŵ_i·W_j)², W_i the columns of W_in; dashed: regular arrangements"),
        new Axis(
            input.sorted() ? "rank, lowest first" : "feature",
            Axis.Scale.INDEX,
            -0.5,
            ROOM_FOR_LABELS * values.length,
            Axis.Item.FEATURE,
            List.of()),
        Axis.linear("dimensionality D_i", 0, 1.05),
        points,
        List.of(),
        Plateau.rules(),
        Axis.Item.FEATURE,
        "");
  }

  /** Most crowded first. */
  private static String title(double[] values) {
    List<Plateau> crowded =
        Arrays.stream(Plateau.values())
            .filter(plateau -> plateau.count(values) > 0)
            .sorted(Comparator.comparingLong(plateau -> -plateau.count(values)))
            .toList();
    long on = crowded.stream().mapToLong(plateau -> plateau.count(values)).sum();
    String all = Numbers.whole(on) + " of " + Numbers.counted(values.length, "feature");
    String which =
        crowded.stream()
            .limit(3)
            .map(plateau -> plateau.label() + " holds " + Numbers.whole(plateau.count(values)))
            .collect(Collectors.joining(", "));
    String lie = values.length == 1 ? " lies on a plateau" : " lie on a plateau";
    return which.isEmpty() ? all + lie : all + lie + ": " + which;
  }

  @Override
  public Reading reading(FigureInput input) {
    double[] values = input.study().get(FeatureDimensionality.ANALYSIS).values();
    FeatureNorms.Result features = input.study().get(FeatureNorms.ANALYSIS);
    int hidden = features.network().hidden();
    long on = Arrays.stream(values).filter(Plateau::isOn).count();
    return new Reading(
        "A feature with a dimension of its own has 1, one that is left out about 0. Features that"
            + " share evenly lie on plateaus: two opposites have half a dimension each, three in a"
            + " plane two thirds, five in a plane two fifths. Features stick to these values because"
            + " regular arrangements waste nothing.",
        "on a plateau: within "
            + Plateau.WIDTH
            + " of it; tetrahedron 3/4, triangle 2/3, opposites 1/2, pentagon 2/5, square antiprism"
            + " 3/8; Σ_i D_i is at most the number of hidden neurons",
        List.of(
            new Reading.Row(
                "sum",
                "",
                Numbers.significant(values.length * Statistics.mean(values)),
                "at most " + Numbers.whole(hidden)),
            new Reading.Row(
                "mean",
                "",
                Numbers.significant(Statistics.mean(values)),
                "shared evenly "
                    + Numbers.significant(Math.min(1, (double) hidden / values.length))),
            new Reading.Row(
                "features a dimension",
                "",
                Numbers.significant(features.perDimension()),
                "one each 1"),
            new Reading.Row(
                "features on a plateau",
                "",
                Numbers.whole(on),
                "of " + Numbers.whole(values.length))));
  }
}
