package superposition.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import superposition.analysis.Metrics;
import superposition.app.desk.ExplorerModel;
import superposition.figure.sweep.SweepWords;
import superposition.plot.Axis;
import superposition.plot.Bars;
import superposition.plot.Heading;
import superposition.plot.Ink;
import superposition.plot.Scatter;
import superposition.render.PlotView;
import superposition.render.Theme;
import superposition.state.ExplorerState;
import superposition.state.RunAxes;

/** Any metric or parameter of the session's runs against any other, a point a run. */
final class RunsChart extends VBox {

  /** Numbers of a run's configuration that can be an axis. */
  static final List<String> PARAMETERS =
      List.of(
          "density",
          "lossExponent",
          "hidden",
          "features",
          "steps",
          "batch",
          "learningRate",
          "seed");

  private final ExplorerModel model;
  private final RunsDesk desk;
  private final PlotView plot = new PlotView();

  /**
   * @param onPicked gets the number of a run whose point is clicked
   */
  RunsChart(ExplorerModel model, RunsDesk desk, Consumer<Integer> onPicked) {
    this.model = model;
    this.desk = desk;
    plot.setId("runs-chart");
    plot.setOnPicked(
        picked -> {
          if (!picked.isNone()) {
            onPicked.accept(picked.row());
          }
        });
    VBox.setVgrow(plot, Priority.ALWAYS);
    ComboBox<String> y =
        axis("run-y", "What goes upwards", RunAxes::y, (axes, id) -> new RunAxes(axes.x(), id));
    ComboBox<String> x =
        axis(
            "run-x", "What goes to the right", RunAxes::x, (axes, id) -> new RunAxes(id, axes.y()));
    Label against = new Label("against");
    against.setMinWidth(USE_PREF_SIZE);
    HBox axes = new HBox(y, against, x);
    axes.getStyleClass().add("option-tools");
    getStyleClass().add("runs-chart");
    getChildren().addAll(axes, plot);
    desk.runs().addListener((ListChangeListener<SessionRun>) change -> show());
    model
        .stateProperty()
        .addListener(
            (property, before, now) -> {
              boolean other =
                  !now.options().runAxes().equals(before.options().runAxes())
                      || !now.experiment().equals(before.experiment())
                      || !now.pins().equals(before.pins())
                      || now.theme() != before.theme();
              if (other) {
                show();
              }
            });
    show();
  }

  private ComboBox<String> axis(
      String id,
      String tooltip,
      Function<RunAxes, String> get,
      BiFunction<RunAxes, String, RunAxes> with) {
    ComboBox<String> box = new ComboBox<>();
    box.setId(id);
    box.setMinWidth(0);
    box.getItems().setAll(PARAMETERS);
    box.getItems().addAll(Metrics.ids());
    box.setTooltip(new Tooltip(tooltip));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String axis) {
            return axis == null || words(axis).equals(axis) ? axis : words(axis) + " – " + axis;
          }

          @Override
          public String fromString(String words) {
            throw new UnsupportedOperationException("the box can not be edited");
          }
        });
    box.setValue(get.apply(axes()));
    box.valueProperty()
        .addListener(
            (property, before, now) ->
                model.show(options -> options.withRunAxes(with.apply(options.runAxes(), now))));
    model.stateProperty().addListener((property, before, now) -> box.setValue(get.apply(axes())));
    return box;
  }

  private RunAxes axes() {
    return model.state().options().runAxes();
  }

  private static String words(String axis) {
    return PARAMETERS.contains(axis) ? SweepWords.key(axis) : SweepWords.metric(axis);
  }

  private void show() {
    desk.measureToo(axes().x());
    desk.measureToo(axes().y());
    ExplorerState state = model.state();
    plot.setTheme(state.theme() == superposition.state.Theme.DARK ? Theme.DARK : Theme.LIGHT);
    List<Scatter.Point> points = new ArrayList<>();
    for (SessionRun run : desk.runs()) {
      double x = run.number(axes().x());
      double y = run.number(axes().y());
      if (Double.isFinite(x) && Double.isFinite(y)) {
        points.add(new Scatter.Point(run.number(), x, y, ink(run, state)));
      }
    }
    String x = words(axes().x());
    String y = words(axes().y());
    plot.show(
        new Scatter(
            new Heading(
                y + " against " + x + " over " + runs(points.size()),
                "one point a run, by its number in the table; a click selects it there"),
            Axis.linear(x),
            Axis.linear(y),
            points,
            List.of(),
            List.of(),
            Axis.Item.RUN,
            "",
            List.of(
                new Bars.Key("the run in hand", Ink.MAIN),
                new Bars.Key("pinned", Ink.PINNED),
                new Bars.Key("others", Ink.BASELINE))));
  }

  private static String runs(int count) {
    return count == 1 ? "1 run" : count + " runs";
  }

  private static Ink ink(SessionRun run, ExplorerState state) {
    if (run.experiment().config().equals(state.config())) {
      return Ink.MAIN;
    }
    Optional<?> pin =
        state.pins().all().stream()
            .filter(one -> one.config().equals(run.experiment().config()))
            .findFirst();
    return pin.isPresent() ? Ink.PINNED : Ink.BASELINE;
  }
}
