package superposition.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import superposition.model.Network;
import superposition.train.RandomStream;

/** Looks for {@link InhibitionMotif}s in a network whose columns of W_out may be permuted. */
final class MotifSearch {

  private static final double CARRIED = 0.5;
  private static final double ASYMMETRY = 2;
  private static final double LEAST_INTERFERENCE = 0.25;
  private static final double LEAST_INHIBITION = 0.5;
  private static final double MOST_LEFT = 0.25;

  private final Network network;
  private final int[] column;
  private final List<List<Side>> carried = new ArrayList<>();

  /** A search in the network as it is. */
  MotifSearch(Network network) {
    this(network, inOrder(network.hidden()));
  }

  private MotifSearch(Network network, int[] column) {
    this.network = network;
    this.column = column;
    for (int n = 0; n < network.hidden(); n++) {
      carried.add(answers(n, CARRIED));
    }
  }

  /** A search in the same network with another neuron's column of W_out for each. */
  MotifSearch permuted(RandomStream stream) {
    int[] order = inOrder(network.hidden());
    for (int k = order.length - 1; k > 0; k--) {
      int other = (int) Math.min(k, stream.uniform() * (k + 1));
      int swapped = order[k];
      order[k] = order[other];
      order[other] = swapped;
    }
    return new MotifSearch(network, order);
  }

  private static int[] inOrder(int count) {
    int[] order = new int[count];
    for (int k = 0; k < count; k++) {
      order[k] = k;
    }
    return order;
  }

  /** Pairs of features that the same neuron carries. */
  long pairs() {
    return carried.stream().mapToLong(sides -> (long) sides.size() * sides.size()).sum();
  }

  /** What a neuron gives at a side alone. */
  private double gives(int neuron, Side side) {
    return Math.max(0, side.sign() * (double) network.wIn(neuron, side.feature()));
  }

  private double writes(int neuron, int output) {
    return network.wOut(output, column[neuron]);
  }

  /** What a neuron adds to an output at a side alone. */
  private double adds(int neuron, int output, Side side) {
    return writes(neuron, output) * gives(neuron, side);
  }

  /** The sides to whose own output a neuron adds at least so much. */
  List<Side> answers(int neuron, double least) {
    List<Side> sides = new ArrayList<>();
    for (int i = 0; i < network.features(); i++) {
      for (int sign = 1; sign >= -1; sign -= 2) {
        Side side = new Side(i, sign);
        if (adds(neuron, i, side) >= least) {
          sides.add(side);
        }
      }
    }
    return sides;
  }

  /** All hits, by carrier, then by feature. */
  List<InhibitionMotif.Hit> hits(Checkpoint checkpoint) {
    List<InhibitionMotif.Hit> hits = new ArrayList<>();
    for (int a = 0; a < network.hidden(); a++) {
      for (Side strong : carried.get(a)) {
        checkpoint.pass();
        for (Side weak : carried.get(a)) {
          if (isAsymmetric(a, strong, weak)) {
            addHits(a, strong, weak, hits);
          }
        }
      }
    }
    return hits;
  }

  private boolean isAsymmetric(int a, Side strong, Side weak) {
    double ofStrong = writes(a, strong.feature());
    return strong.feature() != weak.feature()
        && gives(a, strong) >= ASYMMETRY * gives(a, weak)
        && ofStrong > 0
        && writes(a, weak.feature()) >= ASYMMETRY * ofStrong
        && adds(a, weak.feature(), strong) >= LEAST_INTERFERENCE;
  }

  private void addHits(int a, Side strong, Side weak, List<InhibitionMotif.Hit> hits) {
    int j = weak.feature();
    double drive = 0;
    for (int n = 0; n < network.hidden(); n++) {
      drive += adds(n, j, strong);
    }
    double interference = adds(a, j, strong);
    if (drive + network.bias(j) > MOST_LEFT * interference) {
      return;
    }
    for (int b = 0; b < network.hidden(); b++) {
      double inhibition = adds(b, j, strong);
      if (inhibition <= -LEAST_INHIBITION * interference) {
        hits.add(
            new InhibitionMotif.Hit(
                a,
                strong,
                weak,
                b,
                own(b, strong, weak),
                interference,
                inhibition,
                drive - interference - inhibition,
                network.bias(j),
                adds(a, strong.feature(), weak)));
      }
    }
  }

  /** The side that an inhibitor carries and gives most for, if that is more than for the strong. */
  private Optional<Side> own(int b, Side strong, Side weak) {
    return carried.get(b).stream()
        .filter(side -> side.feature() != strong.feature() && side.feature() != weak.feature())
        .filter(side -> gives(b, side) > gives(b, strong))
        .max((one, other) -> Double.compare(gives(b, one), gives(b, other)));
  }
}
