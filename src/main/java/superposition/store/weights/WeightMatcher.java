package superposition.store.weights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import superposition.config.RunConfig;
import superposition.store.BadInputException;
import superposition.store.weights.WeightNames.Order;

/**
 * Finds a network's weights among the tensors of a file. What was said of them comes first, then
 * names: this program's own, words such as {@code encoder}, and the first and second of two that
 * differ in a number only ({@code fc1} and {@code fc2}, {@code 0.weight} and {@code 2.weight});
 * then shapes. How matrices are stored follows from the length of a bias, else from the name
 * (PyTorch's linear layers and {@code W_in} have a row an output), else there are fewer neurons
 * than features.
 */
final class WeightMatcher {

  /** Said of a bias that there is none. */
  static final String NONE = "none";

  /** With more matrices that names do not tell apart, all pairs would be too many. */
  private static final int MOST_MATRICES = 16;

  private static final int MOST_NAMED = 12;

  private record Pair(TensorHead in, TensorHead out, boolean byShape) {}

  /** A way in which both matrices may be stored, and the sizes that follow. */
  private record Stored(boolean inTransposed, boolean outTransposed, int hidden, int features) {}

  private final String place;
  private final List<TensorHead> heads;
  private final WeightNames names;
  private final List<TensorHead> matrices;
  private BadInputException mismatch;

  private WeightMatcher(String place, List<TensorHead> heads, WeightNames names) {
    this.place = place;
    this.heads = heads;
    this.names = names;
    matrices = heads.stream().filter(TensorHead::isMatrix).toList();
  }

  /**
   * What the tensors may be: one choice where it is clear, several where it is not.
   *
   * @param place the file's name for error messages
   * @throws BadInputException if they can be no network
   */
  static List<WeightChoice> match(String place, List<TensorHead> heads, WeightNames names) {
    return new WeightMatcher(place, heads, names).choices();
  }

  private List<WeightChoice> choices() {
    List<WeightChoice> choices = new ArrayList<>();
    for (Pair pair : pairs()) {
      choices.addAll(choices(pair));
    }
    if (!choices.isEmpty()) {
      return choices;
    }
    throw mismatch != null ? mismatch : none();
  }

  private BadInputException none() {
    String there =
        heads.isEmpty()
            ? "nothing"
            : heads.stream()
                .limit(MOST_NAMED)
                .map(TensorHead::words)
                .collect(Collectors.joining(", "));
    int more = heads.size() - MOST_NAMED;
    return new BadInputException(
        place,
        "has no two matrices of a network; allowed: W_in, hidden × features, and W_out, features ×"
            + " hidden, with hidden from 1 to %d and features from 1 to %d; the file has %s%s"
                .formatted(
                    RunConfig.MAX_HIDDEN,
                    RunConfig.MAX_FEATURES,
                    there,
                    more > 0 ? " and " + more + " more" : ""));
  }

  private List<Pair> pairs() {
    boolean own =
        names.wIn() == null
            && names.wOut() == null
            && find(WeightsFormat.W_IN).isPresent()
            && find(WeightsFormat.W_OUT).isPresent();
    String wIn = own ? WeightsFormat.W_IN : names.wIn();
    String wOut = own ? WeightsFormat.W_OUT : names.wOut();
    TensorHead in = wIn == null ? null : required(wIn, 2, "a matrix");
    TensorHead out = wOut == null ? null : wOut.equals(wIn) ? in : required(wOut, 2, "a matrix");
    if (in != null && out != null) {
      return List.of(new Pair(in, out, false));
    }
    if (in != null) {
      return partners(in, TensorRole.OUT).stream().map(one -> new Pair(in, one, false)).toList();
    }
    if (out != null) {
      return partners(out, TensorRole.IN).stream().map(one -> new Pair(one, out, false)).toList();
    }
    List<Pair> pairs = byName();
    pairs = pairs.isEmpty() ? bySeries() : pairs;
    return pairs.isEmpty() ? byShape() : pairs;
  }

  /** What may go with a matrix; itself, tied, where there is nothing else. */
  private List<TensorHead> partners(TensorHead matrix, TensorRole role) {
    List<TensorHead> fitting =
        matrices.stream().filter(one -> one != matrix && fits(matrix, one)).toList();
    List<TensorHead> named =
        fitting.stream().filter(one -> TensorRole.ofMatrix(one.name()) == role).toList();
    if (!named.isEmpty()) {
      return named;
    }
    return fitting.isEmpty() ? List.of(matrix) : fitting;
  }

