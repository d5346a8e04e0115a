package superposition.app;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;

/**
 * How long an event takes until what it changes is painted.
 *
 * @param work milliseconds of the FX thread: the event, and layout and painting of the frame after
 *     it
 * @param latency milliseconds from the event to the end of that frame
 */
record FrameTime(double work, double latency) {

  private static final double MILLIS = 1e6;

  /** Times an event on a scene. */
  static FrameTime of(Scene scene, Runnable event) throws Exception {
    long[] at = new long[4];
    CountDownLatch painted = new CountDownLatch(1);
    Runnable begins = () -> at[2] = at[2] == 0 ? System.nanoTime() : at[2];
    Runnable ends =
        () -> {
          if (at[2] > 0 && at[3] == 0) {
            at[3] = System.nanoTime();
            painted.countDown();
          }
        };
    FxThread.run(
        () -> {
          at[0] = System.nanoTime();
          event.run();
          at[1] = System.nanoTime();
          scene.addPreLayoutPulseListener(begins);
          scene.addPostLayoutPulseListener(ends);
          Platform.requestNextPulse();
        });
    painted.await();
    FxThread.run(
        () -> {
          scene.removePreLayoutPulseListener(begins);
          scene.removePostLayoutPulseListener(ends);
        });
    return new FrameTime((at[1] - at[0] + at[3] - at[2]) / MILLIS, (at[3] - at[0]) / MILLIS);
  }
}
