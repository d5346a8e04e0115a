package superposition.preset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import superposition.config.SweepPlan;

/**
 * Tells sweeps apart by their cells: the first 16 hexadecimal digits of the SHA-256 of all that
 * decides what is measured, which is the base run, the axes and seeds of the grids in the size that
 * is run, the metrics, and the version of the program's numbers. Titles and predictions decide
 * nothing: other words for the same cells find them again.
 */
public final class Fingerprint {

  /**
   * To be raised with every change of the program that changes weights or metrics: cells measured
   * before and after must not be mixed.
   */
  private static final int NUMBERS = 1;

  private static final int DIGITS = 16;

  private Fingerprint() {}

  /** Of a plan in one of its sizes. */
  public static String of(SweepPlan plan, boolean quick) {
    String text = NUMBERS + " " + SweepWriter.cells(plan, quick);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