  private List<Pair> byName() {
    List<TensorHead> ins = ofRole(TensorRole.IN);
    List<TensorHead> outs = ofRole(TensorRole.OUT);
    List<Pair> pairs = new ArrayList<>();
    if (ins.size() <= MOST_MATRICES && outs.size() <= MOST_MATRICES) {
      for (TensorHead in : ins) {
        outs.stream()
            .filter(out -> fits(in, out))
            .forEach(out -> pairs.add(new Pair(in, out, false)));
      }
    }
    return pairs;
  }

  private List<TensorHead> ofRole(TensorRole role) {
    return matrices.stream().filter(one -> TensorRole.ofMatrix(one.name()) == role).toList();
  }

  /** Series of just two matrices; one of three would be a network with more layers. */
  private List<Pair> bySeries() {
    Map<String, List<TensorHead>> series = new LinkedHashMap<>();
    for (TensorHead one : matrices) {
      if (TensorRole.number(one.name()) >= 0) {
        series.computeIfAbsent(TensorRole.series(one.name()), key -> new ArrayList<>()).add(one);
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (List<TensorHead> members : series.values()) {
      if (members.size() == 2 && fits(members.get(0), members.get(1))) {
        members.sort(Comparator.comparingDouble(one -> TensorRole.number(one.name())));
        pairs.add(new Pair(members.get(0), members.get(1), false));
      }
    }
    return pairs;
  }

  private List<Pair> byShape() {
    List<Pair> pairs = new ArrayList<>();
    if (matrices.size() == 1 && TensorRole.ofMatrix(matrices.get(0).name()) == TensorRole.UNKNOWN) {
      pairs.add(new Pair(matrices.get(0), matrices.get(0), true));
    }
    if (matrices.size() > MOST_MATRICES) {
      throw new BadInputException(
          place,
          "has %d matrices, whose names do not tell which are W_in and W_out; allowed: up to %d, or"
                  .formatted(matrices.size(), MOST_MATRICES)
              + " those that --w-in and --w-out name");
    }
    for (TensorHead in : matrices) {
      for (TensorHead out : matrices) {
        boolean contrary =
            TensorRole.ofMatrix(in.name()) == TensorRole.OUT
                || TensorRole.ofMatrix(out.name()) == TensorRole.IN;
        if (in != out && !contrary && fits(in, out)) {
          pairs.add(new Pair(in, out, true));
        }
      }
    }
    return pairs;
  }

  private Optional<TensorHead> find(String name) {
    return heads.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private TensorHead required(String name, int dimensions, String kind) {
    TensorHead head = find(name).orElse(null);
    if (head == null) {
      throw new BadInputException(
          place + ": " + name,
          "is missing; allowed: "
              + heads.stream()
                  .limit(MOST_NAMED)
                  .map(TensorHead::words)
                  .collect(Collectors.joining(", ")));
    }
    if (!head.isReadable()) {
      throw new BadInputException(place + ": " + name, head.problem());
    }
    if (head.shape().size() != dimensions) {
      throw new BadInputException(
          place + ": " + name,
          "has shape " + TensorHead.shapeText(head.shape()) + "; allowed: " + kind);
    }
    return head;
  }

  private boolean fits(TensorHead in, TensorHead out) {
    return !stored(in, out).isEmpty();
  }

  /** The ways in which they may be stored; of square ones, both matrices in the same way. */
  private List<Stored> stored(TensorHead in, TensorHead out) {
    List<Stored> ways = new ArrayList<>();
    for (boolean transposed : new boolean[] {false, true}) {
      int hidden = in.shape().get(transposed ? 1 : 0);
      int features = in.shape().get(transposed ? 0 : 1);
      boolean possible =
          hidden >= 1
              && hidden <= RunConfig.MAX_HIDDEN
              && features >= 1
              && features <= RunConfig.MAX_FEATURES
              && (names.order() == null || names.order() == Order.IN_OUT == transposed);
      boolean asIs = out.shape().equals(List.of(features, hidden));
      boolean turned = out.shape().equals(List.of(hidden, features));
      if (possible && in == out) {
        ways.add(new Stored(transposed, !transposed, hidden, features));
      } else if (possible && (asIs || turned)) {
        ways.add(new Stored(transposed, asIs && turned ? transposed : turned, hidden, features));
      }
    }
    return ways;
  }

  /** The best way to take a pair; several if there are several biases to choose from. */
  private List<WeightChoice> choices(Pair pair) {
    List<Stored> ways = stored(pair.in, pair.out);
    if (ways.isEmpty()) {
      mismatch = misfit(pair);
    }
    boolean byRows =
        TensorRole.isLinear(pair.in.name()) || pair.in.name().equals(WeightsFormat.W_IN);
    // Stable: of equal sizes, and of what is known to be stored by rows, as it is comes first.
    List<Stored> best =
        byRows ? ways : ways.stream().sorted(Comparator.comparingInt(Stored::hidden)).toList();
    for (Stored way : best) {
      List<WeightChoice> choices = withBias(pair, way);
      if (!choices.isEmpty()) {
        return choices;
      }
    }
    return List.of();
  }

  private BadInputException misfit(Pair pair) {
    List<Integer> shape = pair.in.shape();
    int larger = Math.max(shape.get(0), shape.get(1));
    int smaller = Math.min(shape.get(0), shape.get(1));
    if (smaller < 1 || smaller > RunConfig.MAX_HIDDEN || larger > RunConfig.MAX_FEATURES) {
      return new BadInputException(
          place + ": " + pair.in.name(),
          "has shape %s; allowed: (hidden, features), hidden from 1 to %d, features from 1 to %d"
              .formatted(
                  TensorHead.shapeText(shape), RunConfig.MAX_HIDDEN, RunConfig.MAX_FEATURES));
    }
    return new BadInputException(
        place + ": " + pair.out.name(),
        "has shape %s; allowed: %s, that of %s or its transpose"
            .formatted(
                TensorHead.shapeText(pair.out.shape()),
                TensorHead.shapeText(List.of(shape.get(1), shape.get(0))),
                pair.in.name()));
  }

  private List<WeightChoice> withBias(Pair pair, Stored way) {
    String in = TensorRole.layer(pair.in.name());
    String out = TensorRole.layer(pair.out.name());
    List<TensorHead> hiddenBiases = new ArrayList<>();
    List<TensorHead> biases = new ArrayList<>();
    boolean said = names.bias() != null;
    if (said && !names.bias().equals(NONE)) {
      biases.add(required(names.bias(), 1, "a vector"));
    }
    for (TensorHead vector : heads.stream().filter(TensorHead::isVector).toList()) {
      TensorRole role = TensorRole.ofBias(vector.name(), in, out);
      int length = vector.shape().get(0);
      boolean nameless =
          pair.byShape
              || TensorRole.series(vector.name()).equals(TensorRole.series(pair.in.name()));
      if (role == TensorRole.UNKNOWN && nameless) {
        role = roleByLength(length, way);
      } else if (role == TensorRole.OUT && pair.in == pair.out && length == way.hidden) {
        role = roleByLength(length, way); // a tied layer's own bias is of its outputs, the neurons
      }
      if (role == TensorRole.IN && !vector.name().equals(names.bias())) {
        hiddenBiases.add(vector);
      } else if (role == TensorRole.OUT && !said) {
        biases.add(vector);
      }
    }
    return fitting(pair, way, biases, hiddenBiases);
  }

  private static TensorRole roleByLength(int length, Stored way) {
    if (length == way.features) {
      return TensorRole.OUT;
    }
    return length == way.hidden ? TensorRole.IN : TensorRole.UNKNOWN;
  }

  private List<WeightChoice> fitting(
      Pair pair, Stored way, List<TensorHead> biases, List<TensorHead> hiddenBiases) {
    for (TensorHead one : hiddenBiases) {
      if (one.shape().get(0) != way.hidden) {
        wrongLength(one, way.hidden, "a value a neuron");
        return List.of();
      }
    }
    List<WeightChoice> choices = new ArrayList<>();
    for (TensorHead one : biases) {
      if (one.shape().get(0) == way.features) {
        choices.add(choice(pair, way, Optional.of(one), hiddenBiases));
      } else {
        wrongLength(one, way.features, "a value a feature");
      }
    }
    return biases.isEmpty() ? List.of(choice(pair, way, Optional.empty(), hiddenBiases)) : choices;
  }

  private void wrongLength(TensorHead bias, int length, String words) {
    if (mismatch == null) { // the way tried first is the likeliest
      mismatch =
          new BadInputException(
              place + ": " + bias.name(),
              "has shape %s; allowed: (%d,), %s"
                  .formatted(TensorHead.shapeText(bias.shape()), length, words));
    }
  }

  private WeightChoice choice(
      Pair pair, Stored way, Optional<TensorHead> bias, List<TensorHead> hiddenBiases) {
    List<TensorHead> left = new ArrayList<>(heads);
    left.remove(pair.in);
    left.remove(pair.out);
    bias.ifPresent(left::remove);
    left.removeAll(hiddenBiases);
    return new WeightChoice(
        pair.in,
        way.inTransposed,
        pair.out,
        way.outTransposed,
        bias,
        hiddenBiases,
        way.hidden,
        way.features,
        left);
  }
}
