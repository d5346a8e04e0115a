package superposition.app.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import superposition.app.control.Icons;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Progress;
import superposition.figure.Chapter;
import superposition.figure.FigureOption;
import superposition.figure.RunFigure;
import superposition.state.ExplorerState;
import superposition.state.Layout;

/**
 * The page of all chapters: a chooser of the chapter's figures, a line of tools, and the figure
 * that was chosen, with its companion beside it where there is room.
 */
public final class FigurePane extends VBox {

  /** A figure that shares the page needs this much, in pixels. */
  private static final double ROOM = 560;

  private final ExplorerModel model;
  private final FigureChooser chooser;
  private final OptionTools options;
  private final FigureRow figures;
  private final Label problem = news("problem");

  public FigurePane(ExplorerModel model, FigureSaver saver) {
    this.model = model;
    chooser = new FigureChooser(model);
    options = new OptionTools(model);
    figures = new FigureRow(List.of(new FigureView(model, saver), new FigureView(model, saver)));
    getStyleClass().add("figure-pane");
    VBox.setVgrow(figures, Priority.ALWAYS);
    problem.setId("problem");
    getChildren().addAll(head(saver), new ComparisonLine(model), line(saver), figures);
    widthProperty().addListener((property, before, now) -> arrange(model.state()));
    model.stateProperty().addListener((property, before, now) -> arrange(now));
    model.trainer().progressProperty().addListener((property, before, now) -> warn(now));
    arrange(model.state());
  }

  private FigureHead head(FigureSaver saver) {
    Button save = Icons.button("fas-download", "Save figure… (Ctrl+S)", saver::save);
    save.setId("save");
    Button pin =
        Icons.button(
            "fas-thumbtack", "Pin this run, to compare others with it (Ctrl+P)", model::pin);
    pin.setId("pin");
    HBox tools = new HBox(whole(), pin, fill(), save);
    tools.getStyleClass().add("figure-tools");
    return new FigureHead(chooser, options, tools);
  }

  /** News, a line that is there only when it says something. */
  private HBox line(FigureSaver saver) {
    Label notice = news("muted");
    notice.textProperty().bind(saver.noticeProperty());
    Label unsaved = news("problem");
    unsaved.textProperty().bind(saver.problemProperty());
    HBox line = new HBox(problem, notice, unsaved);
    line.getStyleClass().add("figure-line");
    line.managedProperty().bind(line.visibleProperty());
    line.visibleProperty()
        .bind(problem.visibleProperty().or(notice.visibleProperty()).or(unsaved.visibleProperty()));
    return line;
  }

  private static Label news(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  /** Is there while a part of a figure is shown. */
  private Button whole() {
    Button whole =
        Icons.button(
            "fas-search-minus",
            "Show the whole figure again (Home, or double click on an axis)",
            model::showWhole);
    whole.setId("zoom-reset");
    whole.managedProperty().bind(whole.visibleProperty());
    whole
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                model::isZoomed, model.stateProperty(), model.frontProperty()));
    return whole;
  }

  private ToggleButton fill() {
    ToggleButton fill =
        Icons.toggle(
            "fas-expand",
            "Let the figure fill the window (F11, or double click on it); Esc returns",
            () -> model.look(state -> state.withLayout(Layout::withFilledSwitched)));
    fill.setId("fill");
    model
        .stateProperty()
        .addListener((property, before, now) -> fill.setSelected(now.layout().filled()));
    return fill;
  }

  private void arrange(ExplorerState state) {
    Chapter chapter = model.chapter(state.tab()).orElse(null);
    if (chapter == null) {
      return;
    }
    List<String> shown = shown(chapter, state.figure());
    figures.show(shown);
    Set<FigureOption> heeded = EnumSet.noneOf(FigureOption.class);
    shown.forEach(id -> heeded.addAll(model.figure(id).options()));
    options.show(heeded);
    model.bringToFront(shown);
  }

  /** The chosen figure and, if there is room, its companion, in the order of the chapter. */
  private List<String> shown(Chapter chapter, String chosen) {
    RunFigure figure = model.figure(chosen);
    List<String> shown = new ArrayList<>();
    for (RunFigure other : chapter.figures()) {
      boolean beside = getWidth() >= 2 * ROOM && other.id().equals(figure.companion());
      if (other == figure || beside) {
        shown.add(other.id());
      }
    }
    return shown.isEmpty() ? List.of(chapter.figures().get(0).id()) : shown;
  }

  /** What the run's end means for the picture. */
  private void warn(Progress progress) {
    boolean diverged = progress.phase() == Progress.Phase.DIVERGED;
    problem.setText(
        diverged ? progress.problem() + " Shown: the last weights that were finite." : "");
  }
}
