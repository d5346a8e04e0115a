package superposition.figure.subject;

import java.util.Optional;
import superposition.config.RunConfig;
import superposition.train.TrainedModel;

/** Trained networks by their configuration. */
public interface Networks {

  /** The network of a run at its end, if it is there. */
  Optional<TrainedModel> get(RunConfig config);

  /** Whether it is not there and never will be, because it can not be trained. */
  boolean isHopeless(RunConfig config);
}
