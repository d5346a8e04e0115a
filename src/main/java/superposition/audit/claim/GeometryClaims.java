package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.REPORT_2;
import static superposition.audit.rule.Rules.below;
import static superposition.audit.rule.Rules.claimedToBeLikeChance;
import static superposition.audit.rule.Rules.likeChance;
import static superposition.audit.rule.Rules.reproduced;

import java.util.List;
import superposition.audit.rule.Level;

/** The directions of features in the hidden space. */
final class GeometryClaims {

  private static final String GEOMETRY = "6. Feature Geometry";

  static final List<Claim> ALL =
      List.of(
          claim("geometry.abs-cos")
              .from(REPORT_2, GEOMETRY, "Mean pairwise |cosine similarity| ≈ 0.26")
              .says("The mean |cosine| of two feature directions is 0.26.")
              .reports("0.26")
              .measured("geometry.abs-cos.mean")
              .control(
                  Level.of("random directions", "geometry.abs-cos.random")
                      .spreading("geometry.abs-cos.random-spread"))
              .figure("feature-geometry")
              .rules(likeChance(), reproduced()),
          claim("geometry.symmetric")
              .from(
                  REPORT_2,
                  GEOMETRY,
                  "The distribution of cosine similarities is approximately symmetric around 0")
              .says("The cosines of feature directions are symmetric around 0.")
              .reportsWords("mean 0")
              .measured("geometry.cos.mean")
              .control(
                  Level.constant("random directions", 0)
                      .spreading("untrained.geometry.cos.mean.spread"))
              .figure("feature-geometry")
              .rules(claimedToBeLikeChance()),
          claim("geometry.equidistributed")
              .from(
                  REPORT_2,
                  GEOMETRY,
                  "The mean |cos sim| of 0.26 is consistent with the theoretical prediction for 100"
                      + " nearly-equidistributed directions in ℝ¹⁰.")
              .says("The directions are nearly equidistributed (Σ cos² as small as n²/m).")
              .reportsWords("n²/m")
              .measured("geometry.frame-potential")
              .controlUntrained()
              .figure("feature-geometry")
              .rules(below()));

  private GeometryClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.GEOMETRY, id);
  }
}
