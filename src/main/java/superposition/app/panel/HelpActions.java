package superposition.app.panel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import superposition.app.control.Action;
import superposition.app.control.CommandPalette;
import superposition.app.control.FailureLog;
import superposition.app.control.Overlay;
import superposition.store.ProgramVersion;

/** The help menu: all commands, their keys, what went wrong, and about the program. */
public final class HelpActions {

  private static final String HELP = "Help";

  /** What has no place in a menu. */
  private static final Map<String, String> OTHER_KEYS = new LinkedHashMap<>();

  static {
    OTHER_KEYS.put("Esc", "Close, return, stop, or let go");
    OTHER_KEYS.put("?", "This overview");
    OTHER_KEYS.put("Tab, Shift+Tab", "Next and previous control");
    OTHER_KEYS.put("← →", "Move a slider, or go from figure to figure");
    OTHER_KEYS.put("Enter", "Take a typed value");
    OTHER_KEYS.put("Double click", "Fill the window; reset a slider");
    OTHER_KEYS.put("Ctrl+click", "Switch a neuron in a figure off, or on again");
    OTHER_KEYS.put("Wheel, + −", "Enlarge a figure; over an axis, along that axis only");
    OTHER_KEYS.put("Drag", "Enlarge the box that is drawn; with Shift, move what is enlarged");
    OTHER_KEYS.put("Ctrl++  Ctrl+−", "Also with the keys of the number pad");
  }

  private final Supplier<List<Action>> all;
  private final FailureLog log;
  private final Overlay overlay;
  private final CommandPalette palette;

  /**
   * @param all the menus' actions
   */
  public HelpActions(
      Supplier<List<Action>> all, FailureLog log, Overlay overlay, CommandPalette palette) {
    this.all = all;
    this.log = log;
    this.overlay = overlay;
    this.palette = palette;
  }

  /** The menu. */
  public List<Action> actions() {
    return List.of(
        Action.of(HELP, "_Commands…", "Shortcut+K", palette::toggle),
        Action.of(HELP, "_Keyboard shortcuts", "F1", this::showKeys),
        Action.of(HELP, "_Log", "", this::showLog).parted(),
        Action.of(HELP, "_About", "", this::showAbout).parted());
  }

  /** Opens the overview of keys. */
  public void showKeys() {
    Map<String, GridPane> menus = new LinkedHashMap<>();
    for (Action action : all.get()) {
      if (!action.keys().isEmpty()) {
        row(menus, action.menu(), action.keyText(), action.plainName());
      }
    }
    OTHER_KEYS.forEach((keys, what) -> row(menus, "Everywhere", keys, what));
    VBox left = new VBox();
    VBox right = new VBox();
    int lead = 0; // lines that the left column has more than the right one
    for (Map.Entry<String, GridPane> menu : menus.entrySet()) {
      Label title = new Label(menu.getKey());
      title.getStyleClass().add("section-title");
      VBox column = lead <= 0 ? left : right;
      column.getChildren().add(new VBox(title, menu.getValue()));
      int lines = menu.getValue().getRowCount() + 2;
      lead += column == left ? lines : -lines;
    }
    HBox columns = new HBox(left, right);
    for (VBox column : List.of(left, right)) {
      column.getStyleClass().add("keys");
      column.setMinWidth(VBox.USE_PREF_SIZE);
    }
    columns.getStyleClass().add("key-columns");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setId("keys");
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("card-body");
    overlay.open("Keyboard shortcuts", scroll, scroll);
  }

  private static void row(Map<String, GridPane> menus, String menu, String keys, String what) {
    GridPane rows = menus.computeIfAbsent(menu, name -> new GridPane());
    rows.getStyleClass().setAll("key-rows");
    Label key = new Label(keys);
    key.getStyleClass().add("key");
    key.setMinWidth(Label.USE_PREF_SIZE);
    rows.addRow(rows.getRowCount(), key, new Label(what));
  }

  private void showLog() {
    TextArea text = new TextArea(log.text());
    text.setId("log");
    text.setEditable(false);
    text.setWrapText(true);
    text.setPromptText("Nothing went wrong since the start.");
    Button copy = new Button("Copy all");
    copy.setId("log-copy");
    copy.setDisable(log.entries().isEmpty());
    copy.setOnAction(
        event -> {
          ClipboardContent clip = new ClipboardContent();
          clip.putString(text.getText());
          Clipboard.getSystemClipboard().setContent(clip);
        });
    overlay.open("What went wrong", new VBox(text, buttons(copy)), text);
  }

  private void showAbout() {
    Label what =
        new Label(
            "Superposition Explorer "
                + ProgramVersion.text()
                + "\nHow small neural networks store more features than they have neurons."
                + "\nJava "
                + System.getProperty("java.version")
                + ", JavaFX "
                + System.getProperty("javafx.version"));
    what.setId("about");
    TextArea licences = new TextArea(licences());
    licences.setId("licences");
    licences.setEditable(false);
    licences.setPrefRowCount(22);
    overlay.open("About", new VBox(what, licences), licences);
  }

  private static HBox buttons(Node... buttons) {
    HBox line = new HBox(buttons);
    line.getStyleClass().add("buttons");
    return line;
  }

  private static String licences() {
    String name = "/superposition/licences.txt";
    try (InputStream in = Objects.requireNonNull(HelpActions.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
