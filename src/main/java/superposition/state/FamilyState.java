package superposition.state;

import java.util.Objects;
import java.util.Optional;

/**
 * What the window shows of families, runs that are trained together and compared.
 *
 * @param presetId id of the family's preset
 * @param figure id of the figure that is shown; another one of the family if it has none of this id
 * @param byFeature whether stacks have a colour a feature, instead of one a class of neurons
 */
public record FamilyState(String presetId, String figure, boolean byFeature) {

  /** Id of the tab that shows families. */
  public static final String TAB = "families";

  /** The first family, that of seed 003. */
  public static final FamilyState DEFAULT =
      new FamilyState("abs-value-densities", "weight-stacks-by-density", false);

  /** Refuses null. */
  public FamilyState {
    Objects.requireNonNull(presetId);
    Objects.requireNonNull(figure);
  }

  /** How a family's figures are shown: by the options of all figures, but for the colours. */
  public FigureOptions heeded(FigureOptions given) {
    return given.withStackColor(byFeature ? Optional.of(StackColor.FEATURE) : Optional.empty());
  }

  /** Another family. */
  public FamilyState withPreset(String presetId) {
    return new FamilyState(presetId, figure, byFeature);
  }

  /** Another figure. */
  public FamilyState withFigure(String figure) {
    return new FamilyState(presetId, figure, byFeature);
  }

  /** Other colours. */
  public FamilyState withByFeature(boolean byFeature) {
    return new FamilyState(presetId, figure, byFeature);
  }
}
