package superposition.store.weights;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import superposition.store.BadInputException;

/** Networks that numpy and PyTorch wrote ({@code src/test/python/write_foreign.py}). */
class ForeignWeightsTest {

  private static final Path FOLDER = Path.of("src/test/resources/foreign");

  static Set<String> files() throws IOException {
    return expected().keySet();
  }

  private static JsonObject expected() throws IOException {
    return JsonParser.parseString(Files.readString(FOLDER.resolve("expected.json")))
        .getAsJsonObject();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyBitIsThere(String name) throws IOException {
    JsonObject bits = expected().getAsJsonObject(name);
    Weights weights = NetworkFile.read(FOLDER.resolve(name));
    assertArrayEquals(bits(bits.get("W_in")), bits(weights.wIn()));
    assertArrayEquals(bits(bits.get("W_out")), bits(weights.wOut()));
    if (bits.get("b").isJsonNull()) {
      assertNull(weights.bias());
    } else {
      assertArrayEquals(bits(bits.get("b")), bits(weights.bias()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sequential.npz | W_in = 0.weight (3, 5), W_out = 2.weight (5, 3), b = 2.bias (5,): 5"
            + " features, 3 neurons",
        "fc.safetensors | W_in = fc1.weight (3, 5), W_out = fc2.weight (5, 3), no b, fc1.bias (3,)"
            + " = 0: 5 features, 3 neurons",
        "in-out.safetensors | W_in = W_enc (5, 3) transposed, W_out = W_dec (3, 5) transposed, b ="
            + " b_dec (5,): 5 features, 3 neurons; left alone: step",
        "tied.npz | W_in = W (3, 5), W_out = W_in transposed (tied), b = b_final (5,): 5 features,"
            + " 3 neurons",
        "unnamed.npz | W_in = arr_0 (3, 5), W_out = arr_1 (5, 3), b = arr_2 (5,): 5 features, 3"
            + " neurons",
      })
  void theChoiceIsTold(String name, String words) {
    assertEquals(words, NetworkFile.choice(FOLDER.resolve(name), WeightNames.OPEN).words());
  }

  @Test
  void whatIsNotClearIsAsked() {
    Path file = FOLDER.resolve("ambiguous.npz");
    assertEquals(2, NetworkFile.choices(file, WeightNames.OPEN).size());
    assertEquals(
        file
            + ": may be several networks; allowed: --w-in, --w-out and --bias that name one of"
            + " them: W_in = alpha (3, 5), W_out = beta (5, 3), no b; or W_in = beta (5, 3)"
            + " transposed, W_out = alpha (3, 5) transposed, no b",
        problem("ambiguous.npz"));
    WeightNames names = new WeightNames("beta", "alpha", null, WeightNames.Order.OUT_IN);
    assertEquals(
        "W_in = beta (5, 3), W_out = alpha (3, 5), no b: 3 features, 5 neurons",
        NetworkFile.choice(file, names).words());
    assertTrue(problem("three-layers.npz").contains("may be several networks"));
  }

  @Test
  void aBiasOfHiddenNeuronsIsRefused() {
    assertEquals(
        FOLDER.resolve("hidden-bias.safetensors")
            + ": fc1.bias: is a bias of the hidden neurons; allowed: networks without, y = ψ(W_out"
            + " · φ(W_in · x) + b), or one that is 0",
        problem("hidden-bias.safetensors"));
  }

  @Test
  void picklesAreNeverLoaded() {
    for (String name : List.of("pickle.pt", "pickle-legacy.pt")) {
      String problem = problem(name);
      assertTrue(
          problem.startsWith(
              FOLDER.resolve(name) + ": is a Python pickle, which can run any program"),
          problem);
      assertTrue(
          problem.contains("allowed: npz or safetensors, for example numpy.savez("), problem);
    }
  }

  private static String problem(String name) {
    Path file = FOLDER.resolve(name);
    return assertThrows(BadInputException.class, () -> NetworkFile.read(file)).getMessage();
  }

  private static long[] bits(JsonElement list) {
    JsonArray array = list.getAsJsonArray();
    long[] bits = new long[array.size()];
    for (int k = 0; k < bits.length; k++) {
      bits[k] = array.get(k).getAsLong();
    }
    return bits;
  }

  private static long[] bits(float[] values) {
    long[] bits = new long[values.length];
    for (int k = 0; k < bits.length; k++) {
      bits[k] = Integer.toUnsignedLong(Float.floatToRawIntBits(values[k]));
    }
    return bits;
  }
}
