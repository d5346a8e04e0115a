package superposition.app.desk;

import java.util.Optional;
import java.util.concurrent.Callable;
import superposition.config.SweepPlan;
import superposition.plot.Plot;
import superposition.preset.PictureNote;
import superposition.state.ExplorerState;
import superposition.state.PictureOptions;

/**
 * What a picture of a figure is made from.
 *
 * @param figure id of the figure
 * @param name of the file as it is proposed, without an ending
 * @param family the sweep whose runs a family's figure shows, if it shows one
 * @param state in which the window shows it
 * @param plot draws it with all samples, off the FX thread
 */
public record Picture(
    String figure,
    String name,
    Optional<SweepPlan> family,
    ExplorerState state,
    Callable<Plot> plot) {

  /** Of a figure that shows no family, named by its id. */
  public Picture(String figure, ExplorerState state, Callable<Plot> plot) {
    this(figure, figure, Optional.empty(), state, plot);
  }

  /** What the file is to say of itself. */
  public PictureNote note(PictureOptions options) {
    return new PictureNote(figure, options, family, state);
  }
}
