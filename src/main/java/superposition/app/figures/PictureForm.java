package superposition.app.figures;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import superposition.app.desk.ExplorerModel;
import superposition.app.desk.Words;
import superposition.state.PictureOptions;
import superposition.state.PictureSize;
import superposition.state.Theme;
import superposition.store.NumberText;

/**
 * How large pictures are saved and copied, and in which colours. What is chosen holds at once; what
 * is not possible changes nothing and is said.
 */
final class PictureForm extends VBox {

  private static final String ON_PAPER = "in millimetres";
  private static final double MILLIMETRES_PER_POINT = 25.4 / 72;

  private final ExplorerModel model;
  private final ChoiceBox<String> size = new ChoiceBox<>();
  private final TextField width = field("picture-width", "Width in millimetres");
  private final TextField height = field("picture-height", "Height in millimetres");
  private final TextField dpi = field("picture-dpi", "Dots an inch, 36 to 1200");
  private final TextField text = field("picture-text", "Size of plain text in points, 4 to 24");
  private final HBox paper =
      new HBox(
          named("Width, mm", width),
          named("Height, mm", height),
          named("Dots an inch", dpi),
          named("Text, points", text));
  private final Label words = new Label();
  private final Label problem = new Label();

  PictureForm(ExplorerModel model) {
    this.model = model;
    getStyleClass().add("form");
    size.setId("picture-size");
    for (int scale = 1; scale <= PictureSize.LARGEST_SCALE; scale++) {
      size.getItems().add(name(scale));
    }
    size.getItems().add(ON_PAPER);
    ChoiceBox<String> theme = new ChoiceBox<>();
    theme.setId("picture-theme");
    theme.getItems().setAll("light", "dark");
    CheckBox transparent = new CheckBox("transparent background");
    transparent.setId("picture-transparent");
    transparent.setTooltip(new Tooltip("Nothing behind the figure, for slides of any colour"));
    problem.setId("picture-problem");
    problem.setWrapText(true);
    problem.getStyleClass().add("problem");
    problem.managedProperty().bind(problem.textProperty().isNotEmpty());
    words.setId("picture-words");
    words.getStyleClass().add("muted");
    paper.getStyleClass().add("parameter-row");
    paper.managedProperty().bind(paper.visibleProperty());
    HBox looks = new HBox(named("Colours", theme), named("Background", transparent));
    looks.getStyleClass().add("parameter-row");
    getChildren().addAll(named("Size", size), paper, looks, words, problem);
    PictureOptions now = options();
    theme.setValue(now.theme() == Theme.DARK ? "dark" : "light");
    transparent.setSelected(now.transparent());
    showSize(now.size());
    tell();
    size.valueProperty().addListener((property, before, chosen) -> choose(chosen));
    for (TextField field : List.of(width, height, dpi, text)) {
      field.setOnAction(event -> takePaper());
      field.focusedProperty().addListener((property, before, focused) -> left(focused));
    }
    theme
        .valueProperty()
        .addListener(
            (property, before, word) ->
                change(old -> old.withTheme(word.equals("dark") ? Theme.DARK : Theme.LIGHT)));
    transparent
        .selectedProperty()
        .addListener((property, before, on) -> change(old -> old.withTransparent(on)));
  }

  /** What gets the keys first. */
  Node first() {
    return size;
  }

  private static TextField field(String id, String tip) {
    TextField field = new TextField();
    field.setId(id);
    field.getStyleClass().add("number-field");
    field.setTooltip(new Tooltip(tip));
    return field;
  }

  private static VBox named(String name, Node field) {
    Label label = new Label(name);
    label.setLabelFor(field);
    VBox named = new VBox(label, field);
    named.getStyleClass().add("parameter");
    return named;
  }

  private static String name(int scale) {
    PictureSize size = PictureSize.scaled(scale);
    String factor = scale == 1 ? "" : " (" + scale + "×)";
    return size.columns() + " × " + size.rows() + " pixels" + factor;
  }

  private PictureOptions options() {
    return model.pictureOptionsProperty().get();
  }

  private void showSize(PictureSize now) {
    int scale = (int) Math.round(now.dpi() / PictureSize.USUAL.dpi());
    boolean scaled =
        scale >= 1 && scale <= PictureSize.LARGEST_SCALE && now.equals(PictureSize.scaled(scale));
    size.setValue(scaled ? name(scale) : ON_PAPER);
    paper.setVisible(!scaled);
    width.setText(NumberText.of(millimetres(now.pointsWide())));
    height.setText(NumberText.of(millimetres(now.pointsHigh())));
    dpi.setText(NumberText.of(scaled ? PictureSize.PAPER_DPI : now.dpi()));
    text.setText(NumberText.of(scaled ? PictureSize.PAPER_TEXT : now.text()));
  }

  /** To a tenth. */
  private static double millimetres(double points) {
    return Math.round(10 * points * MILLIMETRES_PER_POINT) / 10.0;
  }

  private void choose(String chosen) {
    paper.setVisible(chosen.equals(ON_PAPER));
    if (chosen.equals(ON_PAPER)) {
      takePaper();
    } else {
      int scale = size.getItems().indexOf(chosen) + 1;
      change(old -> old.withSize(PictureSize.scaled(scale)));
    }
  }

  private void left(boolean focused) {
    if (!focused && paper.isVisible()) {
      takePaper();
    }
  }

  private void takePaper() {
    try {
      PictureSize typed =
          PictureSize.millimetres(number(width), number(height), number(dpi), number(text));
      change(old -> old.withSize(typed));
    } catch (IllegalArgumentException e) {
      problem.setText(Words.sentence(e));
    }
  }

  private static double number(TextField field) {
    try {
      return Double.parseDouble(field.getText().strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          '"' + field.getText() + "\" is no number; allowed: numbers like 85 or 8.5", e);
    }
  }

  private void change(UnaryOperator<PictureOptions> change) {
    model.pictureOptionsProperty().set(change.apply(options()));
    problem.setText("");
    tell();
  }

  private void tell() {
    PictureSize now = options().size();
    words.setText(
        now.columns()
            + " × "
            + now.rows()
            + " pixels, on paper "
            + NumberText.of(millimetres(now.pointsWide()))
            + " × "
            + NumberText.of(millimetres(now.pointsHigh()))
            + " mm");
  }
}
