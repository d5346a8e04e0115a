package superposition.phase;

import java.util.ArrayList;
import java.util.List;
import superposition.train.QuadraturePoints;
import superposition.train.RandomStream;

/**
 * Weighted inputs over which a loss is summed: those of a quadrature, or samples. The input with no
 * active feature has its weight apart.
 */
final class InputPoints {

  /** Points of a slice: their errors for one output and a block of models stay in the cache. */
  private static final int SLICE = 32;

  private final int features;
  private final List<PointSlice> slices = new ArrayList<>();
  private int used;
  private double emptyWeight;

  private InputPoints(int features) {
    this.features = features;
  }

  /** The points of a quadrature for inputs of a density. */
  static InputPoints of(QuadraturePoints quadrature, int features, double density) {
    InputPoints points = new InputPoints(features);
    points.emptyWeight = StrictMath.pow(1 - density, features);
    for (int k = 0; k < quadrature.count(); k++) {
      PointSlice slice = points.slice();
      slice.begin((float) quadrature.weight(k, density));
      for (int a = 0; a < quadrature.features(k).length; a++) {
        slice.add(quadrature.features(k)[a], quadrature.values(k)[a]);
      }
    }
    return points;
  }

  /** Points to be filled by {@link #draw}. */
  static InputPoints empty(int features) {
    return new InputPoints(features);
  }

  /** Replaces the points by samples: features are active with the density and uniform in (0, 1). */
  void draw(RandomStream stream, int samples, double density) {
    for (int k = 0; k < used; k++) {
      slices.get(k).clear();
    }
    used = 0;
    int empty = 0;
    float weight = 1f / samples;
    for (int s = 0; s < samples; s++) {
      PointSlice slice = null;
      for (int i = 0; i < features; i++) {
        if (stream.uniform() < density) {
          if (slice == null) {
            slice = slice();
            slice.begin(weight);
          }
          slice.add(i, (float) stream.uniform());
        }
      }
      empty += slice == null ? 1 : 0;
    }
    emptyWeight = (double) empty / samples;
  }

  /** A slice with room for another point. */
  private PointSlice slice() {
    if (used == 0 || slices.get(used - 1).count == SLICE) {
      if (used == slices.size()) {
        slices.add(new PointSlice(features, SLICE));
      }
      used++;
    }
    return slices.get(used - 1);
  }

  /** The points, {@link #SLICE} at a time. */
  List<PointSlice> slices() {
    return slices.subList(0, used);
  }

  /** Weight of the input with no active feature. */
  double emptyWeight() {
    return emptyWeight;
  }

  /** Most points in a slice. */
  static int sliceSize() {
    return SLICE;
  }
}
