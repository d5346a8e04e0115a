package superposition.render;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import superposition.plot.Graph;
import superposition.plot.Grid;
import superposition.plot.Heading;
import superposition.plot.Plot;

/**
 * A figure on screen: heading, legend, one chart or a grid of them, and what is under the mouse.
 * One view lives as long as its figure and is shown one plot after the other. All of it is used on
 * the FX thread. Everything scales with {@code -fx-font-size}.
 */
public final class PlotView extends Region {

  /** All that plots need; they look the same under every user agent sheet. */
  public static final String STYLE_SHEET =
      Objects.requireNonNull(PlotView.class.getResource("/superposition/plots.css"))
          .toExternalForm();

  private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  /**
   * Times that {@link #settleOnce} is called: fonts first, then the axes' sizes, then those of
   * square plots, which follow the axes.
   */
  public static final int SETTLING_PASSES = 3;

  // Sizes in font sizes; whatever room there is, is used.
  private static final double MIN_WIDTH = 20;
  private static final double MIN_HEIGHT = 16;
  private static final double PREF_WIDTH = 54;
  private static final double PREF_HEIGHT = 40;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme");
  private final ReadOnlyObjectWrapper<Hover> pointed =
      new ReadOnlyObjectWrapper<>(this, "pointed", Hover.NONE);
  private final PlotHeading heading = new PlotHeading();
  private final PlotBody body = new PlotBody();
  private final Label message = new Label();
  private final Label readout = new Label();
  private double headingHeight;
  private Plot plot;
  private Point2D mouse;
  private Consumer<Hover> onPicked = picked -> {};
  private Consumer<Hover> onSwitched = onPicked;
  private final Turner turner = new Turner(this);
  private Zoom zoom = Zoom.WHOLE;
  private Zoomer zoomer;

  /** An empty view in the light theme. */
  public PlotView() {
    getStyleClass().add("plot-view");
    getStylesheets().addAll(StyleColors.SHEET, STYLE_SHEET);
    message.getStyleClass().add("plot-message");
    readout.getStyleClass().add("plot-readout");
    for (Label label : List.of(message, readout)) {
      label.setManaged(false);
      label.setVisible(false);
      label.setMouseTransparent(true);
    }
    message.setWrapText(true);
    getChildren().addAll(heading, body, message, readout);
    theme.addListener((property, before, now) -> applyTheme());
    theme.set(Theme.LIGHT);
    // ChartFx consumes some of the mouse's events: these are seen on their way down.
    addEventFilter(MouseEvent.MOUSE_MOVED, this::track);
    addEventFilter(MouseEvent.MOUSE_DRAGGED, this::track);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
    addEventFilter(MouseEvent.MOUSE_CLICKED, this::pick);
  }

  private void pick(MouseEvent event) {
    // A drag ends with a click, too.
    if (event.isStillSincePress()) {
      (event.isShortcutDown() ? onSwitched : onPicked).accept(pointed.get());
    }
  }

  /** Shows a plot; from now on it is what the figure shows. */
  public void show(Plot newPlot) {
    plot = turner.held(newPlot);
    message.setVisible(false);
    pseudoClassStateChanged(STALE, false);
    pseudoClassStateChanged(FAILED, false);
    draw();
  }

  /** Forgets the plot: another figure is to be shown, and leaves bare axes until it comes. */
  public void clear() {
    plot = null;
    draw();
  }

  /** Says that the figure waits: the last plot, or bare axes, faded behind a few quiet words. */
  public void showWaiting(String text) {
    say(text, false);
  }

  /** Says that there is nothing to be shown and why, in a sentence. */
  public void showFailed(String text) {
    say(text, true);
  }

  /** What is shown, or shown faded; null before the first plot. */
  public Plot plot() {
    return plot;
  }

  /** Light or dark. */
  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  /** Changes the theme. */
  public void setTheme(Theme newTheme) {
    theme.set(newTheme);
  }

  /** The theme. */
  public Theme getTheme() {
    return theme.get();
  }

  /** What is under the mouse, never null. */
  public ReadOnlyObjectProperty<Hover> pointedProperty() {
    return pointed.getReadOnlyProperty();
  }

  /** What is to happen on a click; it gets what is under the mouse, which may be nothing. */
  public void setOnPicked(Consumer<Hover> action) {
    onPicked = Objects.requireNonNull(action);
  }

  /** What is to happen on a click with the shortcut key; it gets what is under the mouse. */
  public void setOnSwitched(Consumer<Hover> action) {
    onSwitched = Objects.requireNonNull(action);
  }

  /** Height that title, subtitle and legend need at a width of this view. */
  public double neededHeadingHeight(double width) {
    return Math.ceil(heading.prefHeight(width - snappedLeftInset() - snappedRightInset()));
  }

  /** Gives the heading so much room at least, so that plots beside one another are level. */
  public void setHeadingHeight(double height) {
    headingHeight = height;
  }

  /** What is to happen when the user has turned a space; it gets the new direction of view. */
  public void setOnTurned(Consumer<Graph.Turn> action) {
    turner.setOnTurned(Objects.requireNonNull(action));
  }

  /**
   * Lets the user enlarge parts of the figure.
   *
   * @param action gets the part that the user wants to see, and is to show it with {@link #setZoom}
   */
  public void setOnZoomed(Consumer<Zoom> action) {
    zoomer = new Zoomer(this, Objects.requireNonNull(action));
    getChildren().add(zoomer.box());
  }

