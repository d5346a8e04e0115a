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

  private Claims() {}

  /** The claim of an id, if there is one. */
  public static Optional<Claim> find(String id) {
    return ALL.stream().filter(claim -> claim.id().equals(id)).findFirst();
  }
}
