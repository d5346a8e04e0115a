package superposition.store;

/** The program's version, as the jar's manifest has it. */
public final class ProgramVersion {

  private ProgramVersion() {}

  /** The version, or a word for classes that no jar holds. */
  public static String text() {
    String version = ProgramVersion.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
