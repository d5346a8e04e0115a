package superposition.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import superposition.config.Activation;

class ActivationsTest {

  private static final double[] Z = {-3, -1, -0.25, 0, 0.5, 1, 2.5};

  /** torch.nn.functional.gelu in double precision, PyTorch 1.13, and its gradient. */
  private static final double[] GELU = {
    -0.00404969409489031,
    -0.15865525393145702,
    -0.10032341857926907,
    0.0,
    0.34573123063700656,
    0.841344746068543,
    2.4844758366855597
  };

  private static final double[] GELU_GRADIENT = {
    -0.01194564720418392,
    -0.08331547058768635,
    0.304626645116364,
    0.5,
    0.8674951246561629,
    1.0833154705876864,
    1.037611085908145
  };

  @Test
  void geluAgreesWithPyTorch() {
    for (int k = 0; k < Z.length; k++) {
      // the distribution function is good to 8e-8
      assertEquals(GELU[k], Activations.value(Activation.GELU, Z[k]), 3e-7);
      assertEquals(GELU_GRADIENT[k], Activations.derivative(Activation.GELU, Z[k]), 3e-7);
    }
  }

  @ParameterizedTest
  @EnumSource
  void derivativesAreThoseOfTheValues(Activation activation) {
    double h = 1e-4;
    for (double z : new double[] {-2.2, -0.7, 0.3, 1.9}) {
      double slope =
          (Activations.value(activation, z + h) - Activations.value(activation, z - h)) / (2 * h);
      // 8e-8 of the distribution function over 2h, and the cubic term
      assertEquals(slope, Activations.derivative(activation, z), 2e-3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingGivesNothing(Activation activation) {
    assertEquals(0, Activations.value(activation, 0), 0);
  }

  @Test
  void kinksAreFlat() {
    assertEquals(0, Activations.derivative(Activation.RELU, 0), 0);
    assertEquals(0, Activations.derivative(Activation.ABS, 0), 0);
  }
}
