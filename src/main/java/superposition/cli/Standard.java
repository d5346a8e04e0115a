package superposition.cli;

import picocli.CommandLine;

/** The options that every command has. */
@CommandLine.Command(versionProvider = Version.class)
final class Standard {

  @CommandLine.Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help and exit.")
  private boolean help;

  @CommandLine.Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  private boolean version;
}
