package superposition.figure.sweep;

import java.util.Map;
import superposition.config.AxisValue;
import superposition.config.SweepAxis;

/** Names for people of what sweeps change and record; an id that has none stands for itself. */
public final class SweepWords {

  private static final Map<String, String> KEYS =
      Map.ofEntries(
          Map.entry("features", "features n"),
          Map.entry("hidden", "hidden neurons m"),
          Map.entry("density", "density p"),
          Map.entry("lossExponent", "loss exponent q"),
          Map.entry("hiddenActivation", "hidden activation"),
          Map.entry("outputActivation", "output activation"),
          Map.entry("initialization", "first weights"),
          Map.entry("initialization.sigma", "σ of the first weights"),
          Map.entry("importance.weight", "importance of the first features"),
          Map.entry("importance.ratio", "importance ratio r"),
          Map.entry("learningRate", "learning rate"),
          Map.entry("steps", "training steps"),
          Map.entry("batch", "samples a step"),
          Map.entry("inputRange", "input range"),
          Map.entry(SweepAxis.HIDDEN_SHARE, "hidden neurons a feature m/n"),
          Map.entry(SweepAxis.DEDICATED, "dedicated neurons h"));

  private static final Map<String, String> METRICS =
      Map.ofEntries(
          Map.entry("error.active.mean", "error of the active feature"),
          Map.entry("error.all-outputs", "error over all outputs"),
          Map.entry("error.loss", "training loss"),
          Map.entry("error.beats-naive", "features that beat naive"),
          Map.entry("naive.active", "naive"),
          Map.entry("naive.all-outputs", "naive"),
          Map.entry("naive.loss", "naive"),
          Map.entry("loss.ratio-to-naive", "loss advantage over naive"),
          Map.entry("slope.mean", "mean slope"),
          Map.entry("slope.sd", "spread of the slopes"),
          Map.entry("slope.min", "smallest slope"),
          Map.entry("slope.max", "largest slope"),
          Map.entry("slope.at-minus-one", "output at x = −1"),
          Map.entry("specialization.mean", "mean specialisation"),
          Map.entry("specialization.max", "largest specialisation"),
          Map.entry("specialization.min", "smallest specialisation"),
          Map.entry("specialization.above-half", "monosemantic neurons"),
          Map.entry("slope.below-0.1", "features given up"),
          Map.entry("slope.dip", "dip of the slopes"),
          Map.entry("slope.dip.p", "p of the dip"),
          Map.entry("matrix.diagonal.mean", "mean diagonal of M"),
          Map.entry("important.slope", "slope of the important"),
          Map.entry("important.slope.rest", "slope of the rest"),
          Map.entry("important.weight-share", "important features' share of W_in²"),
          Map.entry("important.error", "error of the important"),
          Map.entry("important.error.rest", "error of the rest"),
          Map.entry("important.block", "overlap within halves − between"),
          Map.entry("important.block.p", "p of the blocks"),
          Map.entry("footprint.jaccard.mean", "mean overlap of footprints"),
          Map.entry("footprint.jaccard.sd", "spread of the overlaps"),
          Map.entry("split.isolated", "isolated error"),
          Map.entry("split.interference", "interference"),
          Map.entry("geometry.frame-potential", "frame potential"),
          Map.entry("geometry.frame-potential.bound", "least possible"),
          Map.entry("geometry.frame-potential.random", "random"),
          Map.entry("geometry.frame-potential.relative", "frame potential, 0 least to 1 random"),
          Map.entry("geometry.abs-cos.mean", "mean |cos|"),
          Map.entry("geometry.abs-cos.random", "random"),
          Map.entry("geometry.abs-cos.max", "largest |cos|"),
          Map.entry("geometry.welch", "Welch's bound"),
          Map.entry("geometry.cos.mean", "mean cos"),
          Map.entry("geometry.cos.quantile-50", "spectrum of the cosines, median"),
          Map.entry("geometry.cos.min", "least"),
          Map.entry("geometry.cos.quantile-5", "5 %"),
          Map.entry("geometry.cos.quantile-25", "25 %"),
          Map.entry("geometry.cos.quantile-75", "75 %"),
          Map.entry("geometry.cos.quantile-95", "95 %"),
          Map.entry("geometry.cos.max", "most"),
          Map.entry("dimensionality.mean", "mean dimensionality"),
          Map.entry("dimensionality.min", "smallest dimensionality"),
          Map.entry("dimensionality.max", "largest dimensionality"),
          Map.entry("dimensionality.sum", "sum of dimensionalities"),
          Map.entry("tied.encoder-norm", "encoder norm"),
          Map.entry("tied.decoder-norm", "decoder norm"),
          Map.entry("tied.cosine", "tied cosine"),
          Map.entry("tied.norm-ratio", "decoder/encoder norm ratio"),
          Map.entry("theory.slope", "estimate"),
          Map.entry("theory.slope-refined", "refined estimate"),
          Map.entry("theory.slope-alone", "optimum alone"),
          Map.entry("theory.distance", "slope off the estimate"),
          Map.entry("theory.distance-refined", "slope off the refined estimate"),
          Map.entry("theory.distance-alone", "slope off the optimum alone"),
          Map.entry("theory.distance-rescaled", "slope off the best rescaling"),
          Map.entry("theory.rescaling", "best rescaling"));

  private static final Map<String, String> VALUES =
      Map.of("xavier-normal", "Xavier", "xavier-uniform", "Xavier u.");

  private SweepWords() {}

  /** What an axis changes. */
  public static String axis(SweepAxis axis) {
    return String.join(", ", axis.keys().stream().map(SweepWords::key).toList());
  }

  /** What a key of a run says. */
  public static String key(String key) {
    return KEYS.getOrDefault(key, key);
  }

  /** A value of an axis, short enough to stand below a narrow panel. */
  public static String value(AxisValue value) {
    String label = value.label();
    return label.startsWith("gaussian ")
        ? label.replace("gaussian", "σ")
        : VALUES.getOrDefault(label, label);
  }

  /** What a metric measures. */
  public static String metric(String id) {
    return METRICS.getOrDefault(id, id);
  }
}
