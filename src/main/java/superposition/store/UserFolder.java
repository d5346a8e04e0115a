package superposition.store;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Where the program keeps what belongs to a user: presets, sweeps, the last session. */
public final class UserFolder {

  /** System property that names another folder; for tests, and for a program on a stick. */
  public static final String PROPERTY = "superposition.home";

  private UserFolder() {}

  /** The folder, which may not be there yet. */
  public static Path path() {
    String other = System.getProperty(PROPERTY, "");
    return other.isEmpty()
        ? path(
            System.getProperty("os.name", ""),
            System.getProperty("user.home", ""),
            name -> System.getenv().getOrDefault(name, ""))
        : Path.of(other);
  }

  /**
   * The system's place for such files: {@code %APPDATA%} on Windows, {@code Application Support} on
   * a Mac, else by the XDG Base Directory Specification, which ignores paths that are relative.
   *
   * @param system name of the operating system as Java has it
   * @param environment an environment variable by its name, or empty
   */
  static Path path(String system, String home, UnaryOperator<String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String roaming = environment.apply("APPDATA");
      Path data = roaming.isEmpty() ? Path.of(home, "AppData", "Roaming") : Path.of(roaming);
      return data.resolve("Superposition Explorer");
    }
    if (name.startsWith("mac")) {
      return Path.of(home, "Library", "Application Support", "Superposition Explorer");
    }
    Path data = Path.of(environment.apply("XDG_DATA_HOME"));
    return (data.isAbsolute() ? data : Path.of(home, ".local", "share"))
        .resolve("superposition-explorer");
  }
}
