package superposition.store.weights;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a tensor's name says that it is. Names are read from their last part to the first: {@code
 * model.encoder.weight} is an encoder's.
 */
enum TensorRole {
  /** Of the hidden neurons. */
  IN,
  /** Of the outputs. */
  OUT,
  /** The name does not say. */
  UNKNOWN;

  private static final Set<String> MATRICES_IN =
      Set.of(
          "win",
          "wenc",
          "we",
          "encoder",
          "encode",
          "enc",
          "in",
          "input",
          "hidden",
          "up",
          "fcin",
          "linearin",
          "inproj",
          "upproj");
  private static final Set<String> MATRICES_OUT =
      Set.of(
          "wout",
          "wdec",
          "wd",
          "wu",
          "decoder",
          "decode",
          "dec",
          "out",
          "output",
          "down",
          "fcout",
          "linearout",
          "outproj",
          "downproj",
          "unembed");
  private static final Set<String> BIASES_IN =
      Set.of("bin", "benc", "b1", "be", "biasin", "biasenc", "hiddenbias");
  private static final Set<String> BIASES_OUT =
      Set.of("b", "bias", "bout", "bdec", "b2", "bd", "bfinal", "biasout", "biasdec", "outputbias");

  /** Last parts of names that say which of a layer's tensors it is. */
  private static final Pattern KIND = Pattern.compile("[./](weight|kernel|bias)$");

  private static final Pattern LAST_NUMBER = Pattern.compile("(\\d+)(?!.*\\d)");

  /** A layer's name: that of its tensor without {@code .weight} or {@code .bias}. */
  static String layer(String name) {
    return KIND.matcher(name).replaceFirst("");
  }

  /** Whether a name is that of a layer's matrix as PyTorch has it, a row an output. */
  static boolean isLinear(String name) {
    return name.endsWith(".weight");
  }

  /** What the name of a matrix says. */
  static TensorRole ofMatrix(String name) {
    return of(layer(name), MATRICES_IN, MATRICES_OUT);
  }

  /**
   * What the name of a vector says.
   *
   * @param inLayer name of the layer of W_in
   * @param outLayer of W_out
   */
  static TensorRole ofBias(String name, String inLayer, String outLayer) {
    String layer = layer(name);
    if (!layer.equals(name) && !inLayer.equals(outLayer)) {
      if (layer.equals(outLayer)) {
        return OUT;
      }
      if (layer.equals(inLayer)) {
        return IN;
      }
    }
    TensorRole own = of(name, BIASES_IN, BIASES_OUT);
    boolean alone = name.equals(layer) || layer.equals(inLayer);
    return alone ? own : ofMatrix(name);
  }

  private static TensorRole of(String name, Set<String> in, Set<String> out) {
    List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("[./]"));
    for (int k = parts.size() - 1; k >= 0; k--) {
      String part = parts.get(k).replaceAll("[^a-z0-9]", "");
      if (in.contains(part)) {
        return IN;
      }
      if (out.contains(part)) {
        return OUT;
      }
    }
    return UNKNOWN;
  }

  /** A name with its last number left out: {@code 0.weight} and {@code 2.weight} are alike. */
  static String series(String name) {
    return LAST_NUMBER.matcher(layer(name)).replaceFirst("#");
  }

  /** The last number of a name, or −1. */
  static double number(String name) {
    Matcher found = LAST_NUMBER.matcher(layer(name));
    return found.find() ? Double.parseDouble(found.group(1)) : -1;
  }
}
