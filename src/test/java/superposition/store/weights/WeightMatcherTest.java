package superposition.store.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import superposition.store.BadInputException;
import superposition.store.weights.WeightNames.Order;

/** Expected values follow from what the names mean in PyTorch and in papers' notebooks. */
class WeightMatcherTest {

  /** Tensors such as {@code "fc1.weight 3 5; fc1.bias 3"}. */
  private static List<TensorHead> heads(String text) {
    List<TensorHead> heads = new ArrayList<>();
    for (String one : text.strip().split(";")) {
      String[] parts = one.strip().split(" ");
      List<Integer> shape = new ArrayList<>();
      for (int k = 1; k < parts.length; k++) {
        shape.add(Integer.parseInt(parts[k]));
      }
      heads.add(new TensorHead(parts[0], shape, ""));
    }
    return heads;
  }

  private static String match(String tensors, WeightNames names) {
    return WeightMatcher.match("F", heads(tensors), names).stream()
        .map(one -> one.tensors().replaceAll(" \\([0-9, ]+\\)", ""))
        .collect(Collectors.joining(" or "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W_in 3 5; W_out 5 3 | W_in = W_in, W_out = W_out, no b",
        "W_in 5 3; W_out 3 5 | W_in = W_in, W_out = W_out, no b",
        "W_in 5 3; W_out 3 5; b 5 | W_in = W_in transposed, W_out = W_out transposed, b = b",
        "W_in 3 5; W_out 3 5; b 5 | W_in = W_in, W_out = W_out transposed, b = b",
        "W_in.weight 3 5; W_out.weight 5 3; W_out.bias 5 | W_in = W_in.weight, W_out ="
            + " W_out.weight, b = W_out.bias",
        "fc1.weight 9 5; fc1.bias 9; fc2.weight 5 9; fc2.bias 5 | W_in = fc1.weight, W_out ="
            + " fc2.weight, b = fc2.bias, fc1.bias = 0",
        "fc2.weight 5 3; fc1.weight 3 5 | W_in = fc1.weight, W_out = fc2.weight, no b",
        "encoder.weight 3 5; decoder.weight 5 3; decoder.bias 5 | W_in = encoder.weight, W_out ="
            + " decoder.weight, b = decoder.bias",
        "net.0.weight 4 4; net.2.weight 4 4; net.2.bias 4 | W_in = net.0.weight, W_out ="
            + " net.2.weight, b = net.2.bias",
        "module.layers.2.weight 5 3; module.layers.10.weight 3 5 | W_in = module.layers.2.weight,"
            + " W_out = module.layers.10.weight, no b",
        "model.up.kernel 5 3; model.down.kernel 3 5; model.down.bias 5 | W_in = model.up.kernel"
            + " transposed, W_out = model.down.kernel transposed, b = model.down.bias",
        "W 3 5; b 5 | W_in = W, W_out = W_in transposed (tied), b = b",
        "W 5 3; b_final 5 | W_in = W transposed, W_out = W_in transposed (tied), b = b_final",
        "W 5 3 | W_in = W transposed, W_out = W_in transposed (tied), no b",
        "W 3 5; W2 5 3 | W_in = W, W_out = W2, no b or W_in = W2 transposed, W_out = W transposed,"
            + " no b",
        "enc 3 5; x 5 3; other 7 7 | W_in = enc, W_out = x, no b",
        "enc 3 5; dec 5 3; fc 3 5; importance 5 | W_in = enc, W_out = dec, no b",
      })
  void namesAndShapesTell(String tensors, String choice) {
    assertEquals(choice, match(tensors, WeightNames.OPEN));
  }

  @Test
  void whatIsSaidComesFirst() {
    String four = "a 3 5; c 5 3; d 5 3; v 5; w 5";
    assertEquals("W_in = a, W_out = d, b = w", match(four, new WeightNames("a", "d", "w", null)));
    assertEquals(
        "W_in = c transposed, W_out = a transposed, no b",
        match(four, new WeightNames("c", "a", "none", null)));
    assertEquals(
        "W_in = c, W_out = a, no b", match(four, new WeightNames("c", "a", "none", Order.OUT_IN)));
    assertEquals(
        "W_in = a, W_out = W_in transposed (tied), no b",
        match(four, new WeightNames("a", "a", null, null)));
    assertEquals(
        "W_in = a, W_out = c, no b or W_in = a, W_out = d, no b",
        match(four, new WeightNames("a", null, null, null)));
    // Square ones: only what is said can tell.
    assertEquals(
        "W_in = W_in transposed, W_out = W_out transposed, no b",
        match("W_in 4 4; W_out 4 4", new WeightNames(null, null, null, Order.IN_OUT)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 3 5; c 4 4 | F: has no two matrices of a network; allowed: W_in, hidden × features, and"
            + " W_out, features × hidden, with hidden from 1 to 1024 and features from 1 to 4096;"
            + " the file has a (3, 5), c (4, 4)",
        "encoder.weight 3 5; b 5 | F: has no two matrices of a network; allowed: W_in, hidden ×"
            + " features, and W_out, features × hidden, with hidden from 1 to 1024 and features"
            + " from 1 to 4096; the file has encoder.weight (3, 5), b (5,)",
        "fc1.weight 3 5; fc2.weight 5 3; fc2.bias 4 | F: fc2.bias: has shape (4,); allowed: (5,), a"
            + " value a feature",
        "W_in 2000 5000; W_out 5000 2000 | F: W_in: has shape (2000, 5000); allowed: (hidden,"
            + " features), hidden from 1 to 1024, features from 1 to 4096",
      })
  void whatIsNoNetworkIsOneLine(String tensors, String problem) {
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> WeightMatcher.match("F", heads(tensors), WeightNames.OPEN));
    assertEquals(problem, e.getMessage());
  }

  @Test
  void namesThatAreNotThereAreOneLine() {
    WeightNames names = new WeightNames("x", "c", null, null);
    BadInputException e =
        assertThrows(
            BadInputException.class, () -> WeightMatcher.match("F", heads("a 3 5; c 5 3"), names));
    assertEquals("F: x: is missing; allowed: a (3, 5), c (5, 3)", e.getMessage());
  }

  @Test
  void manyMatricesAreNotPairedWithEachOther() {
    StringBuilder many = new StringBuilder();
    for (int k = 0; k < 1000; k++) {
      many.append("x").append(k).append("a 3 5; y").append(k).append("b 5 3; ");
    }
    BadInputException e =
        assertThrows(
            BadInputException.class,
            () -> WeightMatcher.match("F", heads(many.toString()), WeightNames.OPEN));
    assertEquals(
        "F: has 2000 matrices, whose names do not tell which are W_in and W_out; allowed: up to 16,"
            + " or those that --w-in and --w-out name",
        e.getMessage());
    WeightNames said = new WeightNames("x7a", "y9b", "none", null);
    assertEquals("W_in = x7a, W_out = y9b, no b", match(many.toString(), said));
  }
}
