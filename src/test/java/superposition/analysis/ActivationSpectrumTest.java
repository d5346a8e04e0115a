package superposition.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationSpectrumTest {

  private static final int SAMPLES = 40_000;

  private static ActivationSpectrum.Result spectrum(double density, int samples, float... weights) {
    int n = weights.length;
    return new Study(
            AbsoluteModels.of(density, new float[][] {weights}, new float[n][1], new float[n]),
            samples,
            3)
        .get(new ActivationSpectrum(0));
  }

  /**
   * With one feature active at a time activations are uniform in (0, 1) or (0, 0.1), as often: the
   * upper ones are all of the first feature, and below 0.1 the densities are as 1 : 10.
   */
  @Test
  void strongActivationsArePureAndWeakOnesMixed() {
    ActivationSpectrum.Result spectrum = spectrum(1e-7, SAMPLES, 1, -0.1f);
    // half of the samples have the sign that activates
    assertEquals(SAMPLES / 2.0, spectrum.activations().length, 5 * Math.sqrt(SAMPLES / 4.0));
    int size = spectrum.size(9);
    assertEquals(size, spectrum.counts(9, 2)[0]);
    double expected = spectrum.size(0) / 11.0;
    assertEquals(expected, spectrum.counts(0, 2)[0], 5 * Math.sqrt(expected));
    double[] sorted = spectrum.activations().clone();
    Arrays.sort(sorted);
    assertTrue(Arrays.equals(sorted, spectrum.activations()));
    assertTrue(sorted[0] > 0);
  }

  /** Conditioned on at least one active feature, both signs of a sum are as likely. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 1, 0.001})
  void samplesWithAnActiveFeatureAreDrawn(double density) {
    ActivationSpectrum.Result spectrum = spectrum(density, SAMPLES, 1, 1, 1, 1);
    assertEquals(SAMPLES / 2.0, spectrum.activations().length, 5 * Math.sqrt(SAMPLES / 4.0));
    int[] all = new int[4];
    for (int bin = 0; bin < ActivationSpectrum.BINS; bin++) {
      int[] counts = spectrum.counts(bin, 4);
      for (int i = 0; i < 4; i++) {
        all[i] += counts[i];
      }
    }
    for (int count : all) { // alike by symmetry
      assertEquals(SAMPLES / 8.0, count, 6 * Math.sqrt(SAMPLES / 8.0));
    }
  }

  @Test
  void aSilentNeuronHasNoSamples() {
    ActivationSpectrum.Result spectrum = spectrum(0.1, 100, 0, 0);
    assertEquals(0, spectrum.activations().length);
    assertEquals(0, spectrum.size(9));
  }

  @Test
  void aNeuronThatIsNotThereHasNoSamplesEither() {
    Study study = new Study(SmallModels.report(1), 100, 3);
    int last = SmallModels.HIDDEN - 1;
    assertTrue(study.get(new ActivationSpectrum(last)).activations().length > 0);
    assertEquals(0, study.get(new ActivationSpectrum(last + 1)).activations().length);
  }
}
