package superposition.app.control;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.stage.FileChooser;

/**
 * Asks for a file to be written. The system's dialog asks before it takes a file that is there; a
 * name without an ending gets that of the kind that was chosen, and if there is a file of that
 * name, which the system did not see, it is asked about here.
 */
public final class SaveDialog implements Function<FileChooser, File> {

  private final Function<FileChooser, File> system;
  private final Predicate<String> confirm;

  /**
   * @param system shows a chooser and returns the file that was chosen, or null
   * @param confirm asks whether what a sentence says may be replaced
   */
  public SaveDialog(Function<FileChooser, File> system, Predicate<String> confirm) {
    this.system = system;
    this.confirm = confirm;
  }

  /** The file to write, or null if there is none or it is to be kept as it is. */
  @Override
  public File apply(FileChooser chooser) {
    File chosen = system.apply(chooser);
    if (chosen == null || hasEnding(chosen, chooser)) {
      return chosen;
    }
    File file = new File(chosen.getParentFile(), chosen.getName() + ending(chooser));
    boolean free = file.equals(chosen) || !file.exists();
    return free || confirm.test(file.getName() + " is there already.") ? file : null;
  }

  private static boolean hasEnding(File file, FileChooser chooser) {
    String name = file.getName().toLowerCase(Locale.ROOT);
    return chooser.getExtensionFilters().stream()
        .flatMap(filter -> filter.getExtensions().stream())
        .anyMatch(pattern -> name.endsWith(pattern.substring(1)));
  }

  private static String ending(FileChooser chooser) {
    List<FileChooser.ExtensionFilter> filters = chooser.getExtensionFilters();
    FileChooser.ExtensionFilter chosen = chooser.getSelectedExtensionFilter();
    if (chosen == null && filters.isEmpty()) {
      return "";
    }
    return (chosen == null ? filters.get(0) : chosen).getExtensions().get(0).substring(1);
  }
}
