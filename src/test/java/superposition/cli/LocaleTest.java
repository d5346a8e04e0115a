package superposition.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same files and the same words whatever the system's language: with a decimal comma, with
 * digits of its own, or with a dotless i.
 */
class LocaleTest {

  private static final List<String> LANGUAGES =
      List.of("de-DE", "ar-EG-u-nu-arab", "tr-TR", "hi-IN");

  @TempDir Path folder;

  private final Locale before = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(before);
    TimeZone.setDefault(zone);
  }

  @Test
  void filesAndWordsAreTheSameInAllLanguages() throws IOException {
    Map<String, byte[]> expected = written("en-US", "UTC");
    assertTrue(expected.size() > 8, () -> expected.keySet().toString());
    assertTrue(new String(expected.get("said"), UTF_8).contains("density=1,5"));
    for (String language : LANGUAGES) {
      Map<String, byte[]> found = written(language, "Pacific/Apia");
      assertEquals(expected.keySet(), found.keySet(), language);
      expected.forEach(
          (name, bytes) -> assertArrayEquals(bytes, found.get(name), language + " " + name));
    }
  }

  private Map<String, byte[]> written(String language, String place) throws IOException {
    Locale.setDefault(Locale.forLanguageTag(language));
    TimeZone.setDefault(TimeZone.getTimeZone(place));
    Path out = folder.resolve(language);
    StringBuilder said = new StringBuilder();
    String[] run = {"--preset", "canonical-l4", "--set", "steps=3"};
    say(said, "train", run, "--out", out + "/a");
    say(said, "analyze", run, "--out", out + "/m.json");
    say(said, "figures", run, "--figure", "per-feature-mse", "--csv", "--out", out + "/f");
    String[] sweep = {"--preset", "loss-exponent", "--quick", "--grid", "exponent"};
    String[] tiny = {"--threads", "1", "--seeds", "1", "--set", "steps=2", "--set", "batch=16"};
    String[] both = Stream.of(sweep, tiny).flatMap(Stream::of).toArray(String[]::new);
    say(said, "sweep", both, "--out", out + "/sweep");
    say(said, "train", run, "--set", "density=1,5", "--out", out + "/b");
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString().replace('\\', '/');
        if (!name.endsWith("cells.jsonl")) { // in the order of finishing
          files.put(name, withoutTimes(name, Files.readAllBytes(file)));
        }
      }
    }
    String words = said.toString().replace(out.toString(), "OUT");
    files.put("said", words.replaceAll("[0-9.]+ s\\b", "TIME").getBytes(UTF_8));
    return files;
  }

  /** A run's file tells how long it took. */
  private static byte[] withoutTimes(String name, byte[] bytes) {
    return name.endsWith("run.json")
        ? new String(bytes, UTF_8).replaceAll("econds\": [0-9.E-]+", "econds").getBytes(UTF_8)
        : bytes;
  }

  private static void say(StringBuilder said, String name, String[] arguments, String... more) {
    String[] all =
        Stream.of(new String[] {name}, arguments, more).flatMap(Stream::of).toArray(String[]::new);
    CommandRun run = CommandRun.of(all);
    said.append(run.code()).append(' ').append(run.code() == Commands.DONE ? run.out() : run.err());
  }
}
