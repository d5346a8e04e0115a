package superposition.app.audit;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import superposition.app.control.Verdicts;
import superposition.audit.Audit;
import superposition.audit.AuditRow;
import superposition.audit.claim.Chapter;
import superposition.audit.rule.Verdict;

/**
 * Which claims are to be seen: those with one of the verdicts that are pressed (any, if none is),
 * of a chapter, and with the typed words anywhere in claim, source or reason. Each verdict's button
 * says how many claims have it.
 */
final class AuditFilter {

  private static final String ALL_CHAPTERS = "all chapters";

  private final TextField words = new TextField();
  private final ComboBox<String> chapters = new ComboBox<>();
  private final FlowPane verdicts = new FlowPane();
  private final Map<Verdict, ToggleButton> buttons = new EnumMap<>(Verdict.class);
  private final ReadOnlyObjectWrapper<Predicate<AuditRow>> passes =
      new ReadOnlyObjectWrapper<>(row -> true);

  AuditFilter() {
    words.setId("audit-words");
    words.setPromptText("find in claims");
    words.setTooltip(new Tooltip("Shows claims with these words in claim, source or reason"));
    words.textProperty().addListener((property, before, now) -> change());
    chapters.setId("audit-chapter");
    chapters.setTooltip(new Tooltip("Shows the claims of one chapter"));
    chapters.setItems(
        FXCollections.observableList(
            Stream.concat(Stream.of(ALL_CHAPTERS), Stream.of(Chapter.values()).map(Chapter::title))
                .toList()));
    chapters.setValue(ALL_CHAPTERS);
    chapters.valueProperty().addListener((property, before, now) -> change());
    verdicts.getStyleClass().add("verdicts");
    for (Verdict verdict : Verdict.values()) {
      ToggleButton button = new ToggleButton();
      button.setId("verdict-" + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      Verdicts.dress(button, verdict);
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
      button.selectedProperty().addListener((property, before, now) -> change());
      buttons.put(verdict, button);
    }
    verdicts.getChildren().setAll(buttons.values());
  }

  /** The field for words. */
  TextField words() {
    return words;
  }

  /** The chooser of a chapter. */
  ComboBox<String> chapters() {
    return chapters;
  }

  /** A button a verdict. */
  FlowPane verdicts() {
    return verdicts;
  }

  /** What passes now. */
  ReadOnlyObjectProperty<Predicate<AuditRow>> passesProperty() {
    return passes.getReadOnlyProperty();
  }

  /** Counts an audit's verdicts; those that it does not have are not offered. */
  void show(Audit audit) {
    Map<Verdict, Integer> counts = audit.counts();
    buttons.forEach(
        (verdict, button) -> {
          int count = counts.getOrDefault(verdict, 0);
          button.setText(count + " " + verdict.words());
          button.setVisible(count > 0);
          if (count == 0) {
            button.setSelected(false);
          }
        });
  }

  private void change() {
    Set<Verdict> wanted = EnumSet.noneOf(Verdict.class);
    buttons.forEach(
        (verdict, button) -> {
          if (button.isSelected()) {
            wanted.add(verdict);
          }
        });
    String chapter = chapters.getValue();
    String text = words.getText().strip().toLowerCase(Locale.ROOT);
    passes.set(
        row ->
            (wanted.isEmpty() || wanted.contains(row.finding().verdict()))
                && (chapter.equals(ALL_CHAPTERS) || row.claim().chapter().title().equals(chapter))
                && haystack(row).contains(text));
  }

  private static String haystack(AuditRow row) {
    return String.join(
            "\n",
            row.claim().id(),
            row.claim().text(),
            row.claim().reported(),
            row.claim().source().place(),
            row.claim().source().quote(),
            row.finding().verdict().words(),
            row.finding().why())
        .toLowerCase(Locale.ROOT);
  }
}
