package superposition.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import superposition.store.BadInputException;

/**
 * Files that are wrong in every way that RFC 8259 knows, and some that only a preset can be: {@code
 * src/bench/json/make_corpus.py} writes them. Then the shipped presets with random damage.
 */
class JsonCorpusTest {

  private static final Path CORPUS = Path.of("src", "test", "resources", "json");
  private static final int LONGEST = 1500;
  private static final int MUTATIONS = Integer.getInteger("json.mutations", 100);

  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "null",
    "true",
    "-1",
    "0",
    "1e9",
    "1e-9",
    "0.5",
    "\"\"",
    "[]",
    "{}",
    "\\",
    "\u0000",
    "9999999999999999999",
    "\ufeff",
    "//",
    "NaN"
  };

  @Test
  void everyWrongFileGivesOneClearLine() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(CORPUS)) {
      files = all.sorted().toList();
    }
    assertTrue(files.size() >= 300, () -> "only " + files.size());
    List<String> bad = new ArrayList<>();
    for (Path file : files) {
      String said = problem(file.getFileName().toString(), Files.readAllBytes(file));
      if (said.isEmpty()) {
        bad.add(file.getFileName() + " was taken");
      } else if (!isClear(said, file.getFileName().toString())) {
        bad.add(said);
      }
    }
    assertEquals(List.of(), bad);
  }

  @Test
  void aDamagedPresetIsRefusedInOneLineOrStillOne() throws IOException {
    Random random = new Random(8259);
    List<Path> presets;
    try (Stream<Path> all = Files.list(Path.of("presets"))) {
      presets = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    List<String> bad = new ArrayList<>();
    int refused = 0;
    for (Path preset : presets) {
      byte[] whole = Files.readAllBytes(preset);
      for (int k = 0; k < MUTATIONS; k++) {
        byte[] damaged = damage(whole, random);
        String said = problem("p.json", damaged);
        refused += said.isEmpty() ? 0 : 1;
        if (!said.isEmpty() && !isClear(said, "p.json")) {
          bad.add(preset + ": " + said);
        }
      }
    }
    assertEquals(List.of(), bad);
    int tried = MUTATIONS * presets.size();
    assertTrue(refused > tried / 4 && refused < tried, refused + " of " + tried);
  }

  /** The line that a file causes, or nothing. Whatever else is thrown fails the test. */
  private static String problem(String name, byte[] bytes) {
    try {
      PresetReader.read(name, bytes);
      return "";
    } catch (BadInputException e) {
      return e.getMessage();
    } catch (RuntimeException | StackOverflowError e) {
      return e + " from " + new String(bytes, StandardCharsets.UTF_8);
    }
  }

  /** File, problem and what is allowed, in one line that a terminal can show. */
  private static boolean isClear(String said, String name) {
    return said.startsWith(name + ": ")
        && said.contains("; allowed")
        && said.length() <= LONGEST
        && said.chars().noneMatch(Character::isISOControl)
        && !said.contains("gson")
        && !said.contains("Exception");
  }

  private static byte[] damage(byte[] whole, Random random) {
    int at = random.nextInt(whole.length);
    return switch (random.nextInt(6)) {
      case 0 -> Arrays.copyOf(whole, at);
      case 1 -> splice(whole, at, at + 1, new byte[] {(byte) random.nextInt(256)});
      case 2 -> splice(whole, at, Math.min(whole.length, at + 1 + random.nextInt(30)), new byte[0]);
      case 3 ->
          splice(
              whole,
              at,
              at,
              TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8));
      case 4 -> {
        int to = Math.min(whole.length, at + random.nextInt(40));
        yield splice(whole, at, at, Arrays.copyOfRange(whole, at, to));
      }
      default -> number(whole, at, random);
    };
  }

  /** Another number in place of the next one. */
  private static byte[] number(byte[] whole, int at, Random random) {
    int from = at;
    while (from < whole.length && !Character.isDigit(whole[from])) {
      from++;
    }
    int to = from;
    while (to < whole.length && (Character.isDigit(whole[to]) || whole[to] == '.')) {
      to++;
    }
    double value = (random.nextDouble() - 0.3) * Math.pow(10, random.nextInt(12) - 5);
    String number = random.nextBoolean() ? String.valueOf(Math.round(value)) : "" + value;
    return splice(whole, from, to, number.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] splice(byte[] whole, int from, int to, byte[] part) {
    byte[] result = new byte[whole.length - (to - from) + part.length];
    System.arraycopy(whole, 0, result, 0, from);
    System.arraycopy(part, 0, result, from, part.length);
    System.arraycopy(whole, to, result, from + part.length, whole.length - to);
    return result;
  }
}
