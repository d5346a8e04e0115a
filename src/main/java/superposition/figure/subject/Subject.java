package superposition.figure.subject;

import java.util.List;
import java.util.Optional;
import superposition.train.TrainedModel;

/**
 * What the figures speak of.
 *
 * @param model the run at the step shown, with what is switched off
 * @param others networks of the same run with other seeds, whose spread is shown; may be empty
 * @param peer what stands beside it, if anything does
 * @param note what is special about it, said below every title; may be empty
 */
public record Subject(
    TrainedModel model, List<TrainedModel> others, Optional<Peer> peer, String note) {

  /** Copies the list. */
  public Subject {
    others = List.copyOf(others);
  }

  /** A model alone. */
  public static Subject of(TrainedModel model) {
    return new Subject(model, List.of(), Optional.empty(), "");
  }

  /**
   * Something to compare with.
   *
   * @param name short, for legends and column heads
   */
  public record Peer(String name, TrainedModel model) {}

  /** The same with something more said about it. */
  public Subject noting(String more) {
    return new Subject(model, others, peer, note.isEmpty() ? more : note + "; " + more);
  }

  /** Whether both are made of the very same models. */
  public boolean isSame(Subject other) {
    return other != null
        && model == other.model
        && sameModels(others, other.others)
        && peer.map(Peer::model).orElse(null) == other.peer.map(Peer::model).orElse(null)
        && peer.map(Peer::name).equals(other.peer.map(Peer::name));
  }

  private static boolean sameModels(List<TrainedModel> a, List<TrainedModel> b) {
    boolean same = a.size() == b.size();
    for (int k = 0; same && k < a.size(); k++) {
      same = a.get(k) == b.get(k);
    }
    return same;
  }
}
