package superposition.preset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import superposition.store.BadInputException;
import superposition.store.UserFolder;

/**
 * The presets at hand: those shipped on the class path, whether in folders or in a jar, and those
 * of a user's folder. Nothing lists them; a file that is there is found.
 */
public final class PresetLibrary {

  private static final String ENDING = ".json";
  private static final String SHIPPED = "presets";

  private final Map<String, Preset> presets;
  private final List<BadInputException> problems;

  private PresetLibrary(Map<String, Preset> presets, List<BadInputException> problems) {
    this.presets = presets;
    this.problems = List.copyOf(problems);
  }

  /** The shipped presets. */
  public static PresetLibrary shipped() {
    Map<String, Preset> presets = new TreeMap<>();
    for (String name : shippedNames()) {
      String id = name.substring(0, name.length() - ENDING.length());
      presets.put(id, findShipped(id).orElseThrow());
    }
    return new PresetLibrary(presets, List.of());
  }

  /**
   * The shipped presets and those of a folder, which may be absent. A file that is no preset, or
   * whose id is not its name or is taken, does not spoil the others: see {@link #problems}.
   */
  public static PresetLibrary with(Path folder) {
    Map<String, Preset> presets = new TreeMap<>(shipped().presets);
    List<BadInputException> problems = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      for (Path file : files(folder, problems)) {
        try {
          Preset preset = named(PresetReader.read(file), file.toString(), file);
          if (presets.putIfAbsent(preset.id(), preset) != null) {
            throw new BadInputException(
                file + ": id", '"' + preset.id() + "\" is taken; allowed: an id of its own");
          }
        } catch (BadInputException e) {
          problems.add(e);
        }
      }
    }
    return new PresetLibrary(presets, problems);
  }

  /** Where a user's own presets are looked for. */
  public static Path userFolder() {
    return UserFolder.path().resolve("presets");
  }

  /** A shipped preset by its id, read without looking at the others. */
  public static Optional<Preset> findShipped(String id) {
    if (!PresetReader.isId(id)) {
      return Optional.empty();
    }
    String name = id + ENDING;
    try (InputStream in = loader().getResourceAsStream(SHIPPED + "/" + name)) {
      return in == null
          ? Optional.empty()
          : Optional.of(named(PresetReader.read(name, in.readAllBytes()), name, Path.of(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them: the canonical one's group first, and the canonical one first in it. */
  public List<Preset> all() {
    String first = find(Preset.CANONICAL).map(Preset::group).orElse("");
    return presets.values().stream()
        .sorted(
            Comparator.comparing((Preset p) -> !p.group().equals(first))
                .thenComparing(p -> !p.id().equals(Preset.CANONICAL))
                .thenComparing(Preset::group)
                .thenComparing(Preset::id))
        .toList();
  }

  /** One of them. */
  public Optional<Preset> find(String id) {
    return Optional.ofNullable(presets.get(id));
  }

  /** What is wrong with files of the user's folder. */
  public List<BadInputException> problems() {
    return problems;
  }

  private static Preset named(Preset preset, String place, Path file) {
    String name = file.getFileName().toString();
    String expected = name.substring(0, name.length() - ENDING.length());
    if (!preset.id().equals(expected)) {
      throw new BadInputException(
          place + ": id",
          '"' + preset.id() + "\" is not the file's name; allowed: \"" + expected + '"');
    }
    return preset;
  }

  private static List<Path> files(Path folder, List<BadInputException> problems) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*" + ENDING)) {
      stream.forEach(files::add);
    } catch (IOException e) {
      problems.add(new BadInputException(folder.toString(), "cannot be read: " + e.getMessage()));
    }
    Collections.sort(files);
    return files;
  }

  private static List<String> shippedNames() {
    List<String> names = new ArrayList<>();
    try {
      for (URL url : Collections.list(loader().getResources(SHIPPED))) {
        if (url.openConnection() instanceof JarURLConnection jar) {
          String folder = jar.getEntryName().replaceAll("/?$", "/");
          jar.getJarFile().stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(folder))
              .map(name -> name.substring(folder.length()))
              .forEach(names::add);
        } else {
          List<BadInputException> problems = new ArrayList<>();
          files(Path.of(new URI(url.toString())), problems)
              .forEach(file -> names.add(file.getFileName().toString()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("class loaders give valid locations", e);
    }
    names.removeIf(name -> !name.endsWith(ENDING) || name.contains("/"));
    return names;
  }

  private static ClassLoader loader() {
    return PresetLibrary.class.getClassLoader();
  }
}
