package superposition.preset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import superposition.config.SweepPlan;

/** Tells sweeps apart: the first 16 hexadecimal digits of the SHA-256 of all that decides them. */
public final class Fingerprint {

  private static final int DIGITS = 16;

  private Fingerprint() {}

  /** Of a plan in one of its sizes. */
  public static String of(SweepPlan plan, boolean quick) {
    String text = PresetReader.FORMAT + " " + quick + " " + SweepWriter.tree(plan);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
