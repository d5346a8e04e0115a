import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes a program of the jar and its libraries that needs no Java: an application image with a
 * runtime of just the modules that are used, and on Debian and its kin a package of it. Run by
 * Maven's profile {@code image} from its source; uses the JDK's jdeps, jlink and jpackage.
 */
public final class ImageBuilder {

  private static final String NAME = "superposition-explorer";

  /** Found by name only, which jdeps does not see: archives as file systems, and accessibility. */
  private static final List<String> UNSEEN = List.of("jdk.zipfs", "jdk.accessibility");

  private static final String ARCHIVE = "classes.jsa";

  /** Seconds in which the window has shown its first figures, on a slow machine too. */
  private static final int UNTIL_SHOWN = 25;

  /** Of JDKs from this on, which warn of what JavaFX does unless told that it is known. */
  private static final int WARNING_JDK = 24;

  private final Path root;
  private final Path target;
  private final String version;
  private final List<String> javaOptions;

  private ImageBuilder(Path root, String version, List<String> javaOptions) {
    this.root = root;
    this.javaOptions = javaOptions;
    target = root.resolve("target");
    this.version = version.replace("-SNAPSHOT", "");
  }

  /**
   * @param arguments the project's folder and version, and options for Java
   */
  public static void main(String[] arguments) throws IOException {
    List<String> options = List.of(arguments).subList(2, arguments.length);
    new ImageBuilder(Path.of(arguments[0]), arguments[1], options).build();
  }

  private void build() throws IOException {
    Path input = staged();
    Path out = fresh(target.resolve("image"));
    List<String> image = new ArrayList<>(List.of("--type", "app-image", "--dest", out.toString()));
    image.addAll(List.of("--name", NAME, "--app-version", version));
    image.addAll(List.of("--input", input.toString(), "--main-jar", NAME + ".jar"));
    image.addAll(List.of("--add-modules", modules(input)));
    image.addAll(
        List.of(
            "--jlink-options",
            "--strip-java-debug-attributes --no-man-pages --no-header-files"
                + " --generate-cds-archive"));
    if (Runtime.version().feature() >= WARNING_JDK) {
      image.addAll(List.of("--java-options", "--enable-native-access=ALL-UNNAMED"));
      image.addAll(List.of("--java-options", "--sun-misc-unsafe-memory-access=allow"));
    }
    if (isLinux()) { // other systems want icons of their own kinds
      image.addAll(List.of("--icon", root.resolve("assets/icon.png").toString()));
    }
    javaOptions.forEach(option -> image.addAll(List.of("--java-options", option)));
    // Found again wherever the image is put; where it does not fit, Java goes on without it.
    image.addAll(List.of("--java-options", "-XX:SharedArchiveFile=$APPDIR/" + ARCHIVE));
    image.addAll(List.of("--java-options", "-Xshare:auto", "--java-options", "-Xlog:disable"));
    run("jpackage", image);
    if (!isWindows()) { // where no process can be asked to end
      archiveClasses(out.resolve(NAME).resolve("lib"));
    }
    System.out.println(out.resolve(NAME));
    if (isLinux() && isInstalled("dpkg-deb") && isInstalled("fakeroot")) {
      debian(out);
    }
  }

  /**
   * Opens the window without a screen for as long as it takes to show its figures, and has Java
   * keep the classes that were loaded as they then are in memory, which saves a third of a start.
   */
  private static void archiveClasses(Path lib) throws IOException {
    Path home = Files.createTempDirectory("image-home");
    List<String> command =
        new ArrayList<>(List.of(lib.resolve("runtime/bin/java").toString(), "-Xlog:disable"));
    command.add("-XX:ArchiveClassesAtExit=" + lib.resolve("app").resolve(ARCHIVE));
    command.addAll(List.of("-Dglass.platform=Monocle", "-Dmonocle.platform=Headless"));
    command.addAll(List.of("-Dprism.order=sw", "-Dsuperposition.home=" + home));
    command.addAll(List.of("-jar", lib.resolve("app").resolve(NAME + ".jar").toString()));
    Process window =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      window.waitFor(UNTIL_SHOWN, TimeUnit.SECONDS);
      window.destroy();
      window.waitFor();
    } catch (InterruptedException e) {
      window.destroyForcibly();
      throw new IllegalStateException("interrupted", e);
    } finally {
      delete(home);
    }
    if (!Files.exists(lib.resolve("app").resolve(ARCHIVE))) {
      System.out.println("no archive of classes: the window will open more slowly");
    }
  }

  private void debian(Path out) {
    List<String> options = new ArrayList<>(List.of("--type", "deb", "--dest", out.toString()));
    options.addAll(List.of("--name", NAME, "--app-version", version));
    options.addAll(List.of("--app-image", out.resolve(NAME).toString()));
    options.addAll(List.of("--description", "How small neural networks hold many features"));
    options.addAll(List.of("--license-file", root.resolve("LICENSE").toString()));
    options.addAll(List.of("--linux-shortcut", "--linux-menu-group", "Education;Science"));
    options.addAll(List.of("--linux-app-category", "science"));
    run("jpackage", options);
    System.out.println(out.resolve(NAME + "_" + version + "-1_*.deb"));
  }

  /** The jar and its libraries in a folder with nothing else. */
  private Path staged() throws IOException {
    Path input = fresh(target.resolve("image-input"));
    Files.createDirectory(input.resolve("lib"));
    Files.copy(target.resolve(NAME + ".jar"), input.resolve(NAME + ".jar"));
    for (Path library : jars(target.resolve("lib"))) {
      Files.copy(
          library,
          input.resolve("lib").resolve(library.getFileName()),
          StandardCopyOption.COPY_ATTRIBUTES);
    }
    return input;
  }

  /** The JDK's modules that the classes refer to, by name, with commas. */
  private static String modules(Path input) throws IOException {
    List<String> options = new ArrayList<>(List.of("--print-module-deps", "--ignore-missing-deps"));
    options.addAll(List.of("--multi-release", "17"));
    options.addAll(List.of("--class-path", input.resolve("lib") + File.separator + "*"));
    options.add(input.resolve(NAME + ".jar").toString());
    jars(input.resolve("lib")).forEach(library -> options.add(library.toString()));
    String[] lines = run("jdeps", options).strip().split("\\R");
    TreeSet<String> modules = new TreeSet<>(Arrays.asList(lines[lines.length - 1].split(",")));
    modules.removeIf(module -> module.startsWith("javafx.")); // among the libraries
    modules.addAll(UNSEEN);
    return String.join(",", modules);
  }

  private static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static Path fresh(Path folder) throws IOException {
    delete(folder);
    return Files.createDirectories(folder);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path one : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }

  private static boolean isWindows() {
    return File.separatorChar == '\\';
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static boolean isInstalled(String command) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
  }

  private static String run(String tool, List<String> options) {
    ToolProvider provider =
        ToolProvider.findFirst(tool)
            .orElseThrow(
                () -> new IllegalStateException(tool + " is missing: a whole JDK is needed"));
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out, true);
    if (provider.run(printer, printer, options.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(tool + " failed: " + out);
    }
    return out.toString();
  }
}
