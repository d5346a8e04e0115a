package superposition.app;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import superposition.audit.rule.Verdict;

/** How verdicts look: an icon, a tint and the words, so that none is told by colour alone. */
final class Verdicts {

  private static final Map<Verdict, String> ICONS =
      new EnumMap<>(
          Map.of(
              Verdict.REPRODUCED, "fas-check",
              Verdict.BY_CONSTRUCTION, "fas-cube",
              Verdict.LIKE_CHANCE, "fas-dice",
              Verdict.SAMPLING_NOISE, "fas-braille",
              Verdict.DEPENDS_ON_METRIC, "fas-ruler",
              Verdict.DEPENDS_ON_SCALE, "fas-balance-scale",
              Verdict.NOT_SUPPORTED, "fas-times",
              Verdict.INCONSISTENT, "fas-not-equal",
              Verdict.NOT_APPLICABLE, "fas-minus"));

  private Verdicts() {}

  /** A verdict as a label. */
  static Label chip(Verdict verdict) {
    Label chip = new Label(verdict.words());
    dress(chip, verdict);
    return chip;
  }

  /** Gives a label or button a verdict's icon, tint and tooltip. */
  static void dress(Labeled labeled, Verdict verdict) {
    FontIcon icon = new FontIcon(ICONS.get(verdict));
    icon.setIconSize(12);
    labeled.setGraphic(icon);
    labeled.getStyleClass().addAll("verdict", style(verdict));
    labeled.setTooltip(new Tooltip(verdict.words() + ": " + verdict.meaning()));
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case REPRODUCED -> "verdict-good";
      case BY_CONSTRUCTION, LIKE_CHANCE -> "verdict-empty";
      case SAMPLING_NOISE, DEPENDS_ON_METRIC, DEPENDS_ON_SCALE -> "verdict-open";
      case NOT_SUPPORTED, INCONSISTENT -> "verdict-bad";
      case NOT_APPLICABLE -> "verdict-none";
    };
  }
}
