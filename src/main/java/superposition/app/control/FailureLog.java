package superposition.app.control;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What went wrong since the start, with its time; the newest is the last. FX thread. */
public final class FailureLog {

  /** More are forgotten, oldest first. */
  static final int LIMIT = 1000;

  /**
   * Something that went wrong.
   *
   * @param at when it was said
   * @param text what was said, a sentence
   */
  public record Entry(LocalDateTime at, String text) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    @Override
    public String toString() {
      return TIME.format(at) + "  " + text;
    }
  }

  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final ObservableList<Entry> shown = FXCollections.unmodifiableObservableList(entries);

  /** What went wrong, oldest first. */
  public ObservableList<Entry> entries() {
    return shown;
  }

  /** Adds a sentence; what the last entry says already is not said again. */
  public void add(String text) {
    boolean again = !entries.isEmpty() && entries.get(entries.size() - 1).text().equals(text);
    if (!text.isBlank() && !again) {
      entries.add(new Entry(LocalDateTime.now(), text));
      if (entries.size() > LIMIT) {
        entries.remove(0);
      }
    }
  }

  /** Adds whatever a place for problems will say. */
  public void follow(ObservableValue<String> problem) {
    problem.addListener((property, before, now) -> add(now));
  }

  /** A line an entry. */
  public String text() {
    return entries.stream().map(Entry::toString).collect(Collectors.joining("\n"));
  }
}
