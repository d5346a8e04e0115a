package superposition.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Fonts for a Linux system that has none, as in a bare container, where the toolkit would fail: the
 * DejaVu Sans that vector pictures carry, put where JavaFX looks when fontconfig knows no font.
 */
public final class SpareFonts {

  /** Where JavaFX looks for fonts, and for a list of them, that fontconfig does not name. */
  private static final String FOLDER = "prism.fontdir";

  private static final String USED = "prism.embeddedfonts";

  private static final List<String> USUAL_PLACES =
      List.of("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts");

  private SpareFonts() {}

  /**
   * Puts fonts into a temporary folder, if the system has none of its own; before the toolkit
   * starts.
   */
  public static void provide() {
    if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")
        && System.getProperty(FOLDER) == null
        && !hasSystemFonts()) {
      try {
        System.setProperty(FOLDER, write().toString());
        System.setProperty(USED, "true");
      } catch (IOException | UncheckedIOException e) {
        // the toolkit may find some that were not found here
        return;
      }
    }
  }

  private static boolean hasSystemFonts() {
    if (System.getenv("FONTCONFIG_FILE") != null || System.getenv("FONTCONFIG_PATH") != null) {
      return knowsFontconfigAny();
    }
    return USUAL_PLACES.stream()
        .map(place -> place.replace("~", System.getProperty("user.home", "")))
        .map(Path::of)
        .anyMatch(SpareFonts::hasFont);
  }

  /**
   * Asks fontconfig, which may have been sent elsewhere; believes in fonts if it cannot be asked.
   */
  private static boolean knowsFontconfigAny() {
    try {
      Process list =
          new ProcessBuilder("fc-list").redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (InputStream fonts = list.getInputStream()) {
        return fonts.read() >= 0;
      }
    } catch (IOException e) {
      return true;
    }
  }

  private static boolean hasFont(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
          .anyMatch(name -> name.endsWith(".ttf") || name.endsWith(".otf"));
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static Path write() throws IOException {
    Path folder = Files.createTempDirectory("superposition-fonts");
    folder.toFile().deleteOnExit(); // last in, first out: after the files in it
    copy(VectorExport.REGULAR, folder.resolve("regular.ttf"));
    copy(VectorExport.BOLD, folder.resolve("bold.ttf"));
    Properties list = new Properties();
    for (String family : List.of("sans", "serif", "monospace")) {
      for (String style : List.of("regular", "italic")) {
        list.setProperty(family + '.' + style + ".0.file", "regular.ttf");
        list.setProperty(family + '.' + style + ".0.font", VectorExport.FAMILY);
      }
      for (String style : List.of("bold", "bolditalic")) {
        list.setProperty(family + '.' + style + ".0.file", "bold.ttf");
        list.setProperty(family + '.' + style + ".0.font", VectorExport.FAMILY + " Bold");
      }
    }
    Path listed = folder.resolve("logicalfonts.properties");
    listed.toFile().deleteOnExit();
    try (OutputStream out = Files.newOutputStream(listed)) {
      list.store(out, null);
    }
    return folder;
  }

  private static void copy(String resource, Path to) throws IOException {
    to.toFile().deleteOnExit();
    try (InputStream in = SpareFonts.class.getResourceAsStream(resource)) {
      Files.copy(in, to);
    }
  }
}
