package superposition.app.family;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import superposition.app.control.FileSaver;
import superposition.app.control.Icons;
import superposition.app.control.ProgressView;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Picture;
import superposition.app.desk.Progress;
import superposition.figure.FamilyFigure;
import superposition.figure.FigureOption;
import superposition.preset.Preset;
import superposition.state.FamilyState;

/** Which family is trained, in one row, and what is shown and saved of it, in the next. */
final class FamilyBar extends VBox {

  private final ExplorerModel model;
  private final ChoiceBox<Preset> presets = new ChoiceBox<>();
  private final FlowPane figures = new FlowPane();
  private final ToggleButton byFeature = new ToggleButton("colour by feature");
  private List<FamilyFigure> listed = List.of();

  /**
   * @param train trains the family that is chosen
   * @param picture of what is shown; null if nothing is
   */
  FamilyBar(
      ExplorerModel model,
      Collection<Preset> families,
      FamilyTrainer trainer,
      Runnable train,
      Supplier<Picture> picture,
      FileSaver saver) {
    this.model = model;
    presets.setId("family-presets");
    presets.setTooltip(new Tooltip("Which runs are compared"));
    presets.setConverter(titles());
    presets.getItems().setAll(families);
    presets
        .valueProperty()
        .addListener((property, before, now) -> change(state -> state.withPreset(now.id())));
    byFeature.setId("family-color");
    byFeature.setMinWidth(USE_PREF_SIZE);
    byFeature.managedProperty().bind(byFeature.visibleProperty());
    byFeature.setTooltip(
        new Tooltip("One colour a feature, instead of one for each class of neurons"));
    byFeature.setOnAction(event -> change(state -> state.withByFeature(byFeature.isSelected())));
    figures.getStyleClass().add("figure-chooser");
    HBox.setHgrow(figures, Priority.ALWAYS);
    HBox shown = new HBox(figures, byFeature, save(picture, saver));
    shown.getStyleClass().add("figure-tools");
    getChildren().addAll(work(trainer, train, saver), shown);
  }

  private void change(UnaryOperator<FamilyState> change) {
    model.families(change);
  }

  private static StringConverter<Preset> titles() {
    return new StringConverter<>() {
      @Override
      public String toString(Preset preset) {
        return preset == null ? "" : preset.title();
      }

      @Override
      public Preset fromString(String title) {
        throw new UnsupportedOperationException("titles are chosen, not typed");
      }
    };
  }

  private HBox work(FamilyTrainer trainer, Runnable train, FileSaver saver) {
    Button start = Icons.button("fas-play", "Train all runs of the family", train);
    start.setId("family-train");
    Button stop = Icons.button("fas-stop", "Stop; what is trained stays (Esc)", trainer::stop);
    stop.setId("family-stop");
    stop.setDisable(true);
    Label progress = new Label(ProgressView.words(Progress.IDLE));
    progress.setId("family-progress");
    progress.getStyleClass().add("muted");
    trainer
        .progressProperty()
        .addListener(
            (property, before, now) -> {
              stop.setDisable(!now.running());
              progress.setText(ProgressView.words(now));
            });
    Label saved = new Label();
    saved.getStyleClass().add("muted");
    saved.textProperty().bind(saver.noticeProperty());
    Label problem = new Label();
    problem.setId("family-problem");
    problem.getStyleClass().add("problem");
    problem.textProperty().bind(saver.problemProperty());
    HBox work = new HBox(presets, start, stop, progress, saved, problem);
    work.getStyleClass().add("figure-tools");
    return work;
  }

  private MenuButton save(Supplier<Picture> picture, FileSaver saver) {
    MenuButton menu = new MenuButton("Save");
    menu.setId("family-save");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setTooltip(new Tooltip("Save what is shown"));
    menu.getItems()
        .addAll(
            item(
                "Picture of the figure…",
                picture,
                saver,
                one -> saver.savePicture(one, model.pictureOptionsProperty().get())),
            item("Values of the figure (CSV)…", picture, saver, saver::saveValues));
    return menu;
  }

  private MenuItem item(
      String text, Supplier<Picture> picture, FileSaver saver, Consumer<Picture> save) {
    MenuItem item = new MenuItem(text);
    item.setOnAction(
        event -> {
          Picture shown = picture.get();
          if (shown == null) {
            saver.refuse("There is no figure to save yet.");
          } else {
            save.accept(shown);
          }
        });
    return item;
  }

  /** Shows what is chosen. */
  void show(Preset preset, List<FamilyFigure> ofPreset, FamilyFigure figure) {
    presets.setValue(preset);
    if (!ofPreset.equals(listed)) {
      listed = ofPreset;
      list();
    }
    for (Node button : figures.getChildren()) {
      ((ToggleButton) button).setSelected(button.getId().equals(id(figure)));
    }
    byFeature.setVisible(figure.options().contains(FigureOption.STACK_COLOR));
    byFeature.setSelected(model.state().families().byFeature());
  }

  private void list() {
    figures.getChildren().clear();
    for (FamilyFigure one : listed) {
      ToggleButton button = new ToggleButton(one.name());
      button.setId(id(one));
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(
          event -> {
            button.setSelected(true); // one is always shown
            change(state -> state.withFigure(one.id()));
          });
      figures.getChildren().add(button);
    }
  }

  private static String id(FamilyFigure figure) {
    return "family-" + figure.id();
  }
}
