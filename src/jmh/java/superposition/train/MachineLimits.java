package superposition.train;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * What one core of this machine can do in plain loops, and what the kernel's primitive reaches of
 * it: the limits that the shares of a run are held against. Run with {@code mvn -q -Pjmh
 * test-compile exec:exec -Djmh.main=superposition.train.MachineLimits}.
 */
final class MachineLimits {

  private static final int LENGTH = 2048;
  private static final int REPEATS = 2000;
  private static final int TERMS = 16;

  private final float[] a = new float[LENGTH];
  private final float[] b = new float[LENGTH];
  private final float[] c = new float[LENGTH];
  private double sink;

  private MachineLimits() {
    for (int i = 0; i < LENGTH; i++) {
      a[i] = i * 1e-4f;
      b[i] = 1 - a[i];
    }
  }

  /** Prints a line a limit. */
  public static void main(String[] args) {
    MachineLimits limits = new MachineLimits();
    limits.print("multiply and add in registers, GFLOP/s", limits::multiplyAdd);
    limits.print("fused multiply-add in registers, GFLOP/s", limits::fused);
    limits.print("first-level cache, two reads and a write, GB/s", limits::cache);
    limits.print("the kernel's rows, 12 into 10 of 256 samples, GFLOP/s", limits::rows);
    limits.print("SplitMix64, million numbers a second", limits::random);
    System.out.println(limits.sink == 42 ? "" : " ");
  }

  private void print(String what, DoubleSupplier rate) {
    double best = 0;
    for (int k = 0; k < 12; k++) {
      best = Math.max(best, rate.getAsDouble());
    }
    System.out.printf(Locale.ROOT, "%-58s %8.1f%n", what, best);
  }

  private static double rate(double units, Runnable work) {
    long start = System.nanoTime();
    work.run();
    return units / (System.nanoTime() - start);
  }

  private double multiplyAdd() {
    return rate(
        2.0 * TERMS * LENGTH * REPEATS,
        () -> {
          for (int k = 0; k < REPEATS; k++) {
            polynomial(a, c, 0.9f + k * 1e-6f);
          }
        });
  }

  /** Two chains of 8 terms each, as a chain alone would wait for itself. */
  private static void polynomial(float[] x, float[] out, float s) {
    for (int i = 0; i < out.length; i++) {
      float y = x[i];
      float z = y * s;
      float p = y;
      float q = z;
      p = p * y + s;
      q = q * z + s;
      p = p * y + s;
      q = q * z + s;
      p = p * y + s;
      q = q * z + s;
      p = p * y + s;
      q = q * z + s;
      p = p * y + s;
      q = q * z + s;
      p = p * y + s;
      q = q * z + s;
      p = p * y + s;
      q = q * z + s;
      p = p * y + s;
      q = q * z + s;
      out[i] = p + q;
    }
  }

  private double fused() {
    return rate(
        2.0 * TERMS * LENGTH * REPEATS,
        () -> {
          for (int k = 0; k < REPEATS; k++) {
            fusedPolynomial(a, c, 0.9f + k * 1e-6f);
          }
        });
  }

  private static void fusedPolynomial(float[] x, float[] out, float s) {
    for (int i = 0; i < out.length; i++) {
      float y = x[i];
      float z = y * s;
      float p = y;
      float q = z;
      p = Math.fma(p, y, s);
      q = Math.fma(q, z, s);
      p = Math.fma(p, y, s);
      q = Math.fma(q, z, s);
      p = Math.fma(p, y, s);
      q = Math.fma(q, z, s);
      p = Math.fma(p, y, s);
      q = Math.fma(q, z, s);
      p = Math.fma(p, y, s);
      q = Math.fma(q, z, s);
      p = Math.fma(p, y, s);
      q = Math.fma(q, z, s);
      p = Math.fma(p, y, s);
      q = Math.fma(q, z, s);
      p = Math.fma(p, y, s);
      q = Math.fma(q, z, s);
      out[i] = p + q;
    }
  }

  private double cache() {
    return rate(
        12.0 * LENGTH * REPEATS,
        () -> {
          for (int k = 0; k < REPEATS; k++) {
            add(a, b, c);
          }
        });
  }

  private static void add(float[] x, float[] y, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] + y[i];
    }
  }

  private double rows() {
    int terms = 4 * RowSums.TERMS;
    int outputs = 10;
    int length = Block.MAX_SAMPLES;
    float[][] in = new float[terms][length];
    float[][] out = new float[outputs][length];
    float[][] weights = new float[outputs][terms];
    for (float[] row : in) {
      Arrays.fill(row, 0.5f);
    }
    int[] index = RowSums.inOrder(0, terms);
    return rate(
        2.0 * terms * outputs * length * REPEATS,
        () -> {
          for (int k = 0; k < REPEATS; k++) {
            RowSums.addToAll(out, outputs, length, in, index, terms, weights, 0);
          }
        });
  }

  private double random() {
    RandomStream stream = new RandomStream(1);
    return 1e3
        * rate(
            LENGTH * REPEATS,
            () -> {
              long sum = 0;
              for (int k = 0; k < LENGTH * REPEATS; k++) {
                sum += stream.next();
              }
              sink += sum;
            });
  }
}