  /** Shows a part of the figure; it stays when another plot is shown that has such a part. */
  public void setZoom(Zoom part) {
    if (!part.equals(zoom)) {
      zoom = part;
      body.zoom(zoom);
    }
  }

  /** Shows all of the axis at a point of the scene again; false if there is nothing to be done. */
  public boolean resetZoom(double sceneX, double sceneY) {
    return zoomer != null && zoomer.reset(sceneToLocal(sceneX, sceneY));
  }

  /** The part of the figure that is shown. */
  Zoom zoom() {
    return zoom;
  }

  /** What can be enlarged at a point. */
  Optional<ZoomTarget> zoomTarget(Point2D point) {
    Point2D place = body.parentToLocal(point);
    return message.isVisible()
        ? Optional.empty()
        : body.zoomTarget(place.getX(), place.getY()).map(this::fromBody);
  }

  /** What can be enlarged in a panel. */
  Optional<ZoomTarget> zoomTarget(int panel) {
    return message.isVisible() ? Optional.empty() : body.zoomTarget(panel).map(this::fromBody);
  }

  private ZoomTarget fromBody(ZoomTarget target) {
    return target.shifted(body.getLayoutX(), body.getLayoutY());
  }

  /** Shows all spaces from a direction. */
  void turn(Graph.Turn turn) {
    plot = Turner.turned(plot, turn);
    draw();
  }

  /**
   * Lights up a feature, a neuron, or both, wherever the figure shows them.
   *
   * @param feature its number, or −1
   * @param neuron its number, or −1
   */
  public void highlight(int feature, int neuron) {
    body.highlight(feature, neuron);
  }

  /**
   * Lays out and draws now at the present size, without a pulse: for pictures of a view that is on
   * no screen. All is in its place after {@value #SETTLING_PASSES} times.
   */
  public void settleOnce() {
    applyCss();
    body.panels().forEach(PlotPanel::requestLayout);
    body.tiles().ifPresent(PlotTiles::requestLayout);
    layout();
    body.panels().forEach(panel -> panel.chart().settle());
  }

  /** Prints what is shown, settled, on a page as large as this view. */
  public void print(VectorPage page) {
    new PlotPrinter(page).print(this);
  }

  /** The panels, for tests of what was drawn. */
  List<PlotPanel> panels() {
    return body.panels();
  }

  /** The tiles of a large grid, for tests of what was drawn. */
  Optional<PlotTiles> tiles() {
    return body.tiles();
  }

  private void applyTheme() {
    pseudoClassStateChanged(DARK, theme.get() == Theme.DARK);
    draw();
  }

  private void draw() {
    Palette palette = Palette.of(theme.get());
    heading.show(plot == null ? new Heading("", "") : plot.heading(), plot, palette);
    if (plot instanceof Grid grid) {
      body.show(grid, palette);
    } else {
      body.show(plot, palette);
    }
    body.zoom(zoom);
    requestLayout();
  }

  private void say(String text, boolean failed) {
    message.setText(text);
    message.setVisible(true);
    pseudoClassStateChanged(STALE, true);
    pseudoClassStateChanged(FAILED, failed);
    point(Hover.NONE, 0, 0);
    requestLayout();
  }

  private void track(MouseEvent event) {
    mouse = sceneToLocal(event.getSceneX(), event.getSceneY());
    pointAgain();
  }

  private void leave() {
    mouse = null;
    point(Hover.NONE, 0, 0);
  }

  private void pointAgain() {
    if (mouse != null && !message.isVisible()) {
      Point2D place = body.parentToLocal(mouse);
      point(body.at(place.getX(), place.getY()), mouse.getX(), mouse.getY());
    }
  }

  private void point(Hover now, double x, double y) {
    pointed.set(now);
    readout.setVisible(!now.isNone());
    if (now.isNone()) {
      return;
    }
    readout.setText(now.text());
    readout.applyCss();
    double width = readout.prefWidth(-1);
    double height = readout.prefHeight(-1);
    double gap = heading.em();
    double left = x + gap + width < getWidth() ? x + gap : x - gap - width;
    double top = y - gap - height > 0 ? y - gap - height : y + gap;
    readout.resizeRelocate(Math.max(0, Math.round(left)), Math.round(top), width, height);
  }

  @Override
  protected double computeMinWidth(double height) {
    return MIN_WIDTH * heading.em();
  }

  @Override
  protected double computeMinHeight(double width) {
    return MIN_HEIGHT * heading.em();
  }

  @Override
  protected double computePrefWidth(double height) {
    return PREF_WIDTH * heading.em();
  }

  @Override
  protected double computePrefHeight(double width) {
    return PREF_HEIGHT * heading.em();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    double used = Math.max(headingHeight, neededHeadingHeight(getWidth()));
    heading.resizeRelocate(left, top, width, used);
    body.resizeRelocate(left, top + used, width, Math.max(0, height - used));
    if (mouse != null) {
      // After this pulse, when the axes are in place: another plot lies under the mouse at rest.
      Platform.runLater(this::pointAgain);
    }
    if (message.isVisible()) {
      double most = Math.min(width, 36 * heading.em());
      double wide = Math.min(most, Math.ceil(message.prefWidth(-1)));
      double high = Math.ceil(message.prefHeight(wide));
      message.resizeRelocate(
          Math.round(left + (width - wide) / 2),
          Math.round(top + used + (height - used - high) / 2.4),
          wide,
          high);
    }
  }
}
