package superposition.app;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import superposition.app.session.Dialogs;

/**
 * Somebody who clicks, drags, types, scrolls and resizes without sense, at the speed of a machine:
 * the same things in the same order for the same seed.
 */
final class Monkey {

  private static final String TYPED = "0123456789.-e,xq ";
  private static final KeyCode[] KEYS = {
    KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE, KeyCode.LEFT, KeyCode.RIGHT,
    KeyCode.UP, KeyCode.DOWN, KeyCode.HOME, KeyCode.END, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN,
    KeyCode.DELETE, KeyCode.F1, KeyCode.F11
  };
  private static final KeyCode[] WITH_CONTROL = {
    KeyCode.Z,
    KeyCode.Y,
    KeyCode.D,
    KeyCode.K,
    KeyCode.R,
    KeyCode.P,
    KeyCode.S,
    KeyCode.O,
    KeyCode.N,
    KeyCode.B,
    KeyCode.C,
    KeyCode.PLUS,
    KeyCode.MINUS,
    KeyCode.DIGIT0
  };

  private final FxRobot robot;
  private final Supplier<Stage> stage;
  private final Random random;

  /**
   * @param stage the window to play with
   */
  Monkey(FxRobot robot, Supplier<Stage> stage, long seed) {
    this.robot = robot;
    this.stage = stage;
    random = new Random(seed);
  }

  /** Does one thing and says what it was. */
  String act() {
    int dice = random.nextInt(100);
    if (dice < 25) {
      return clickSomewhere();
    } else if (dice < 55) {
      return clickControl();
    } else if (dice < 65) {
      return drag();
    } else if (dice < 72) {
      return scroll();
    } else if (dice < 80) {
      return type();
    } else if (dice < 87) {
      return key();
    } else if (dice < 91) {
      return keyWithControl();
    } else if (dice < 97) {
      return askPalette();
    }
    return resize();
  }

  private String clickSomewhere() {
    moveTo(place());
    return click("somewhere");
  }

  private String clickControl() {
    List<Node> controls = fx(() -> controls(stage.get().getScene().getRoot()).toList());
    if (controls.isEmpty()) {
      return "no control";
    }
    Node control = controls.get(random.nextInt(controls.size()));
    Bounds bounds = fx(() -> control.localToScreen(control.getLayoutBounds()));
    if (bounds == null) {
      return "a control that left";
    }
    moveTo(
        new double[] {
          bounds.getMinX() + random.nextDouble() * bounds.getWidth(),
          bounds.getMinY() + random.nextDouble() * bounds.getHeight()
        });
    return click(control.getClass().getSimpleName() + " " + control.getId());
  }

  private static Stream<Node> controls(Node node) {
    if (!node.isVisible()) {
      return Stream.of();
    }
    Stream<Node> self = node instanceof Control && !node.isDisabled() ? Stream.of(node) : null;
    if (node instanceof Parent parent) {
      Stream<Node> inner = parent.getChildrenUnmodifiable().stream().flatMap(Monkey::controls);
      return self == null ? inner : Stream.concat(self, inner);
    }
    return self == null ? Stream.of() : self;
  }

  private String click(String what) {
    MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
    int times = random.nextInt(8) == 0 ? 2 : 1;
    for (int k = 0; k < times; k++) {
      robot.press(button).release(button);
    }
    return "click " + button + " x" + times + " on " + what;
  }

  private String drag() {
    moveTo(place());
    robot.press(MouseButton.PRIMARY);
    for (int k = random.nextInt(4); k >= 0; k--) {
      moveTo(place());
    }
    robot.release(MouseButton.PRIMARY);
    return "drag";
  }

  private String scroll() {
    moveTo(place());
    int amount = 1 + random.nextInt(6);
    robot.scroll(amount, random.nextBoolean() ? VerticalDirection.UP : VerticalDirection.DOWN);
    return "scroll";
  }

  private String type() {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(5); k >= 0; k--) {
      text.append(TYPED.charAt(random.nextInt(TYPED.length())));
    }
    robot.write(text.toString(), 0);
    if (random.nextBoolean()) {
      press(KeyCode.ENTER);
    }
    return "type \"" + text + "\"";
  }

  private String key() {
    KeyCode key = KEYS[random.nextInt(KEYS.length)];
    press(key);
    return "key " + key;
  }

  private String keyWithControl() {
    KeyCode key = WITH_CONTROL[random.nextInt(WITH_CONTROL.length)];
    robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
    return "Ctrl + " + key;
  }

  /** Whatever the command palette finds for two letters: presets, tabs, all that menus have. */
  private String askPalette() {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    String letters = "" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26));
    robot.write(letters, 0);
    for (int k = random.nextInt(6); k > 0; k--) {
      press(KeyCode.DOWN);
    }
    press(KeyCode.ENTER);
    press(KeyCode.ESCAPE);
    return "palette " + letters;
  }

  private String resize() {
    // no larger than the screen, where Monocle would fail
    Rectangle2D screen = Screen.getPrimary().getBounds();
    double width = random.nextInt(6) == 0 ? 0 : random.nextDouble() * screen.getWidth();
    double height = random.nextInt(6) == 0 ? 0 : random.nextDouble() * screen.getHeight();
    fx(
        () -> {
          stage.get().setWidth(width);
          stage.get().setHeight(height);
          return null;
        });
    return String.format(Locale.ROOT, "resize to %.0f x %.0f", width, height);
  }

  private void press(KeyCode key) {
    robot.press(key).release(key);
  }

  private double[] place() {
    return fx(
        () ->
            new double[] {
              stage.get().getX() + random.nextDouble() * Math.max(1, stage.get().getWidth()),
              stage.get().getY() + random.nextDouble() * Math.max(1, stage.get().getHeight())
            });
  }

  private void moveTo(double[] place) {
    robot.robotContext().getMouseRobot().move(new Point2D(place[0], place[1]));
  }

  private static <T> T fx(Callable<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, question);
  }

  /** Answers every question for a file with one of a few, or not at all. */
  static final class Answers extends Dialogs {

    private final Random random;
    private final List<File> toOpen;
    private final File folder;

    Answers(Stage stage, long seed, List<File> toOpen, File folder) {
      super(stage);
      random = new Random(seed);
      this.toOpen = toOpen;
      this.folder = folder;
    }

    @Override
    public File open(FileChooser chooser) {
      return random.nextInt(3) == 0 ? null : toOpen.get(random.nextInt(toOpen.size()));
    }

    @Override
    protected File save(FileChooser chooser) {
      String name = chooser.getInitialFileName() == null ? "file" : chooser.getInitialFileName();
      return random.nextInt(3) == 0 ? null : new File(folder, name);
    }

    @Override
    public File folder(DirectoryChooser chooser) {
      return random.nextInt(3) == 0 ? null : folder;
    }

    @Override
    public boolean mayReplace(String sentence) {
      return random.nextBoolean();
    }
  }
}
