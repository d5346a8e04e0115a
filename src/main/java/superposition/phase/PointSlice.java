package superposition.phase;

/**
 * A few weighted inputs, by point and by feature: a forward pass goes over the active features of a
 * point, a gradient over the points in which a feature is active.
 */
final class PointSlice {

  /** Points in use. */
  int count;

  /** Inputs, {@code [point][feature]}. */
  final float[][] x;

  /** Active features of each point, ascending. */
  final int[][] active;

  /** How many there are. */
  final int[] actives;

  /** Weight of each point. */
  final float[] weight;

  /** Points in which a feature is active, ascending, {@code [feature][…]}. */
  final int[][] touched;

  /** How many there are. */
  final int[] touches;

  /** Weight times input, {@code [feature][point]}. */
  final float[][] weightedX;

  PointSlice(int features, int size) {
    x = new float[size][features];
    active = new int[size][features];
    actives = new int[size];
    weight = new float[size];
    touched = new int[features][size];
    touches = new int[features];
    weightedX = new float[features][size];
  }

  void clear() {
    for (int point = 0; point < count; point++) {
      java.util.Arrays.fill(x[point], 0f);
      actives[point] = 0;
    }
    java.util.Arrays.fill(touches, 0);
    count = 0;
  }

  /** Begins the next point. */
  void begin(float pointWeight) {
    weight[count++] = pointWeight;
  }

  /** Makes a feature of the last point active; features come in order. */
  void add(int feature, float value) {
    int point = count - 1;
    x[point][feature] = value;
    active[point][actives[point]++] = feature;
    touched[feature][touches[feature]++] = point;
    weightedX[feature][point] = weight[point] * value;
  }
}
