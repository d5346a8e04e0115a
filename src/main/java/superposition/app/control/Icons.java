package superposition.app.control;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that are a picture, always with a tooltip that is their accessible name too. */
public final class Icons {

  private Icons() {}

  /** A button with an icon of Font Awesome 5. */
  public static Button button(String icon, String tooltip, Runnable action) {
    Button button = new Button();
    dress(button, icon, tooltip, action);
    return button;
  }

  /** A button that stays pressed. */
  public static ToggleButton toggle(String icon, String tooltip, Runnable action) {
    ToggleButton button = new ToggleButton();
    dress(button, icon, tooltip, action);
    return button;
  }

  private static void dress(ButtonBase button, String icon, String tooltip, Runnable action) {
    button.setGraphic(new FontIcon(icon));
    button.setTooltip(new Tooltip(tooltip));
    button.setAccessibleText(tooltip);
    button.setOnAction(event -> action.run());
    button.getStyleClass().addAll("button-icon", "flat");
  }

  /** Takes up the room in a row, so that what follows stands at its end. */
  public static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
