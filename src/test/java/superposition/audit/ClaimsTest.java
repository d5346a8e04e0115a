package superposition.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import superposition.audit.claim.Chapter;
import superposition.audit.claim.Claim;
import superposition.audit.claim.Claims;
import superposition.audit.claim.Source;
import superposition.figure.Figures;

class ClaimsTest {

  static Stream<Claim> claims() {
    return Claims.ALL.stream();
  }

  @Test
  void thereAreClaimsFromEveryTextAndChapter() {
    assertTrue(Claims.ALL.size() >= 45, Claims.ALL.size() + " claims");
    assertEquals(
        EnumSet.allOf(Source.Text.class),
        claims().map(claim -> claim.source().text()).collect(Collectors.toSet()));
    assertEquals(
        Arrays.asList(Chapter.values()),
        claims().map(Claim::chapter).distinct().toList(),
        "chapter by chapter");
  }

  @Test
  void idsAreUniqueAndFindTheirClaim() {
    Set<String> ids = new HashSet<>();
    for (Claim claim : Claims.ALL) {
      assertTrue(ids.add(claim.id()), claim.id());
      assertEquals(claim, Claims.find(claim.id()).orElseThrow());
    }
    assertTrue(Claims.find("no-such-claim").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void everyClaimIsComplete(Claim claim) {
    assertTrue(claim.id().matches("[a-z0-9.-]+"), claim.id());
    assertTrue(claim.source().quote().length() > 10, claim.source().quote());
    assertFalse(claim.source().section().isBlank());
    assertTrue(claim.text().endsWith("."), claim.text());
    assertFalse(claim.reported().isBlank());
    assertFalse(claim.rules().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void everyClaimIsShownByAFigure(Claim claim) {
    assertTrue(Figures.find(claim.figure()).isPresent(), claim.figure());
  }

  /** The file is written by {@link SeedSpreads}; who adds a claim is to run that again. */
  @Test
  void theSeedSpreadOfEveryReportedNumberIsKnown() throws Exception {
    Properties spreads = new Properties();
    try (var in = Claims.class.getResourceAsStream("/superposition/audit/seed-spread.properties")) {
      spreads.load(in);
    }
    for (Claim claim : Claims.ALL) {
      if (claim.number() != null) {
        assertTrue(spreads.containsKey(claim.measured()), claim.measured());
      }
    }
    assertTrue(SeedSpreads.ids().containsAll(spreads.stringPropertyNames()), "nothing else");
  }
}
