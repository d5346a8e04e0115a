package superposition.figure.output;

import java.util.List;

/**
 * Places for groups of nodes: each group on a circle of its own, neighbours as far apart as in
 * every other group, circles in rows that fill a square. Largest groups come first, on top left.
 */
final class ComponentLayout {

  /** Between circles, in distances of neighbours. */
  private static final double GAP = 0.8;

  private final double[] x;
  private final double[] y;
  private final double reach;

  /**
   * @param count nodes in all
   * @param groups numbers of the nodes of each, largest group first
   */
  ComponentLayout(int count, List<List<Integer>> groups) {
    x = new double[count];
    y = new double[count];
    // The narrowest rows that do not stack up higher than they are wide.
    double area = 0;
    double width = 0;
    for (List<Integer> group : groups) {
      area += square(size(group));
      width = Math.max(width, size(group));
    }
    width = Math.max(width, Math.sqrt(area));
    while (fill(groups, width) > width) {
      width *= 1.05;
    }
    double height = fill(groups, width);
    for (int i = 0; i < count; i++) {
      x[i] -= width / 2;
      y[i] += height / 2;
    }
    reach = Math.max(0.5, Math.max(width, height) / 2);
  }

  /** How far the places reach from the centre. */
  double reach() {
    return reach;
  }

  double x(int node) {
    return x[node];
  }

  double y(int node) {
    return y[node];
  }

  /** Puts the groups into rows of a width; returns the height that they take. */
  private double fill(List<List<Integer>> groups, double width) {
    double left = 0;
    double top = 0;
    double row = 0;
    for (List<Integer> group : groups) {
      double size = size(group);
      if (left > 0 && left + size > width) {
        left = 0;
        top += row;
        row = 0;
      }
      place(group, left + size / 2, -(top + size / 2));
      left += size;
      row = Math.max(row, size);
    }
    return top + row;
  }

  private void place(List<Integer> group, double cx, double cy) {
    double radius = radius(group);
    for (int k = 0; k < group.size(); k++) {
      double angle = Math.PI / 2 - 2 * Math.PI * k / group.size();
      x[group.get(k)] = cx + radius * Math.cos(angle);
      y[group.get(k)] = cy + radius * Math.sin(angle);
    }
  }

  /** Of a circle on which neighbours have distance 1. */
  private static double radius(List<Integer> group) {
    return group.size() == 1 ? 0 : 0.5 / Math.sin(Math.PI / group.size());
  }

  private static double size(List<Integer> group) {
    return 2 * radius(group) + GAP;
  }

  private static double square(double value) {
    return value * value;
  }
}
