package superposition.figure.absolute;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import superposition.analysis.InhibitionMotif;
import superposition.analysis.NeuronClass;
import superposition.analysis.NeuronClasses;
import superposition.analysis.RepresentedFeatures;
import superposition.config.RunConfig;
import superposition.figure.FamilyInput;
import superposition.plot.Numbers;

/** Words that several figures of the absolute-value model share. */
public final class Words {

  private Words() {}

  /** Why figures of the absolute-value model have nothing to show of another run. */
  static Optional<String> unlessAbsolute(RunConfig run) {
    return RepresentedFeatures.suits(run)
        ? Optional.empty()
        : Optional.of("This speaks of networks that compute the absolute value of signed inputs.");
  }

  /** Why figures of families of the absolute-value model over density have nothing to show. */
  static Optional<String> unlessDensities(List<RunConfig> runs) {
    boolean fits = runs.stream().allMatch(RepresentedFeatures::suits);
    return fits && runs.stream().mapToDouble(RunConfig::density).distinct().count() > 1
        ? Optional.empty()
        : Optional.of(
            "This speaks of a family of networks that compute the absolute value of signed inputs,"
                + " over the density.");
  }

  /** The same for what needs rectified hidden units and outputs, too. */
  static Optional<String> unlessRectified(RunConfig run) {
    return InhibitionMotif.suits(run)
        ? Optional.empty()
        : Optional.of(
            "The motif is one of rectified networks that compute the absolute value of signed"
                + " inputs.");
  }

  /** The sizes of the three classes in few words. */
  static String counts(NeuronClasses.Result classes) {
    return classes.count(NeuronClass.MONOSEMANTIC)
        + " mono, "
        + classes.count(NeuronClass.SLIGHTLY)
        + " slightly, "
        + classes.count(NeuronClass.HIGHLY)
        + " highly";
  }

  /** How many neurons of a trained member are monosemantic: 17 of 40. */
  static String monosemantic(FamilyInput.Member member) {
    NeuronClasses.Result classes = member.study().orElseThrow().get(NeuronClasses.ANALYSIS);
    return classes.count(NeuronClass.MONOSEMANTIC) + " of " + classes.features().length;
  }

  /** The middle one of values; NaN of none. */
  static double median(int[] values) {
    int[] sorted = values.clone();
    Arrays.sort(sorted);
    int count = sorted.length;
    return count == 0 ? Double.NaN : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2.0;
  }

  /** A number with its sign, plus or minus. */
  static String signed(double value) {
    return (value > 0 ? "+" : "") + Numbers.fixed(value, 2);
  }
}
