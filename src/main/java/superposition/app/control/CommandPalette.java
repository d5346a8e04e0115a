package superposition.app.control;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Finds what the window can do by some of its letters; arrow keys choose, Enter does it. */
public final class CommandPalette extends VBox {

  private final Supplier<List<Action>> actions;
  private final Overlay overlay;
  private final TextField query = new TextField();
  private final ListView<Action> found = new ListView<>();
  private List<Action> all = List.of();

  /**
   * @param actions what there is to do at the moment; what cannot be done now is not shown
   */
  public CommandPalette(Supplier<List<Action>> actions, Overlay overlay) {
    this.actions = actions;
    this.overlay = overlay;
    setId("palette");
    getStyleClass().add("palette");
    query.setId("palette-query");
    query.setPromptText("Command, figure, tab or preset");
    query.textProperty().addListener((property, before, now) -> search());
    query.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    found.setId("palette-found");
    found.setFocusTraversable(false);
    found.setPlaceholder(new Label("Nothing has these letters in this order."));
    found.setCellFactory(list -> new Cell());
    found.setOnMouseClicked(
        event -> {
          if (event.getTarget() != found) {
            run();
          }
        });
    VBox.setVgrow(found, Priority.ALWAYS);
    getChildren().addAll(query, found);
  }

  /** Opens the palette, or closes it where it is open. */
  public void toggle() {
    if (getParent() == overlay) {
      overlay.close();
    } else {
      all = actions.get().stream().filter(action -> action.enabled().get()).toList();
      query.clear();
      search();
      overlay.open(this, query);
    }
  }

  private void search() {
    String letters = query.getText();
    found
        .getItems()
        .setAll(
            all.stream()
                .filter(action -> points(letters, action) != FuzzyMatch.NONE)
                // Of equal ones the menu's order holds: the sort is stable.
                .sorted(Comparator.comparingInt(action -> -points(letters, action)))
                .toList());
    found.getSelectionModel().selectFirst();
    found.scrollTo(0);
  }

  private static int points(String letters, Action action) {
    int alone = FuzzyMatch.points(letters, action.plainName());
    // A word of the menu helps, but a name of its own is what is meant first.
    return alone != FuzzyMatch.NONE
        ? 2 * alone
        : FuzzyMatch.points(letters, action.menu() + " " + action.plainName());
  }

  private void steer(KeyEvent event) {
    int place = found.getSelectionModel().getSelectedIndex();
    int last = found.getItems().size() - 1;
    if (event.getCode() == KeyCode.DOWN) {
      choose(Math.min(place + 1, last));
      event.consume();
    } else if (event.getCode() == KeyCode.UP) {
      choose(Math.max(place - 1, 0));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER) {
      run();
      event.consume();
    } else if (event.getCode() == KeyCode.TAB) {
      event.consume();
    }
  }

  private void choose(int place) {
    found.getSelectionModel().select(place);
    found.scrollTo(Math.max(0, place - 5));
  }

  private void run() {
    Action chosen = found.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      overlay.close();
      chosen.run();
    }
  }

  /** The menu, the name and the keys. */
  private static final class Cell extends ListCell<Action> {

    private final Label menu = new Label();
    private final Label name = new Label();
    private final Label keys = new Label();
    private final HBox line = new HBox(menu, name, keys);

    Cell() {
      menu.getStyleClass().addAll("muted", "palette-menu");
      keys.getStyleClass().add("muted");
      keys.setMinWidth(USE_PREF_SIZE);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      line.getStyleClass().add("palette-line");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(Action action, boolean empty) {
      super.updateItem(action, empty);
      setGraphic(empty ? null : line);
      if (!empty) {
        boolean on = action.holds() != null && action.holds().get();
        menu.setText(action.menu());
        name.setText(action.plainName() + (on ? "  ✓" : ""));
        keys.setText(action.keyText());
      }
    }
  }
}
