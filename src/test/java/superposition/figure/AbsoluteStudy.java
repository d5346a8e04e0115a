package superposition.figure;

import java.net.URISyntaxException;
import java.nio.file.Path;
import superposition.analysis.Study;
import superposition.preset.PresetLibrary;
import superposition.store.weights.NetworkFile;

/** The reference network of the motif, under the run of its preset. */
public final class AbsoluteStudy {

  private static final Study STUDY =
      new Study(
          NetworkFile.read(file())
              .under(PresetLibrary.findShipped("abs-motif").orElseThrow().run()),
          Study.INTERACTIVE_SAMPLES,
          1);

  private AbsoluteStudy() {}

  /** The study. */
  public static Study study() {
    return STUDY;
  }

  private static Path file() {
    try {
      return Path.of(AbsoluteStudy.class.getResource("/reference/abs-motif-20-20.npz").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
