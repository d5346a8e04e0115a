package superposition.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * HTML that is well-formed XML, too: elements are closed in order, and text is never markup. Used
 * by one thread.
 */
final class Html {

  private final StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String element, String... attributes) {
    tag(element, attributes);
    text.append('>');
    open.push(element);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    text.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element that has no content. */
  Html empty(String element, String... attributes) {
    tag(element, attributes);
    text.append("/>\n");
    return this;
  }

  /** An element with a text. */
  Html element(String element, String words, String... attributes) {
    return open(element, attributes).text(words).close();
  }

  /** A text; control characters, which XML does not have, become spaces. */
  Html text(String words) {
    text.append(escaped(words));
    return this;
  }

  /** A table, its first row the head; the first cell of a row names it. */
  Html table(List<List<String>> rows, String... attributes) {
    open("div", "class", "wide").open("table", attributes).open("thead").open("tr");
    rows.get(0).forEach(cell -> element("th", cell, "scope", "col"));
    close().close().open("tbody");
    for (List<String> row : rows.subList(1, rows.size())) {
      open("tr").element("th", row.get(0), "scope", "row");
      row.subList(1, row.size()).forEach(cell -> element("td", cell));
      close();
    }
    return close().close().close();
  }

  private void tag(String element, String... attributes) {
    text.append('<').append(element);
    for (int k = 0; k < attributes.length; k += 2) {
      text.append(' ').append(attributes[k]).append("=\"");
      text.append(escaped(attributes[k + 1]).replace("\"", "&quot;")).append('"');
    }
  }

  private static String escaped(String words) {
    return words
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;");
  }

  /**
   * The page.
   *
   * @throws IllegalStateException if an element is open still
   */
  String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return text.toString();
  }
}
