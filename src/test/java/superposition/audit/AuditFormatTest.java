package superposition.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import superposition.audit.claim.Claims;
import superposition.audit.rule.Evidence;
import superposition.audit.rule.Verdict;
import superposition.config.RunConfig;

class AuditFormatTest {

  private static final Audit THREE =
      Audit.of(RunConfig.canonical(0), List.of(0L, 1L, 2L), List.of(), ReferenceEvidence.all());

  private static String written(Audit audit, AuditFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(audit, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonArray claims(Audit audit) throws IOException {
    return JsonParser.parseString(written(audit, AuditFormat.JSON))
        .getAsJsonObject()
        .getAsJsonArray("claims");
  }

  @Test
  void jsonHasTheKeysThatScriptsRelyOn() throws IOException {
    JsonArray claims = claims(THREE);
    assertEquals(Claims.ALL.size(), claims.size());
    for (JsonElement element : claims) {
      JsonObject claim = element.getAsJsonObject();
      Set<String> contract =
          Set.of("id", "source", "claim", "reported", "measured", "sd", "control", "verdict");
      assertTrue(claim.keySet().containsAll(contract), claim.toString());
      assertTrue(claim.get("measured").getAsJsonPrimitive().isNumber(), claim.toString());
    }
    JsonObject slope = find(claims, "slope.mean");
    assertEquals(0.38, slope.get("reported").getAsDouble());
    assertEquals(
        ReferenceEvidence.all().of("slope.mean").mean(), slope.get("measured").getAsDouble());
    assertEquals(ReferenceEvidence.all().of("slope.mean").sd(), slope.get("sd").getAsDouble());
    assertEquals("reproduced", slope.get("verdict").getAsString());
    assertEquals("0.05–0.08", find(claims, "specialization.range").get("reported").getAsString());
  }

  @Test
  void whatIsNotKnownIsNull() throws IOException {
    Map<String, Double> values = ReferenceEvidence.values(0);
    values.remove("load.r2-over-root");
    Audit one =
        Audit.of(
            RunConfig.canonical(0).withSteps(10),
            List.of(0L),
            List.of(),
            new Evidence(false, 100, List.of(values)));
    JsonObject slope = find(claims(one), "slope.mean");
    assertTrue(slope.get("reported").isJsonNull(), "other runs have no reported number");
    assertTrue(slope.get("sd").isJsonNull(), "one seed has no spread");
    assertTrue(find(claims(one), "load.r2").get("control").isJsonNull(), "it was removed");
    assertEquals("not applicable", slope.get("verdict").getAsString());
  }

  @Test
  void markdownIsATableWithARowAClaim() throws IOException {
    List<String> lines = written(THREE, AuditFormat.MD).lines().toList();
    List<String> rows = lines.stream().filter(line -> line.startsWith("| ")).toList();
    assertEquals(2 + Claims.ALL.size(), rows.size()); // the head and the line below it
    for (String row : rows) {
      assertEquals(7, row.replace("\\|", "").chars().filter(c -> c == '|').count() - 1, row);
    }
    assertTrue(lines.get(2).contains("over 3 seeds, 0 to 2"), lines.get(2));
  }

  @Test
  void textHasALineAClaimAndItsReason() throws IOException {
    String text = written(THREE, AuditFormat.TXT);
    for (AuditRow row : THREE.rows()) {
      String verdict = row.finding().verdict().words();
      assertTrue(
          text.lines()
              .anyMatch(
                  line -> line.startsWith("  " + row.claim().id() + " ") && line.endsWith(verdict)),
          row.claim().id());
    }
    assertTrue(text.lines().allMatch(line -> line.length() < 160), "lines are wrapped");
  }

  @Test
  void csvHasAHeaderAndAllFieldsOfEveryRow() throws IOException {
    String csv = written(THREE, AuditFormat.CSV);
    assertTrue(csv.startsWith("id,chapter,source,quote,claim,reported,metric,measured,sd"), csv);
    assertEquals(1 + Claims.ALL.size(), csv.lines().count());
    assertTrue(csv.contains("\nslope.mean,Response,\"Report 1, Slope distribution\","), csv);
  }

  @Test
  void countsAddUp() {
    assertEquals(
        Claims.ALL.size(), THREE.counts().values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(THREE.counts().get(Verdict.REPRODUCED) > 0);
    assertTrue(AuditWords.counts(THREE).contains(" by construction, "), AuditWords.counts(THREE));
  }

  @Test
  void endingsNameTheFormat() {
    assertEquals(Optional.of(AuditFormat.MD), AuditFormat.of("a.b/Audit.MD"));
    assertEquals(Optional.of(AuditFormat.JSON), AuditFormat.of("audit.json"));
    assertEquals(Optional.empty(), AuditFormat.of("audit"));
    assertEquals(Optional.empty(), AuditFormat.of("audit.pdf"));
  }

  private static JsonObject find(JsonArray claims, String id) {
    for (JsonElement claim : claims) {
      if (claim.getAsJsonObject().get("id").getAsString().equals(id)) {
        return claim.getAsJsonObject();
      }
    }
    throw new AssertionError(id);
  }
}
