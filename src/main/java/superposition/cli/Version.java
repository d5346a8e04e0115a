package superposition.cli;

import picocli.CommandLine;

/** The program's version, as the jar's manifest has it. */
public final class Version implements CommandLine.IVersionProvider {

  /** The version, or a word for classes that no jar holds. */
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Superposition Explorer " + text()};
  }
}
