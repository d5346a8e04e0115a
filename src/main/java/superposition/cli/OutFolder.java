package superposition.cli;

import java.nio.file.Path;
import picocli.CommandLine;

/** The folder that a command writes into. */
final class OutFolder {

  @CommandLine.Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the files; made if there is none.")
  private String out;

  /**
   * The folder, checked before any long work.
   *
   * @throws superposition.store.BadInputException if none was named or it cannot be written to
   */
  Path path() {
    return Output.folder(out);
  }
}
