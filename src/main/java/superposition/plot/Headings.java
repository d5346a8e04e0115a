package superposition.plot;

/** Puts plots under other headings. */
final class Headings {

  private Headings() {}

  /** The same plot with more in its subtitle. */
  static Plot adding(Plot plot, String words) {
    Heading old = plot.heading();
    String subtitle = old.subtitle().isEmpty() ? words : old.subtitle() + "; " + words;
    return with(plot, new Heading(old.title(), subtitle));
  }

  /** The same plot under a heading. */
  static Plot with(Plot plot, Heading heading) {
    if (plot instanceof Lines p) {
      return new Lines(heading, p.x(), p.y(), p.lines(), p.rules(), p.note(), p.legend());
    } else if (plot instanceof Bars p) {
      return p.withHeading(heading);
    } else if (plot instanceof HeatMap p) {
      return p.withHeading(heading);
    } else if (plot instanceof CellMap p) {
      return new CellMap(
          heading,
          p.x(),
          p.y(),
          p.columns(),
          p.rows(),
          p.shading(),
          p.quantities(),
          p.curves(),
          p.marks(),
          p.tags(),
          p.legend());
    } else if (plot instanceof Stacks p) {
      return new Stacks(heading, p.x(), p.y(), p.columns(), p.features(), p.legend());
    } else if (plot instanceof Scatter p) {
      return new Scatter(
          heading, p.x(), p.y(), p.points(), p.lines(), p.rules(), p.item(), p.note(), p.legend());
    } else if (plot instanceof Histogram p) {
      return new Histogram(
          heading, p.x(), p.y(), p.edges(), p.counts(), p.ink(), p.curves(), p.rules(), p.legend());
    } else if (plot instanceof Graph p) {
      return new Graph(
          heading,
          p.frame(),
          p.names(),
          p.nodes(),
          p.edges(),
          p.item(),
          p.reach(),
          p.turn(),
          p.legend());
    } else if (plot instanceof Grid p) {
      return new Grid(heading, p.columns(), p.panels(), p.spans());
    }
    throw new IllegalArgumentException("plot: " + plot.getClass());
  }
}
