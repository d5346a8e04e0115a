package superposition.figure.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LoadTitleTest {

  private static String title(double standardError, double... errors) {
    double[] spread = new double[errors.length];
    Arrays.fill(spread, standardError);
    double[] naive = new double[errors.length];
    return LoadTitle.of(new LoadErrors(errors, spread, naive, Double.NaN, "", ""));
  }

  @Test
  void aGrowingErrorIsStraightOrBends() {
    assertEquals(
        "Each active feature adds about as much: 0.100 from k = 1 to 2, 0.100 each from 2 to 4",
        title(0.001, 0.1, 0.2, 0.3, 0.4));
    assertEquals(
        "Each further active feature adds less: 0.200 from k = 1 to 2, 0.0500 each from 2 to 4",
        title(0.001, 0.1, 0.3, 0.35, 0.4));
    assertEquals(
        "Each further active feature adds more: 0.100 from k = 1 to 2, 0.300 each from 2 to 4",
        title(0.001, 0.1, 0.2, 0.5, 0.8));
  }

  @Test
  void anErrorThatShrinksIsNotAddedTo() {
    assertEquals(
        "Each further active feature takes error away: −0.200 from k = 1 to 2, −0.0500 each from 2"
            + " to 4",
        title(0.001, 0.4, 0.2, 0.15, 0.1));
    assertEquals(
        "The first further features take error away, later ones add: −0.200 from k = 1 to 2,"
            + " 0.100 each from 2 to 4",
        title(0.001, 0.4, 0.2, 0.3, 0.4));
    assertEquals(
        "The first further features add error, later ones take away: 0.100 from k = 1 to 2,"
            + " −0.0500 each from 2 to 4",
        title(0.001, 0.4, 0.5, 0.45, 0.4));
    assertEquals("The second active feature takes away 0.200", title(0.001, 0.4, 0.2));
  }

  @Test
  void whatSamplesMayDoIsNoFinding() {
    String noise = "Further active features change the error by less than the samples do: ";
    assertEquals(
        noise + "−0.0100 from k = 1 to 2, 0.0200 each from 2 to 4",
        title(0.03, 0.4, 0.39, 0.41, 0.43));
    assertEquals(noise + "0 from k = 1 to 2, 0 each from 2 to 4", title(0, 0.4, 0.4, 0.4, 0.4));
  }
}
