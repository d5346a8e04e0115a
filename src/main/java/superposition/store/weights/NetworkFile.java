package superposition.store.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import superposition.store.BadInputException;

/**
 * Reads the weights of a network, this program's or one that was trained elsewhere, from an npz or
 * safetensors file.
 */
public final class NetworkFile {

  /** Endings of the files that are read, without their dots. */
  public static final List<String> ENDINGS = List.of("npz", "safetensors");

  /** Endings of Python's pickles, which are refused with a word of what to write instead. */
  public static final List<String> PICKLES = List.of("pt", "pth", "pkl", "pickle", "ckpt");

  private static final int MOST_LISTED = 5;

  private NetworkFile() {}

  /**
   * What a file's tensors may be: one choice where it is clear, several where somebody must choose.
   *
   * @param names what is said of them
   * @throws BadInputException if the file cannot be read or holds no network
   */
  public static List<WeightChoice> choices(Path file, WeightNames names) {
    return TensorFile.use(file, open -> WeightMatcher.match(open.place(), open.heads(), names));
  }

  /**
   * The weights that were chosen.
   *
   * @throws BadInputException if a value is not finite, a bias of the hidden neurons is not 0, or
   *     the file is damaged
   */
  public static Weights read(Path file, WeightChoice choice) {
    return TensorFile.use(file, open -> read(open, choice));
  }

  /**
   * The weights of a file that leaves no choice.
   *
   * @throws BadInputException as the others do, and if there are several choices
   */
  public static Weights read(Path file) {
    return read(file, choice(file, WeightNames.OPEN));
  }

  /**
   * The choice of a file that leaves no other.
   *
   * @throws BadInputException with the possibilities if there are several
   */
  public static WeightChoice choice(Path file, WeightNames names) {
    List<WeightChoice> choices = choices(file, names);
    if (choices.size() > 1) {
      String more = choices.size() > MOST_LISTED ? "; or others" : "";
      throw new BadInputException(
          file.toString(),
          "may be several networks; allowed: --w-in, --w-out and --bias that name one of them: "
              + choices.stream()
                  .limit(MOST_LISTED)
                  .map(WeightChoice::tensors)
                  .collect(Collectors.joining("; or "))
              + more);
    }
    return choices.get(0);
  }

  private static Weights read(TensorFile file, WeightChoice choice) throws IOException {
    List<TensorHead> chosen = new ArrayList<>(List.of(choice.wIn(), choice.wOut()));
    choice.bias().ifPresent(chosen::add);
    chosen.addAll(choice.hiddenBiases());
    if (!file.heads().containsAll(chosen)) {
      throw new BadInputException(
          file.place(), "changed while it was being read; allowed: a file that is left alone");
    }
    for (TensorHead bias : choice.hiddenBiases()) {
      if (!file.read(bias).isZero()) {
        throw new BadInputException(
            file.place() + ": " + bias.name(),
            "is a bias of the hidden neurons; allowed: networks without, y = ψ(W_out · φ(W_in · x)"
                + " + b), or one that is 0");
      }
    }
    Tensor wIn = turned(file.read(choice.wIn()), choice.wInTransposed());
    Tensor wOut =
        choice.isTied()
            ? wIn.transposed()
            : turned(file.read(choice.wOut()), choice.wOutTransposed());
    float[] bias = choice.bias().isPresent() ? file.read(choice.bias().get()).values() : null;
    return new Weights(
        file.place(), choice.features(), choice.hidden(), wIn.values(), wOut.values(), bias);
  }

  private static Tensor turned(Tensor stored, boolean transposed) {
    return transposed ? stored.transposed() : stored;
  }
}
