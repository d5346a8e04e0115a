package superposition.cli;

import picocli.CommandLine;
import superposition.store.ProgramVersion;

/** What {@code --version} says. */
public final class Version implements CommandLine.IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"Superposition Explorer " + ProgramVersion.text()};
  }
}
