package superposition.audit.probe;

import java.util.Arrays;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import superposition.analysis.ActiveErrors;
import superposition.analysis.CrossGains;
import superposition.analysis.ErrorCorrelations;
import superposition.analysis.ErrorSplit;
import superposition.analysis.MatrixStructure;
import superposition.analysis.Report;
import superposition.analysis.ResponseSlopes;
import superposition.analysis.Responses;
import superposition.analysis.Statistics;
import superposition.analysis.Study;
import superposition.config.Activation;
import superposition.config.InputRange;
import superposition.config.RunConfig;
import superposition.config.Target;
import superposition.model.Network;
import superposition.theory.NaiveBaseline;
import superposition.theory.RandomDirections;
import superposition.theory.SlopeEstimate;

/**
 * What follows from the responses and errors of single features.
 *
 * <ul>
 *   <li>{@code correlation.slope-interference}: r of P[i,i] with the interference that others add
 *       to the error of i; {@code chance.correlation}, the spread of r without relation, 1/√(n −
 *       1);
 *   <li>{@code diagonal.unexplained}: 1 − r² of M[i,i] and error; {@code residual.unexplained}: the
 *       part of the error's variance that the isolated error and Σ_{j≠i} (P[i,j]² + Q[i,j]²) leave
 *       together;
 *   <li>{@code identity.difference}: mean P[i,i] − Q[i,i]; {@code identity.residual}: the largest
 *       |M − (P − Q)|, for relu hidden units without bias and output activation;
 *   <li>{@code budget.random}: Σ_{j≠i} |M[j,i]|/M[i,i] of tied weights with random directions of
 *       equal length, (n − 1)·E|cos|;
 *   <li>{@code cross-gain.max}: the largest P[j,i], j ≠ i; {@code cross-gain.negative-to-positive}:
 *       the size of the smallest by the largest;
 *   <li>{@code split.interference.min, .max} over the features; {@code split.attenuation-gap}: what
 *       of the isolated error is not (1 − P[i,i])²·E|target|², for relu targets of symmetric
 *       inputs;
 *   <li>{@code theory.slope-at-2}: the estimate of the slope for q = 2; {@code naive.ignored}:
 *       E|target|²; {@code specialization.uniform}: 1/n;
 *   <li>{@code baseline.active}: the naive baseline's error with the standard error that as many
 *       independent samples a feature leave, √(Var(target²)·(n − m)/N)/n.
 * </ul>
 */
final class Relations {

  /** Also measured with noisy errors. */
  static final String UNEXPLAINED = "diagonal.unexplained";

  private Relations() {}

  static void report(Study study, Report report) {
    correlations(study, report);
    identity(study, report);
    crossGains(study, report);
    split(study, report);
    closedForms(study, report);
  }

  private static void correlations(Study study, Report report) {
    double[] slopes = study.get(ResponseSlopes.ANALYSIS).slopes();
    double[] interference = study.get(ErrorSplit.ANALYSIS).interference();
    report.put("correlation.slope-interference", Statistics.correlation(slopes, interference));
    report.put("chance.correlation", 1 / Math.sqrt(slopes.length - 1.0));
    double[] diagonal = study.get(MatrixStructure.ANALYSIS).diagonal();
    double r = Statistics.correlation(diagonal, study.get(ActiveErrors.ANALYSIS).errors());
    report.put(UNEXPLAINED, 1 - r * r);
    report.put("residual.unexplained", unexplained(study));
  }

  private static double unexplained(Study study) {
    double[] errors = study.get(ActiveErrors.ANALYSIS).errors();
    double[] isolated = study.get(ErrorSplit.ANALYSIS).isolated();
    double[] squared = study.get(ErrorCorrelations.ANALYSIS).squaredPressure();
    double[][] regressors = new double[errors.length][];
    Arrays.setAll(regressors, i -> new double[] {isolated[i], squared[i]});
    if (errors.length < 4) {
      return Double.NaN;
    }
    try {
      OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
      regression.newSampleData(errors, regressors);
      return 1 - regression.calculateRSquared();
    } catch (SingularMatrixException e) {
      return Double.NaN; // a regressor without variance
    }
  }

  private static void identity(Study study, Report report) {
    double[] slopes = study.get(ResponseSlopes.ANALYSIS).slopes();
    double[] negative = study.get(ResponseSlopes.ANALYSIS).atMinusOne();
    report.put("identity.difference", Statistics.mean(slopes) - Statistics.mean(negative));
    Network network = study.model().network();
    if (network.hiddenActivation() == Activation.RELU
        && network.outputActivation() == Activation.IDENTITY
        && !network.hasBias()) {
      Responses.Result responses = study.get(Responses.ANALYSIS);
      double residual = 0;
      for (int k = 0; k < responses.m().length; k++) {
        double difference = responses.p()[k] - responses.q()[k];
        residual = Math.max(residual, Math.abs(responses.m()[k] - difference));
      }
      report.put("identity.residual", residual);
    }
    int n = network.features();
    report.put("budget.random", (n - 1) * RandomDirections.meanAbsoluteCosine(network.hidden()));
  }

  private static void crossGains(Study study, Report report) {
    CrossGains.Result gains = study.get(CrossGains.ANALYSIS);
    report.put("cross-gain.max", gains.max());
    report.put("cross-gain.negative-to-positive", -gains.min() / gains.max());
  }

  private static void split(Study study, Report report) {
    double[] interference = study.get(ErrorSplit.ANALYSIS).interference();
    report.put("split.interference.min", Statistics.min(interference));
    report.put("split.interference.max", Statistics.max(interference));
    RunConfig config = study.model().config();
    if (config.target() == Target.RELU && config.inputRange() == InputRange.SYMMETRIC) {
      double moment = new NaiveBaseline(config).targetMoment(2);
      double[] isolated = study.get(ErrorSplit.ANALYSIS).isolated();
      double[] slopes = study.get(ResponseSlopes.ANALYSIS).slopes();
      double[] gaps = new double[slopes.length];
      Arrays.setAll(gaps, i -> isolated[i] - (1 - slopes[i]) * (1 - slopes[i]) * moment);
      report.put("split.attenuation-gap", Statistics.mean(gaps));
    }
  }

  private static void closedForms(Study study, Report report) {
    RunConfig config = study.model().config();
    NaiveBaseline naive = new NaiveBaseline(config);
    double moment = naive.targetMoment(2);
    double variance = naive.targetMoment(4) - moment * moment;
    int ignored = Math.max(0, config.features() - config.hidden());
    report.put("naive.ignored", moment);
    report.put(
        "baseline.active",
        naive.active(),
        Math.sqrt(variance * ignored / study.samples()) / config.features());
    report.put("theory.slope-at-2", SlopeEstimate.of(config.withLossExponent(2)));
    report.put("specialization.uniform", 1.0 / config.features());
  }
}
