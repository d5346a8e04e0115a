package superposition.figure.response;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseGridFigureTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "9, 9", "10, 9", "4096, 9"})
  void fewFeaturesAreAllShownOnce(int features, int shown) {
    int[] places = ResponseGridFigure.places(features);
    assertEquals(shown, Arrays.stream(places).distinct().count());
    assertEquals(0, places[0]);
    assertEquals(features - 1, places[shown - 1]);
  }
}
