package superposition.app.figures;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import superposition.app.desk.ExplorerModel;
import superposition.figure.Chapter;
import superposition.figure.RunFigure;
import superposition.state.ExplorerState;

/** The figures of the chapter in front by their names; arrow keys go from one to the next. */
final class FigureChooser extends FlowPane {

  private final ExplorerModel model;
  private final ToggleGroup group = new ToggleGroup();
  private List<RunFigure> figures = List.of();

  FigureChooser(ExplorerModel model) {
    this.model = model;
    setId("figure-chooser");
    getStyleClass().add("figure-chooser");
    addEventFilter(KeyEvent.KEY_PRESSED, this::step);
    model.stateProperty().addListener((property, before, now) -> show(now));
    show(model.state());
  }

  /** Width of all names in one line. */
  double lineWidth() {
    double names = getChildren().stream().mapToDouble(child -> child.prefWidth(-1)).sum();
    return Math.ceil(names + getHgap() * Math.max(0, getChildren().size() - 1));
  }

  private void show(ExplorerState state) {
    List<RunFigure> now =
        model.chapter(state.tab()).map(chapter -> choice(chapter, state)).orElse(figures);
    if (!now.equals(figures)) {
      figures = now;
      group.getToggles().clear();
      getChildren().setAll(figures.stream().map(this::button).toList());
      // One figure needs no chooser, but its room keeps the tools at the right.
      setVisible(figures.size() > 1);
    }
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData().equals(state.figure()))
        .forEach(group::selectToggle);
  }

  /** What there is to see of the run, and what is open all the same. */
  private static List<RunFigure> choice(Chapter chapter, ExplorerState state) {
    return chapter.figures().stream()
        .filter(figure -> figure.appliesTo(state.config()) || figure.id().equals(state.figure()))
        .toList();
  }

  private ToggleButton button(RunFigure figure) {
    ToggleButton button = new ToggleButton(figure.name());
    button.setId("choose-" + figure.id());
    button.setUserData(figure.id());
    button.setToggleGroup(group);
    button.setMnemonicParsing(false); // W_in
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        event -> {
          button.setSelected(true); // one is always shown: a second click does not let go
          model.look(state -> state.withFigure(figure.id()));
        });
    return button;
  }

  private void step(KeyEvent event) {
    int way = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    int place = group.getToggles().indexOf(group.getSelectedToggle()) + way;
    if (way != 0 && place >= 0 && place < group.getToggles().size()) {
      ToggleButton next = (ToggleButton) group.getToggles().get(place);
      next.requestFocus();
      next.fire();
      event.consume();
    }
  }
}
