package superposition.figure.output;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The convex hull of points in two or three dimensions.
 *
 * @param corners places of its corners in the list of points, ascending
 * @param edges places of both ends of each edge, the smaller first
 */
record Polytope(List<Integer> corners, List<int[]> edges) {

  /** More points than this make the hull in space slow, and its edges too many to be seen. */
  static final int MOST_POINTS_IN_SPACE = 48;

  /** Trained directions are a little off: faces so flat are one face, not several. */
  private static final double FLAT = 0.03;

  private static final double TINY = 1e-9;

  /**
   * Finds the hull; nothing if the points lie on a line or, in space, on a plane, or are too many.
   *
   * @param given points of two or three coordinates each
   */
  static Polytope of(double[][] given) {
    double[][] points = scaled(given);
    TreeSet<Long> edges = new TreeSet<>();
    if (points.length >= 3 && points[0].length == 2) {
      polygon(points, IntStream.range(0, points.length).toArray(), 0, 1, edges);
    } else if (points.length >= 4
        && points.length <= MOST_POINTS_IN_SPACE
        && points[0].length == 3) {
      polyhedron(points, edges);
    }
    List<int[]> pairs =
        edges.stream().map(key -> new int[] {(int) (key >> 32), key.intValue()}).toList();
    List<Integer> corners =
        pairs.stream().flatMapToInt(IntStream::of).distinct().sorted().boxed().toList();
    return new Polytope(corners, pairs);
  }

  /** So that the longest coordinate is 1, and what is flat does not depend on the unit. */
  private static double[][] scaled(double[][] points) {
    double most = 0;
    for (double[] point : points) {
      for (double coordinate : point) {
        most = Math.max(most, Math.abs(coordinate));
      }
    }
    if (!(most > 0 && most < Double.POSITIVE_INFINITY)) {
      return new double[0][];
    }
    double[][] scaled = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      scaled[i] = points[i].clone();
      for (int d = 0; d < scaled[i].length; d++) {
        scaled[i][d] /= most;
      }
    }
    return scaled;
  }

  /** The outline of some points on two of their coordinates (Andrew's monotone chain). */
  private static void polygon(double[][] points, int[] some, int x, int y, TreeSet<Long> edges) {
    if (some.length < 3) {
      return;
    }
    int[] sorted =
        IntStream.of(some)
            .boxed()
            .sorted(
                (a, b) -> {
                  int first = Double.compare(points[a][x], points[b][x]);
                  return first != 0 ? first : Double.compare(points[a][y], points[b][y]);
                })
            .mapToInt(Integer::intValue)
            .toArray();
    List<Integer> around = chain(points, sorted, x, y);
    int[] backwards =
        IntStream.range(0, sorted.length).map(k -> sorted[sorted.length - 1 - k]).toArray();
    List<Integer> back = chain(points, backwards, x, y);
    around.addAll(back.subList(1, back.size() - 1));
    if (around.size() >= 3) {
      for (int k = 0; k < around.size(); k++) {
        add(edges, around.get(k), around.get((k + 1) % around.size()));
      }
    }
  }

  private static List<Integer> chain(double[][] points, int[] sorted, int x, int y) {
    List<Integer> chain = new ArrayList<>();
    for (int next : sorted) {
      while (chain.size() >= 2
          && turn(points, chain.get(chain.size() - 2), chain.get(chain.size() - 1), next, x, y)
              <= TINY) {
        chain.remove(chain.size() - 1);
      }
      chain.add(next);
    }
    return chain;
  }

  private static double turn(double[][] p, int a, int b, int c, int x, int y) {
    return (p[b][x] - p[a][x]) * (p[c][y] - p[a][y]) - (p[b][y] - p[a][y]) * (p[c][x] - p[a][x]);
  }

  /** Every plane through three points with all others on one side carries a face. */
  private static void polyhedron(double[][] points, TreeSet<Long> edges) {
    for (int a = 0; a < points.length; a++) {
      for (int b = a + 1; b < points.length; b++) {
        for (int c = b + 1; c < points.length; c++) {
          double[] normal = normal(points[a], points[b], points[c]);
          if (normal != null) {
            face(points, normal, points[a], edges);
          }
        }
      }
    }
  }

  private static void face(double[][] points, double[] normal, double[] on, TreeSet<Long> edges) {
    int above = 0;
    int below = 0;
    List<Integer> flat = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      double height = 0;
      for (int d = 0; d < 3; d++) {
        height += normal[d] * (points[i][d] - on[d]);
      }
      above += height > FLAT ? 1 : 0;
      below += height < -FLAT ? 1 : 0;
      if (Math.abs(height) <= FLAT) {
        flat.add(i);
      }
    }
    if ((above == 0) != (below == 0)) {
      // Seen along the axis that the face looks to most, its outline is not squeezed.
      int along = 0;
      for (int d = 1; d < 3; d++) {
        along = Math.abs(normal[d]) > Math.abs(normal[along]) ? d : along;
      }
      int[] some = flat.stream().mapToInt(Integer::intValue).toArray();
      polygon(points, some, (along + 1) % 3, (along + 2) % 3, edges);
    }
  }

  /** Of unit length; null for points on a line. */
  private static double[] normal(double[] a, double[] b, double[] c) {
    double[] u = new double[3];
    double[] v = new double[3];
    for (int d = 0; d < 3; d++) {
      u[d] = b[d] - a[d];
      v[d] = c[d] - a[d];
    }
    double[] cross = {
      u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]
    };
    double length = Math.sqrt(cross[0] * cross[0] + cross[1] * cross[1] + cross[2] * cross[2]);
    if (!(length > TINY)) {
      return null;
    }
    return new double[] {cross[0] / length, cross[1] / length, cross[2] / length};
  }

  private static void add(TreeSet<Long> edges, int a, int b) {
    edges.add((long) Math.min(a, b) << 32 | Math.max(a, b));
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  static double distance(double[] a, double[] b) {
    double[] between = new double[a.length];
    for (int d = 0; d < a.length; d++) {
      between[d] = a[d] - b[d];
    }
    return Math.sqrt(dot(between, between));
  }
}
