package superposition.app.control;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import superposition.audit.rule.Verdict;
import superposition.sweep.Judgement.Outcome;

/**
 * How verdicts and what becomes of predictions look: an icon, a tint and the words, so that none is
 * told by colour alone.
 */
public final class Verdicts {

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
  public static Label chip(Verdict verdict) {
    Label chip = new Label(verdict.words());
    dress(chip, verdict);
    return chip;
  }

  /** What became of a prediction, as a label. */
  public static Label chip(Outcome outcome) {
    Label chip = new Label(outcome.words());
    dress(chip, icon(outcome), style(outcome), outcome.words() + ": " + outcome.meaning());
    return chip;
  }

  /** Gives a label or button a verdict's icon, tint and tooltip. */
  public static void dress(Labeled labeled, Verdict verdict) {
    dress(labeled, ICONS.get(verdict), style(verdict), verdict.words() + ": " + verdict.meaning());
  }

  private static void dress(Labeled labeled, String icon, String style, String tip) {
    FontIcon graphic = new FontIcon(icon);
    graphic.setIconSize(12);
    labeled.setGraphic(graphic);
    labeled.getStyleClass().addAll("verdict", style);
    labeled.setTooltip(new Tooltip(tip));
  }

  private static String icon(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "fas-check";
      case PARTLY -> "fas-adjust";
      case FAILS -> "fas-times";
      case UNCLEAR -> "fas-question";
      case NOT_MEASURED -> "fas-minus";
    };
  }

  private static String style(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "verdict-good";
      case PARTLY, UNCLEAR -> "verdict-open";
      case FAILS -> "verdict-bad";
      case NOT_MEASURED -> "verdict-none";
    };
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
