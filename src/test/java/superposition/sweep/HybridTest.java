package superposition.sweep;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import superposition.analysis.Metrics;
import superposition.analysis.Study;
import superposition.config.Activation;
import superposition.config.ConfigKeys;
import superposition.config.RunConfig;
import superposition.config.SweepAxis;
import superposition.config.SweepPoint;
import superposition.config.SweepScale;
import superposition.config.Target;
import superposition.model.Network;
import superposition.train.TrainedModel;
import superposition.train.TrainingRun;

class HybridTest {

  private static final int DEDICATED = 2;

  @Test
  void dedicatedFeaturesAreExactAndTheOthersAreThoseOfTheTrainedPart() {
    for (RunConfig run :
        List.of(SmallSweeps.BASE, SmallSweeps.BASE.withBias(true), abs(SmallSweeps.BASE))) {
      RunConfig part = new SweepPoint(List.of(), run, DEDICATED).trained().orElseThrow();
      Network rest = TrainingRun.train(part).network();
      Network whole = train(run, DEDICATED).network();
      double[] x = new Random(4).doubles(run.features(), -1, 1).toArray();
      double[] y = whole.forward(x);
      double[] ofRest = rest.forward(java.util.Arrays.copyOfRange(x, DEDICATED, x.length));
      for (int i = 0; i < DEDICATED; i++) {
        assertEquals(run.target().of((float) x[i]), y[i], 1e-6);
      }
      assertArrayEquals(ofRest, java.util.Arrays.copyOfRange(y, DEDICATED, y.length), 1e-12);
    }
  }

  @Test
  void errorsAreThoseOfTheTrainedPartSpreadOverAllFeatures() {
    RunConfig run = SmallSweeps.BASE.withSteps(200);
    RunConfig part = new SweepPoint(List.of(), run, DEDICATED).trained().orElseThrow();
    double share = (double) part.features() / run.features();
    for (String metric : List.of("error.active.mean", "error.all-outputs", "error.loss")) {
      double whole = measure(train(run, DEDICATED), metric);
      double rest = measure(TrainingRun.train(part), metric);
      // Other samples: the standard errors of these are below 2 %.
      assertEquals(share, whole / rest, 0.06, metric);
    }
  }

  @Test
  void allDedicatedIsTheNaiveNetwork() {
    TrainedModel naive = train(SmallSweeps.BASE, SmallSweeps.BASE.hidden());
    for (String pair : List.of("active.mean,active", "all-outputs,all-outputs", "loss,loss")) {
      double trained = measure(naive, "error." + pair.split(",")[0]);
      double exact = measure(naive, "naive." + pair.split(",")[1]);
      assertEquals(1, trained / exact, 0.05, pair);
    }
  }

  @Test
  void noneDedicatedIsTheRunItself() {
    assertArrayEquals(
        TrainingRun.train(SmallSweeps.BASE).network().wIn(),
        train(SmallSweeps.BASE, 0).network().wIn());
  }

  private static RunConfig abs(RunConfig run) {
    return ConfigKeys.with(run.withHiddenActivation(Activation.ABS), "target", Target.ABS);
  }

  /** Through the engine's own way from a point to its network. */
  private static TrainedModel train(RunConfig run, int dedicated) {
    SweepAxis axis =
        SmallSweeps.axis(SweepAxis.DEDICATED, SweepScale.LINEAR, SmallSweeps.rows(dedicated));
    Sweep sweep = SmallSweeps.sweep(run, SmallSweeps.grid("line", 1, axis));
    return CellTraining.train(sweep.cells().get(0));
  }

  private static double measure(TrainedModel model, String metric) {
    return Metrics.of(new Study(model, Study.FULL_SAMPLES, 0), List.of(metric)).get(metric);
  }
}
