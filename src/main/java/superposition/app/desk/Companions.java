package superposition.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import superposition.app.desk.Subject.Peer;
import superposition.config.RunConfig;
import superposition.model.Network;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.train.TrainedModel;

/**
 * What the figures show beside the run in hand: the pinned run that is compared; else, with neurons
 * off, the whole network; and the networks with other seeds.
 */
final class Companions {

  /** A name in a legend says no more differences than this. */
  private static final int MOST_NAMED = 2;

  private final Shelf shelf;
  private TrainedModel whole;
  private Set<Integer> off = Set.of();
  private TrainedModel crippled;

  Companions(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * What is to be shown of a model.
   *
   * @param model the run at the step shown, with all its neurons
   */
  Subject of(TrainedModel model, ExplorerState state) {
    TrainedModel shown = without(model, state.experiment().off());
    Optional<Peer> pinned = state.pins().shown().flatMap(pin -> pinned(pin, state.experiment()));
    boolean silenced = !state.experiment().off().isEmpty();
    Optional<Peer> peer =
        pinned.isPresent() || !silenced ? pinned : Optional.of(new Peer("all neurons", model));
    List<TrainedModel> others =
        siblings(state).stream()
            .flatMap(config -> shelf.get(config).stream())
            .map(other -> silenced ? silence(other, state.experiment().off()) : other)
            .toList();
    // A spread of some would change with each that comes: it is shown when all are there.
    boolean complete = others.size() == state.seeds() - 1;
    return new Subject(shown, complete ? others : List.of(), peer);
  }

  /** Has the networks trained that are to be shown and are not there. */
  void fetch(ExplorerState state) {
    List<RunConfig> wanted = new ArrayList<>();
    state.pins().shown().map(Experiment::config).ifPresent(wanted::add);
    wanted.addAll(siblings(state));
    shelf.want(wanted);
  }

  /** The run in hand with the seeds after its own. */
  private static List<RunConfig> siblings(ExplorerState state) {
    List<RunConfig> siblings = new ArrayList<>();
    for (int k = 1; k < state.seeds(); k++) {
      siblings.add(state.config().withSeed(state.config().seed() + k));
    }
    return siblings;
  }

  private Optional<Peer> pinned(Experiment pin, Experiment now) {
    return shelf
        .get(pin.config())
        .map(model -> new Peer(name(pin, now), silence(model, pin.off())));
  }

  /** The pinned run by what is different in it. */
  static String name(Experiment pin, Experiment now) {
    List<Difference> differences = Difference.between(now.config(), pin.config());
    String off = pin.off().isEmpty() ? "" : " without " + numbers(pin.off());
    if (differences.isEmpty()) {
      boolean whole = pin.off().isEmpty() && !now.off().isEmpty();
      return "pinned" + (whole ? ", all neurons" : off);
    }
    String named =
        differences.stream()
            .limit(MOST_NAMED)
            .map(one -> one.name() + " " + one.theirs())
            .collect(Collectors.joining(", "));
    return "pinned: " + named + (differences.size() > MOST_NAMED ? " …" : "") + off;
  }

  private static String numbers(Set<Integer> neurons) {
    return neurons.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The model with neurons off; the same object for the same question, so that work is kept. */
  private TrainedModel without(TrainedModel model, Set<Integer> neurons) {
    if (neurons.isEmpty()) {
      return model;
    }
    if (model != whole || !neurons.equals(off)) {
      whole = model;
      off = Set.copyOf(neurons);
      crippled = silence(model, neurons);
    }
    return crippled;
  }

  private static TrainedModel silence(TrainedModel model, Set<Integer> neurons) {
    if (neurons.isEmpty()) {
      return model;
    }
    Network network = model.network().without(neurons);
    return new TrainedModel(model.config(), network, model.losses(), List.of(), model.divergedAt());
  }
}
