package superposition.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** A small table of texts as text for a document or a spreadsheet; the first row is its head. */
public final class TableText {

  private TableText() {}

  /** A table in Markdown, each cell on one line. */
  public static String markdown(List<List<String>> rows) {
    List<String> head = rows.get(0);
    StringBuilder text = new StringBuilder(line(head));
    text.append(line(head.stream().map(cell -> "---").toList()));
    rows.subList(1, rows.size()).forEach(row -> text.append(line(row)));
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", " "))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Comma-separated values by RFC 4180. */
  public static String csv(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    CsvRows csv = new CsvRows(text);
    try {
      for (List<String> row : rows) {
        csv.row(row.toArray());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory can always be written to", e);
    }
    return text.toString();
  }
}
