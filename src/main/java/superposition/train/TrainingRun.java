package superposition.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import superposition.config.RunConfig;
import superposition.model.Network;

/** PROVISIONAL body (slow, canonical network only); the signatures are final. */
public final class TrainingRun implements AutoCloseable {
  /** Snapshots that a run keeps. */
  public static final int SNAPSHOTS = 200;

  private final RunConfig config;
  private final float[] wIn;
  private final float[] wOut;
  private final float[][] adam;
  private final double[] losses;
  private int step;

  public TrainingRun(RunConfig config) {
    this(config, Runtime.getRuntime().availableProcessors());
  }

  /** Refuses a run whose memory would not fit with an InvalidConfigException. */
  public TrainingRun(RunConfig config, int threads) {
    this.config = config;
    int k = config.features() * config.hidden();
    Random r = new Random(config.seed());
    wIn = new float[k];
    wOut = new float[k];
    for (int i = 0; i < k; i++) {
      wIn[i] = (float) (0.01 * r.nextGaussian());
      wOut[i] = (float) (0.01 * r.nextGaussian());
    }
    adam = new float[4][k];
    losses = new double[config.steps()];
  }

  public RunConfig config() {
    return config;
  }

  /** Steps done. */
  public int step() {
    return step;
  }

  /** All steps done, or diverged. */
  public boolean isFinished() {
    return step >= config.steps();
  }

  /** Does up to {@code steps} more steps and returns where the run stands. */
  public Snapshot advance(int steps) {
    for (int s = 0; s < steps && step < config.steps(); s++) {
      one();
    }
    return snapshot();
  }

  /** Mini-batch losses of the steps done, oldest first. */
  public double[] losses() {
    return Arrays.copyOf(losses, step);
  }

  /** Where the run stands. */
  public Snapshot snapshot() {
    return new Snapshot(step, step == 0 ? Double.NaN : losses[step - 1], network());
  }

  /** What there is so far; snapshots included. */
  public TrainedModel result() {
    return new TrainedModel(config, network(), losses(), List.of(snapshot()), -1);
  }

  /** Trains to the end on all cores. */
  public static TrainedModel train(RunConfig config) {
    try (TrainingRun run = new TrainingRun(config)) {
      run.advance(config.steps());
      return run.result();
    }
  }

  /** Frees the worker threads; the run can not go on. */
  @Override
  public void close() {}

  private Network network() {
    return new Network(
        config.features(),
        config.hidden(),
        config.hiddenActivation(),
        config.outputActivation(),
        wIn,
        wOut,
        null);
  }

  private void one() {
    int n = config.features();
    int m = config.hidden();
    Random r = new Random(config.seed() * 1_000_003 + step);
    float[] gi = new float[n * m];
    float[] go = new float[n * m];
    double loss = 0;
    float[] h = new float[m];
    float[] dh = new float[m];
    for (int b = 0; b < config.batch(); b++) {
      List<Integer> active = new ArrayList<>();
      float[] x = new float[n];
      for (int i = 0; i < n; i++) {
        if (r.nextFloat() < config.density()) {
          active.add(i);
          x[i] = 2 * r.nextFloat() - 1;
        }
      }
      for (int a = 0; a < m; a++) {
        float z = 0;
        for (int i : active) {
          z += wIn[a * n + i] * x[i];
        }
        h[a] = Math.max(z, 0);
        dh[a] = 0;
      }
      for (int j = 0; j < n; j++) {
        float e = -config.target().of(x[j]);
        for (int a = 0; a < m; a++) {
          e += wOut[j * m + a] * h[a];
        }
        double q = config.lossExponent();
        double p = Math.pow(Math.abs(e), q - 1);
        loss += p * Math.abs(e);
        float g = (float) (q * p * Math.signum(e)) / (n * config.batch());
        for (int a = 0; a < m; a++) {
          go[j * m + a] += g * h[a];
          dh[a] += g * wOut[j * m + a];
        }
      }
      for (int a = 0; a < m; a++) {
        if (h[a] > 0) {
          for (int i : active) {
            gi[a * n + i] += dh[a] * x[i];
          }
        }
      }
    }
    losses[step] = loss / n / config.batch();
    double rate = config.learningRate() * (1 + Math.cos(Math.PI * step / config.steps())) / 2;
    step++;
    adam(wIn, gi, adam[0], adam[1], rate);
    adam(wOut, go, adam[2], adam[3], rate);
  }

  private void adam(float[] w, float[] g, float[] m1, float[] m2, double rate) {
    double c1 = 1 - Math.pow(.9, step);
    double c2 = 1 - Math.pow(.999, step);
    for (int i = 0; i < w.length; i++) {
      m1[i] = .9f * m1[i] + .1f * g[i];
      m2[i] = .999f * m2[i] + .001f * g[i] * g[i];
      w[i] -= (float) (rate / c1 * m1[i] / (Math.sqrt(m2[i] / c2) + 1e-8));
    }
  }
}
