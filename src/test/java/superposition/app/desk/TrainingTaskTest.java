package superposition.app.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import superposition.config.RunConfig;

class TrainingTaskTest {

  @Test
  void whatARunHasReachedIsNotToldMoreOftenThanItCanBeDrawn() throws Exception {
    RunConfig config = RunConfig.canonical(1).withSteps(400);
    TrainingTask task = new TrainingTask(config);
    long start = System.nanoTime();
    int told = 0;
    Thread work = new Thread(task::call);
    work.start();
    while (work.isAlive()) {
      told += task.poll() == null ? 0 : 1;
      Thread.sleep(1);
    }
    told += task.poll() == null ? 0 : 1;
    double millis = (System.nanoTime() - start) / 1e6;
    // However slow the machine is, as the measured time is that of a slow machine, too.
    assertTrue(told <= millis / TrainingTask.REPORT_MILLIS, told + " in " + millis + " ms");
  }
}
