package superposition.cli;

import picocli.CommandLine;
import superposition.export.PngExport;

/** How large a command's pictures are. */
final class PictureScale {

  private static final int LARGEST = 4;

  @CommandLine.Option(
      names = "--scale",
      paramLabel = "1..4",
      description = "Enlarges the pictures; 1 is 1200 x 800 pixels.")
  private String scale = "1";

  /**
   * How pictures are written.
   *
   * @throws superposition.store.BadInputException if the scale is out of range
   */
  PngExport export() {
    return PngExport.PRINT.withScale((int) RunOptions.whole("--scale", scale, 1, LARGEST));
  }
}
