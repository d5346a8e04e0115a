package superposition.plot;

import java.util.List;

/**
 * Nodes in a plane or in space, joined by weighted edges; all directions have one scale.
 *
 * @param frame what the places mean, and what is drawn around them
 * @param names of the directions x, y and, in space, z; empty for none
 * @param nodes in drawing order
 * @param edges between nodes; later ones are drawn above earlier ones
 * @param item what a node's index stands for
 * @param reach how far the plot reaches from the centre in every direction, above 0
 * @param turn from where a space is looked at; does nothing to a plane
 * @param legend what the colours mean
 */
public record Graph(
    Heading heading,
    Frame frame,
    List<String> names,
    List<Node> nodes,
    List<Edge> edges,
    Axis.Item item,
    double reach,
    Turn turn,
    List<Bars.Key> legend)
    implements Plot {

  /** As the start of an edge: the centre. */
  public static final int CENTRE = -1;

  /** Copies the lists. */
  public Graph {
    names = List.copyOf(names);
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    legend = List.copyOf(legend);
  }

  /** The same looked at from elsewhere. */
  public Graph withTurn(Turn newTurn) {
    return new Graph(heading, frame, names, nodes, edges, item, reach, newTurn, legend);
  }

  /** The same with other names of the axes, or none. */
  public Graph withNames(List<String> newNames) {
    return new Graph(heading, frame, newNames, nodes, edges, item, reach, turn, legend);
  }

  /** What the places mean. */
  public enum Frame {
    /** Nothing: neighbours are near each other. */
    LAYOUT,
    /** Coordinates x and y; the circle of radius 1 is drawn around the centre. */
    PLANE,
    /** Coordinates x, y and z, seen from far away; the sphere of radius 1 is drawn. */
    SPACE
  }

  /** How an edge is drawn. */
  public enum Stroke {
    /** A line as wide as its weight says. */
    LINE,
    /** An arrow that ends in its node. */
    ARROW,
    /** A thin edge of a polytope. */
    OUTLINE
  }

  /**
   * A node.
   *
   * @param index what it stands for, for example the feature's number
   * @param words what is said of it under the mouse, after its name
   * @param z towards the viewer before any turn; 0 in a plane
   */
  public record Node(int index, double x, double y, double z, Ink ink, String words) {}

  /**
   * An edge.
   *
   * @param from place of a node in the list, or {@link #CENTRE}
   * @param to place of a node in the list
   * @param weight 0 to 1, width of a line
   * @param value what it stands for, for example a product of two vectors
   */
  public record Edge(int from, int to, double weight, double value, Ink ink, Stroke stroke) {}

  /**
   * A direction of view.
   *
   * @param yaw about the vertical axis, in degrees
   * @param pitch about the horizontal axis, in degrees, −90 (from below) to 90 (from above)
   */
  public record Turn(double yaw, double pitch) {

    /** Brings the yaw into [0, 360) and the pitch into its range. */
    public Turn {
      yaw = ((yaw % 360) + 360) % 360;
      pitch = Math.max(-90, Math.min(90, pitch));
    }

    /** Turned further. */
    public Turn plus(double moreYaw, double morePitch) {
      return new Turn(yaw + moreYaw, pitch + morePitch);
    }

    /** Where a point appears: to the right, up, and towards the viewer. */
    public double[] seen(double x, double y, double z) {
      double a = Math.toRadians(yaw);
      double b = Math.toRadians(pitch);
      double right = Math.cos(a) * x + Math.sin(a) * z;
      double ahead = Math.cos(a) * z - Math.sin(a) * x;
      return new double[] {
        right, Math.cos(b) * y - Math.sin(b) * ahead, Math.cos(b) * ahead + Math.sin(b) * y
      };
    }
  }
}
