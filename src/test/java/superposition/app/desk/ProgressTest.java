package superposition.app.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import superposition.app.control.ProgressView;
import superposition.app.desk.Progress.Phase;

class ProgressTest {

  @Test
  void theTimeLeftGoesOnAsTheTimeSpent() {
    Progress quarter = new Progress(Phase.RUNNING, 250, 1000, 2, "");
    assertEquals(6, quarter.secondsLeft());
    assertEquals("step 250 of 1,000 · 6.0 s left", ProgressView.words(quarter));
  }

  @Test
  void nothingIsPromisedBeforeTheFirstStep() {
    Progress start = new Progress(Phase.RUNNING, 0, 1000, 0.1, "");
    assertEquals(-1, start.fraction());
    assertEquals("starting…", ProgressView.words(start));
  }

  @Test
  void anEndIsSaidInWords() {
    assertEquals(
        "stopped at step 7 of 10", ProgressView.words(new Progress(Phase.STOPPED, 7, 10, 1, "")));
    assertEquals("10 steps in 1.0 s", ProgressView.words(new Progress(Phase.DONE, 10, 10, 1, "")));
    assertEquals(
        "It broke.", ProgressView.words(new Progress(Phase.FAILED, 0, 10, 1, "It broke.")));
  }

  @Test
  void durationsHaveAReadableUnit() {
    assertEquals("0.4 s", Words.duration(0.42));
    assertEquals("12 s", Words.duration(12.3));
    assertEquals("3 min", Words.duration(180));
    assertEquals("2.5 h", Words.duration(9000));
  }
}
