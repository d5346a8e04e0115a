package superposition.render;

/**
 * Where a plot is: its axes and its size in pixels.
 *
 * @param unit pixels of one unit of length: 1 where the font has its usual size
 */
record Plane(Scaling x, Scaling y, double width, double height, double unit) {}
