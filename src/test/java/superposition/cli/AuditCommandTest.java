package superposition.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import superposition.audit.claim.Claims;

class AuditCommandTest {

  private static final List<String> TINY =
      List.of(
          "audit",
          "--preset",
          "canonical-l4",
          "--set",
          "features=8",
          "--set",
          "hidden=3",
          "--set",
          "steps=5",
          "--set",
          "batch=16");

  @TempDir Path folder;

  @Test
  void printsTheTableOfTheCanonicalRun() {
    CommandRun run = CommandRun.of("audit", "--preset", "canonical-l4", "--seed", "3");
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(
        run.out()
            .startsWith("canonical-l4: " + Claims.ALL.size() + " claims; one network, seed 3."),
        run.out());
    assertTrue(
        run.out().lines().anyMatch(line -> line.matches("  slope\\.mean +0\\.380 .* reproduced")),
        run.out());
    assertTrue(
        run.out()
            .lines()
            .anyMatch(line -> line.matches("  geometry\\.abs-cos +0\\.26 .* like chance")),
        run.out());
    assertEquals("", run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"audit.md", "audit.txt", "audit.csv", "audit.json"})
  void writesAFileByItsEnding(String name) throws IOException {
    Path file = folder.resolve(name);
    CommandRun run = tiny("--seeds", "2", "--seed", "5", "--out", file.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(run.out().contains("over 2 seeds, 5 to 6"), run.out());
    assertTrue(run.out().stripTrailing().endsWith("in " + file), run.out());
    String text = Files.readString(file);
    assertTrue(text.contains("loss.better-deal"), text);
    if (name.endsWith(".json")) {
      JsonObject json = JsonParser.parseString(text).getAsJsonObject();
      assertEquals(Claims.ALL.size(), json.getAsJsonArray("claims").size());
      assertEquals(8, json.getAsJsonObject("config").get("features").getAsInt());
      assertEquals(2, json.getAsJsonArray("seeds").size());
    }
  }

  @Test
  void writesTheHeadlineNumbersAsLatex() throws IOException {
    Path file = folder.resolve("table.tex");
    CommandRun run = tiny("--headline", "--out", file.toString());
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(run.out().contains(Claims.HEADLINE.size() + " claims"), run.out());
    String text = Files.readString(file);
    // A row a claim and the head, each ended by two backslashes.
    assertEquals(
        1 + Claims.HEADLINE.size(),
        text.lines().filter(line -> line.endsWith("\\\\")).count(),
        text);
    assertTrue(text.contains(" & untrained "), text);
  }

  @Test
  void saysOfOtherRunsThatTheReportsDoNotSpeakOfThem() {
    CommandRun run = tiny();
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(run.out().contains("The reports speak of the canonical run"), run.out());
  }

  @Test
  void auditsANetworkThatWasTrainedElsewhere() {
    String file = "src/test/resources/foreign/fc.safetensors";
    CommandRun run = CommandRun.of("audit", "--weights", file);
    assertEquals(Commands.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("fc.safetensors: W_in = fc1.weight (3, 5)"), run.out());
    assertTrue(run.out().contains("The reports speak of the canonical run"), run.out());
    assertEquals(
        "--seeds 2: is not possible with --weights, one network; allowed: 1",
        CommandRun.of("audit", "--weights", file, "--seeds", "2").refusal());
  }

  @Test
  void aRunThatDivergesIsAFailure() {
    Path file = folder.resolve("audit.md");
    CommandRun run =
        tiny(
            "--set",
            "initialization.sigma=100",
            "--set",
            "lossExponent=10",
            "--out",
            file.toString());
    assertEquals(Commands.FAILED, run.code());
    assertEquals(
        "canonical-l4: training diverged with every seed; nothing was written", run.onlyLine());
    assertFalse(Files.exists(file));
  }

  private static CommandRun tiny(String... more) {
    List<String> arguments = new java.util.ArrayList<>(TINY);
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray(String[]::new));
  }
}
