package superposition.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import superposition.analysis.FeatureNorms;
import superposition.config.RunConfig;
import superposition.figure.FamilyFigure;
import superposition.figure.FamilyInput;
import superposition.figure.FigureOption;
import superposition.figure.Reading;
import superposition.plot.Axis;
import superposition.plot.Graph;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Lines;
import superposition.plot.Numbers;
import superposition.plot.Plot;
import superposition.state.Rotation;

/**
 * The features as arrows at each density: from dedicated directions to a polytope (Elhage et al.,
 * "Toy Models of Superposition", the first picture).
 */
public final class FeatureVectorsByDensityFigure implements FamilyFigure {

  private static final int MOST_COLUMNS = 5;

  /** Numbers are larger beside small pictures. */
  private static final double ROOM = 1.1;

  @Override
  public String id() {
    return "feature-vectors-by-density";
  }

  @Override
  public String name() {
    return "Feature vectors over density";
  }

  @Override
  public Optional<String> refusal(List<RunConfig> runs) {
    return DensityFamily.refusal(
        runs,
        run -> Refusals.unlessDrawable(run).isEmpty(),
        "networks with up to three hidden neurons");
  }

  @Override
  public Set<FigureOption> options() {
    return Set.of(FigureOption.ROTATION);
  }

  @Override
  public Plot plot(FamilyInput input) {
    DensityFamily family = new DensityFamily(input);
    List<FeatureArrows> arrows =
        input.trained().stream()
            .map(member -> new FeatureArrows(member.study().orElseThrow()))
            .toList();
    double reach =
        ROOM
            * FeatureVectorsFigure.reach(
                arrows.stream().mapToDouble(FeatureArrows::longest).max().orElse(0));
    List<Plot> panels = new ArrayList<>();
    int trained = 0;
    for (FamilyInput.Member member : input.members()) {
      panels.add(
          member.study().isPresent()
              ? arrows
                  .get(trained++)
                  .graph(new Heading(member.label(), ""), reach, input.options().rotation())
                  .withNames(List.of())
              : empty(member, reach, input.options().rotation()));
    }
    Lines.Line represented =
        family.line(
            "", Ink.MAIN, Lines.Stroke.SOLID, s -> s.get(FeatureNorms.ANALYSIS).features().length);
    return new Grid(
        new Heading(
            family.title(
                () ->
                    "Of "
                        + Numbers.counted(input.members().get(0).config().features(), "feature")
                        + " the networks represent "
                        + DensityFamily.ends(represented, FeatureVectorsByDensityFigure::count)),
            "columns W_i of W_in, all on one scale; dashed: radius 1; " + family.measured()),
        columns(panels.size()),
        panels);
  }

  private static String count(double mean) {
    return mean == Math.rint(mean) ? Numbers.whole((long) mean) : Numbers.significant(mean);
  }

  private static Plot empty(FamilyInput.Member member, double reach, Rotation rotation) {
    return new Graph(
        new Heading(member.label(), ""),
        member.config().hidden() == 3 ? Graph.Frame.SPACE : Graph.Frame.PLANE,
        List.of(),
        List.of(),
        List.of(),
        Axis.Item.FEATURE,
        reach,
        new Graph.Turn(rotation.yaw(), rotation.pitch()),
        List.of());
  }

  /** As square as it gets with panels that are square. */
  private static int columns(int panels) {
    int rows = (panels + MOST_COLUMNS - 1) / MOST_COLUMNS;
    return (panels + rows - 1) / rows;
  }

  @Override
  public Reading reading(FamilyInput input) {
    DensityFamily family = new DensityFamily(input);
    return new Reading(
        "An arrow a feature; what is represented is long. " + family.sharing() + family.linear(),
        "W_i is column i of W_in; represented: ‖W_i‖ ≥ "
            + FeatureNorms.THRESHOLD
            + "; the thin outline is the convex hull of the represented features",
        family.rows(
            "",
            study -> Numbers.counted(new FeatureArrows(study).represented(), "feature"),
            study -> new FeatureArrows(study).shape()));
  }
}
