package superposition.app.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Light and dark colours of the window. The rules are always those of AtlantaFX's light sheet; a
 * pseudo-class gives their looked-up colours the values of the dark one. With another sheet instead
 * JavaFX would look through all rules again for all that the window holds.
 */
public final class Colors {

  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  /** Style class of what has colours of its own, and hands them down. */
  private static final String STYLE_CLASS = "explorer";

  private static final Pattern COLORS = Pattern.compile("\\.root\\s*\\{([^}]*)\\}");

  private static final String DARK_SHEET =
      address("." + STYLE_CLASS + ":dark{" + colors(new PrimerDark()) + "}");

  private static final String OWN_SHEET =
      Objects.requireNonNull(Colors.class.getResource("/superposition/explorer.css"))
          .toExternalForm();

  private Colors() {}

  /** Has all windows follow the rules; before there are any, as JavaFX has others to begin with. */
  public static void useRules() {
    String rules = new PrimerLight().getUserAgentStylesheet();
    if (!rules.equals(Application.getUserAgentStylesheet())) {
      Application.setUserAgentStylesheet(rules);
    }
  }

  /** Gives a scene the style sheets of the window, and its root the style class. */
  public static void dress(Scene scene) {
    useRules();
    scene.getStylesheets().setAll(DARK_SHEET, OWN_SHEET);
    dress(scene.getRoot());
  }

  /** Lets a node in a scene that is dressed, or is shown by one, have colours of its own. */
  public static void dress(Node node) {
    if (!node.getStyleClass().contains(STYLE_CLASS)) {
      node.getStyleClass().add(STYLE_CLASS);
    }
  }

  /** Makes what was dressed dark, or light. */
  public static void setDark(Node dressed, boolean dark) {
    dressed.pseudoClassStateChanged(DARK, dark);
  }

  /** Whether it is dark. */
  public static boolean isDark(Node dressed) {
    return dressed.getPseudoClassStates().contains(DARK);
  }

  /** The colours that a sheet gives to all, as declarations. */
  private static String colors(Theme theme) {
    String path = theme.getUserAgentStylesheet();
    try (InputStream in = Objects.requireNonNull(Theme.class.getResourceAsStream(path), path)) {
      Matcher rule = COLORS.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (!rule.find()) {
        throw new IllegalStateException(path + ": has no colours");
      }
      return rule.group(1)
          .lines()
          .map(String::strip)
          .filter(line -> line.startsWith("-color-"))
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(String sheet) {
    byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
