package superposition.audit.claim;

import static superposition.audit.claim.Source.Text.REPORT_1;
import static superposition.audit.rule.Rules.claimedToBeLikeChance;
import static superposition.audit.rule.Rules.reproduced;

import java.util.List;
import superposition.audit.rule.Level;

/** Which features neurons share. */
final class FootprintClaims {

  private static final String FOOTPRINTS = "Interference footprints are independent across neurons";
  private static final String NUMBERS = "Mean Jaccard: 0.197, std: 0.028, min: 0.154, max: 0.279.";
  private static final Level INDEPENDENT =
      Level.of("independent sets", "footprint.jaccard.expected")
          .spreading("footprint.jaccard.independent-spread");

  static final List<Claim> ALL =
      List.of(
          claim("footprint.mean")
              .from(REPORT_1, FOOTPRINTS, NUMBERS)
              .says("The mean Jaccard index of two neurons' hurt features is 0.197.")
              .reports("0.197")
              .measured("footprint.jaccard.mean")
              .control(INDEPENDENT)
              .figure("footprint-jaccard")
              .rules(reproduced()),
          claim("footprint.sd")
              .from(REPORT_1, FOOTPRINTS, NUMBERS)
              .says("The Jaccard indices of the pairs spread by 0.028.")
              .reports("0.028")
              .measured("footprint.jaccard.sd")
              .control(Level.of("independent sets", "footprint.jaccard.independent-sd"))
              .figure("footprint-jaccard")
              .rules(reproduced()),
          claim("footprint.min")
              .from(REPORT_1, FOOTPRINTS, NUMBERS)
              .says("The smallest Jaccard index of a pair is 0.154.")
              .reports("0.154")
              .measured("footprint.jaccard.min")
              .control(Level.of("independent sets", "footprint.jaccard.independent-min"))
              .figure("footprint-jaccard")
              .rules(reproduced()),
          claim("footprint.max")
              .from(REPORT_1, FOOTPRINTS, NUMBERS)
              .says("The largest Jaccard index of a pair is 0.279.")
              .reports("0.279")
              .measured("footprint.jaccard.max")
              .control(Level.of("independent sets", "footprint.jaccard.independent-max"))
              .figure("footprint-jaccard")
              .rules(reproduced()),
          claim("footprint.independent")
              .from(
                  REPORT_1,
                  FOOTPRINTS,
                  "The interference pattern looks close to what you would expect from 10 neurons each"
                      + " damaging an independent random subset of features")
              .says("The hurt features of neurons overlap as independent random sets do.")
              .reportsWords("independent")
              .measured("footprint.jaccard.mean")
              .control(INDEPENDENT)
              .figure("footprint-jaccard")
              .rules(claimedToBeLikeChance()));

  private FootprintClaims() {}

  private static Claim.Draft claim(String id) {
    return new Claim.Draft(Chapter.FOOTPRINTS, id);
  }
}
