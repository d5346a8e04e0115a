package superposition.audit.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every claim that is audited, in the order of the chapters; a new one is one entry in one. */
public final class Claims {

  /** All of them. */
  public static final List<Claim> ALL =
      Stream.of(
              ErrorClaims.ALL,
              ResponseClaims.ALL,
              CrossTermClaims.ALL,
              MatrixClaims.ALL,
              WeightClaims.ALL,
              GeometryClaims.ALL,
              LoadClaims.ALL,
              AblationClaims.ALL,
              FootprintClaims.ALL,
              LossClaims.ALL)
          .flatMap(List::stream)
          .toList();

  /** Ids of those that tell most in a few lines. */
  public static final List<String> HEADLINE =
      List.of(
          "error.trained-mean",
          "error.beats-naive",
          "error.twice-better",
          "split.interference",
          "slope.mean",
          "slope.at-minus-one",
          "slope.error-correlation",
          "matrix.diagonal",
          "tied.cosine",
          "tied.norm-ratio",
          "concentration.top-10",
          "geometry.abs-cos",
          "load.ratio-at-20",
          "ablation.functional-rf",
          "footprint.mean",
          "loss.l4-advantage");

  private Claims() {}

  /** The claim of an id, if there is one. */
  public static Optional<Claim> find(String id) {
    return ALL.stream().filter(claim -> claim.id().equals(id)).findFirst();
  }
}
