package superposition.figure.subject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import superposition.config.RunConfig;
import superposition.figure.subject.Subject.Peer;
import superposition.model.Network;
import superposition.state.Experiment;
import superposition.state.ExplorerState;
import superposition.train.TrainedModel;

/**
 * What the figures show beside the run in hand: the pinned run that is compared; else, with neurons
 * off, the whole network; and the networks with other seeds.
 */
public final class Companions {

  /** A name in a legend says no more differences than this. */
  private static final int MOST_NAMED = 2;

  /** Numbers that are kept, in all networks together: an eighth of the memory there may be. */
  public static final long MOST_NUMBERS = Runtime.getRuntime().maxMemory() / (8 * Float.BYTES);

  private final Networks networks;

  /** Networks with neurons off that were made lately, so that work on them is kept. */
  private final Map<Silenced, TrainedModel> silenced =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Silenced, TrainedModel> eldest) {
          return size() > ExplorerState.MOST_SEEDS + 2;
        }
      };

  private record Silenced(Network network, Set<Integer> off) {}

  /**
   * @param networks those that can stand beside a run
   */
  public Companions(Networks networks) {
    this.networks = networks;
  }

  /**
   * What is to be shown of a model.
   *
   * @param model the run at the step shown, with all its neurons
   * @param atEnd whether that is what the run came to, and not a step on the way
   */
  public Subject of(TrainedModel model, ExplorerState state, boolean atEnd) {
    Set<Integer> off = state.experiment().off().headSet(model.network().hidden());
    TrainedModel shown = silence(model, off);
    Optional<Peer> pinned =
        state.pins().shown().flatMap(pin -> pinned(pin, state.experiment(), atEnd));
    Optional<Peer> peer =
        pinned.isPresent() || off.isEmpty() ? pinned : Optional.of(new Peer("all neurons", model));
    List<TrainedModel> others = atEnd ? siblings(state, off) : List.of();
    String note =
        off.isEmpty() ? "" : (off.size() == 1 ? "neuron " : "neurons ") + numbers(off) + " off";
    return new Subject(shown, others, peer, note);
  }

  /**
   * The networks with other seeds, when all are there that can be: a spread of some would change
   * with each that comes. Those that diverged are left out.
   */
  private List<TrainedModel> siblings(ExplorerState state, Set<Integer> off) {
    List<RunConfig> wanted = siblings(state);
    boolean complete =
        wanted.stream().allMatch(one -> networks.get(one).isPresent() || networks.isHopeless(one));
    return complete
        ? wanted.stream()
            .flatMap(config -> networks.get(config).stream())
            .filter(other -> !other.diverged())
            .map(other -> silence(other, off))
            .toList()
        : List.of();
  }

  /** The runs whose networks are to be shown beside that of the state's own. */
  public static List<RunConfig> wanted(ExplorerState state) {
    List<RunConfig> wanted = new ArrayList<>();
    state.pins().shown().map(Experiment::config).ifPresent(wanted::add);
    wanted.addAll(siblings(state));
    return wanted;
  }

  /** The run in hand with the seeds after its own, as many as there is memory for. */
  public static List<RunConfig> siblings(ExplorerState state) {
    List<RunConfig> siblings = new ArrayList<>();
    int seeds = Math.min(state.seeds(), capacity(state.config()));
    for (int k = 1; k < seeds; k++) {
      siblings.add(state.config().withSeed(state.config().seed() + k));
    }
    return siblings;
  }

  /** How many networks like this one can be kept at once, 1 at least. */
  private static int capacity(RunConfig config) {
    long one = 2L * config.features() * config.hidden() + 2L * config.steps();
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, MOST_NUMBERS / one));
  }

  private Optional<Peer> pinned(Experiment pin, Experiment now, boolean atEnd) {
    String name = name(pin, now) + (atEnd ? "" : ", at its end");
    return networks.get(pin.config()).map(model -> new Peer(name, silence(model, pin.off())));
  }

  /** The pinned run by what is different in it. */
  public static String name(Experiment pin, Experiment now) {
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

  /** The model with neurons off; the same object for the same question. */
  private TrainedModel silence(TrainedModel model, Set<Integer> neurons) {
    return neurons.isEmpty()
        ? model
        : silenced.computeIfAbsent(
            new Silenced(model.network(), Set.copyOf(neurons)),
            key ->
                new TrainedModel(
                    model.config(),
                    model.network().without(neurons),
                    model.losses(),
                    List.of(),
                    model.divergedAt()));
  }
}
