package superposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import superposition.config.RunConfig;
import superposition.figure.Figures;
import superposition.figure.RunFigure;

/** The real process, started somewhere else than in the repository. */
class LauncherTest {

  @TempDir Path folder;

  @Test
  void trainsFromAnyFolder() throws Exception {
    Process process =
        start("train", "--preset", "canonical-l4", "--set", "steps=1", "--out", "run");
    assertEquals(0, process.waitFor());
    assertTrue(text("out").startsWith("canonical-l4: loss "), text("out"));
    assertEquals("", text("err"));
    assertTrue(Files.size(folder.resolve("run/weights.npz")) > 8000, "two matrices of 4,000 bytes");
  }

  @Test
  void badInputIsOneLineAndExitCodeTwo() throws Exception {
    Process process = start("train", "--preset", "none.json", "--out", "run");
    assertEquals(2, process.waitFor());
    assertEquals("", text("out"));
    assertEquals(
        "none.json: no such file; allowed: a preset's file, or an id", text("err").strip());
  }

  @Test
  void withoutADisplayTheCanonicalFiguresAndNumbersAreWritten() throws Exception {
    assertEquals(0, start().waitFor());
    Path written = folder.toRealPath().resolve("superposition-canonical");
    assertEquals(
        "No display: writing the canonical figures and numbers to " + written, text("out").strip());
    assertEquals("", text("err"));
    for (RunFigure figure : Figures.of(RunConfig.canonical(1))) {
      assertTrue(Files.size(written.resolve(figure.id() + ".png")) > 1000, figure.id());
    }
    for (String numbers : List.of("metrics.json", "run.json", "weights.npz")) {
      assertTrue(Files.exists(written.resolve(numbers)), numbers);
    }
  }

  /** As in a container with Java and nothing else: a list of fonts that is empty. */
  @Test
  void withoutFontsOfTheSystemPicturesHaveTheirTexts() throws Exception {
    assumeTrue(
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(bin -> Files.isExecutable(Path.of(bin, "fc-list"))),
        "only who can be asked can say that there are none");
    String nowhere = "<fontconfig><dir>" + folder.resolve("none") + "</dir></fontconfig>";
    Path fonts = Files.writeString(folder.resolve("fonts.conf"), nowhere);
    Process process =
        start(
            Map.of("FONTCONFIG_FILE", fonts.toString()),
            List.of("figures", "--preset", "canonical-l4", "--set", "steps=2"),
            List.of("--figure", "per-feature-mse", "--out", "bare"));
    assertEquals(0, process.waitFor());
    assertEquals("", text("err"));
    BufferedImage picture = ImageIO.read(folder.resolve("bare/per-feature-mse.png").toFile());
    int title = 0; // dark dots of the lines above the drawing
    for (int y = 0; y < 50; y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        title += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
      }
    }
    assertTrue(title > 1000, title + " dots");
  }

  @Test
  void aProcessThatIsToldToEndLeavesNothingBehind() throws Exception {
    Process process = start();
    assumeTrue(process.supportsNormalTermination());
    Path written = folder.toRealPath().resolve("superposition-canonical");
    while (process.isAlive() && !Files.exists(written)) {
      Thread.sleep(10);
    }
    process.destroy(); // as Ctrl-C and a closed terminal do
    assertTrue(process.waitFor() > 128, "ended by a signal");
    assertFalse(Files.exists(written));
  }

  private Process start(String... arguments) throws IOException {
    return start(Map.of(), List.of(arguments), List.of());
  }

  private Process start(Map<String, String> environment, List<String> first, List<String> last)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // what Maven gives newer JDKs so that they do not warn
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("--"))
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath(), Launcher.class.getName()));
    command.addAll(first);
    command.addAll(last);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().putAll(environment);
    return builder
        .directory(folder.toFile())
        .redirectOutput(folder.resolve("out").toFile())
        .redirectError(folder.resolve("err").toFile())
        .start();
  }

  private static String classPath() {
    List<String> absolute = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      absolute.add(Path.of(entry).toAbsolutePath().toString());
    }
    return String.join(File.pathSeparator, absolute);
  }

  private String text(String stream) throws IOException {
    return Files.readString(folder.resolve(stream), StandardCharsets.UTF_8);
  }
}
