package superposition.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import superposition.app.control.Colors;

/** Texts of the window on their grounds, in the colours that the style sheets really give. */
@ExtendWith(ApplicationExtension.class)
class ContrastTest {

  private final Region swatch = new Region();
  private final StackPane root = new StackPane(swatch);
  private Stage stage;

  @Start
  void open(Stage stage) {
    this.stage = stage;
    stage.setScene(new Scene(root, 50, 50));
    Colors.dress(stage.getScene());
    stage.show();
  }

  @Stop
  void close() {
    stage.hide();
  }

  @ParameterizedTest
  @CsvSource({
    "fg-default, bg-default",
    "fg-default, bg-subtle",
    "fg-default, bg-overlay",
    "fg-default, accent-subtle",
    "fg-default, danger-subtle",
    "fg-muted, bg-default",
    "fg-muted, bg-subtle",
    "fg-muted, bg-overlay",
    "accent-fg, bg-default",
    "accent-fg, accent-subtle",
    "danger-fg, bg-default",
    "danger-fg, bg-subtle",
    "fg-emphasis, accent-emphasis"
  })
  void textsAreLegibleInBothThemes(String text, String ground, FxRobot robot) {
    for (boolean dark : new boolean[] {false, true}) {
      robot.interact(() -> Colors.setDark(root, dark));
      Color behind = color(robot, "bg-default");
      Color below = over(color(robot, ground), behind);
      double contrast = contrast(over(color(robot, text), below), below);
      // WCAG 2.1, success criterion 1.4.3, for text of usual size.
      assertTrue(contrast >= 4.5, (dark ? "dark: " : "light: ") + contrast);
    }
  }

  private Color color(FxRobot robot, String name) {
    robot.interact(
        () -> {
          swatch.setStyle("-fx-background-color: -color-" + name);
          swatch.applyCss();
        });
    return (Color) swatch.getBackground().getFills().get(0).getFill();
  }

  private static Color over(Color top, Color ground) {
    return ground.interpolate(
        Color.color(top.getRed(), top.getGreen(), top.getBlue()), top.getOpacity());
  }

  private static double contrast(Color a, Color b) {
    double high = Math.max(luminance(a), luminance(b));
    double low = Math.min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
  }

  private static double luminance(Color c) {
    return 0.2126 * linear(c.getRed())
        + 0.7152 * linear(c.getGreen())
        + 0.0722 * linear(c.getBlue());
  }

  private static double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
  }
}
