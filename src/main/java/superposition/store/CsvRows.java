package superposition.store;

import java.io.IOException;
import java.io.Writer;

/** Rows of comma-separated values by RFC 4180, with lines ended by a line feed. */
public final class CsvRows {

  private final Writer writer;
  private String prefix;

  public CsvRows(Writer writer) {
    this.writer = writer;
  }

  /** What the first field of the rows from now on is to be. */
  public void prefix(String first) {
    prefix = first;
  }

  /** Writes a row; numbers in full, NaN as nothing. */
  public void row(Object... fields) throws IOException {
    StringBuilder line = new StringBuilder();
    if (prefix != null) {
      line.append(field(prefix)).append(',');
    }
    for (int i = 0; i < fields.length; i++) {
      line.append(i == 0 ? "" : ",").append(field(fields[i]));
    }
    writer.append(line).append('\n');
  }

  private static String field(Object value) {
    if (value instanceof Double number && number.isNaN()) {
      return "";
    }
    String text = value.toString();
    boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
