package superposition.state;

import java.util.Objects;

/**
 * What the window shows of families, runs that are trained together and compared.
 *
 * @param presetId id of the family's preset
 * @param figure id of the figure that is shown; another one of the family if it has none of this id
 * @param byFeature whether stacks have a colour a feature, instead of one a class of neurons
 */
public record FamilyState(String presetId, String figure, boolean byFeature) {

  /** The first family, that of seed 003. */
  public static final FamilyState DEFAULT =
      new FamilyState("abs-value-densities", "weight-stacks-by-density", false);

  /** Refuses null. */
  public FamilyState {
    Objects.requireNonNull(presetId);
    Objects.requireNonNull(figure);
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
