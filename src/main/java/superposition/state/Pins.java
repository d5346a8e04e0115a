package superposition.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Experiments that were pinned to be compared with others.
 *
 * @param all in the order in which they were pinned, each once
 * @param compared place of the one beside which the figures show the run in hand, or −1
 */
public record Pins(List<Experiment> all, int compared) {

  /** Nothing pinned. */
  public static final Pins NONE = new Pins(List.of(), -1);

  /** Copies the list; a place that is none compares nothing. */
  public Pins {
    all = List.copyOf(all);
    compared = compared < all.size() ? Math.max(-1, compared) : -1;
  }

  /** The experiment that is compared, if there is one. */
  public Optional<Experiment> shown() {
    return compared < 0 ? Optional.empty() : Optional.of(all.get(compared));
  }

  /** With one more, which is compared; one that is there already is only compared. */
  public Pins with(Experiment experiment) {
    if (all.contains(experiment)) {
      return new Pins(all, all.indexOf(experiment));
    }
    List<Experiment> more = new ArrayList<>(all);
    more.add(experiment);
    return new Pins(more, all.size());
  }

  /** Without one of them. */
  public Pins without(Experiment experiment) {
    List<Experiment> fewer = new ArrayList<>(all);
    fewer.remove(experiment);
    return new Pins(fewer, shown().map(fewer::indexOf).orElse(-1));
  }

  /** Another one compared, or none with −1. */
  public Pins withCompared(int place) {
    return new Pins(all, place);
  }
}
