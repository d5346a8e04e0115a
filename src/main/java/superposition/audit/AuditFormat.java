package superposition.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import superposition.audit.claim.Chapter;
import superposition.audit.rule.Estimate;
import superposition.audit.rule.Verdict;
import superposition.store.JsonOutput;
import superposition.store.LatexTable;
import superposition.store.TableText;

/** The forms in which an audit is written. */
public enum AuditFormat {
  /** For a terminal: a line a claim, with the reason below it. */
  TXT {
    @Override
    public void write(Audit audit, OutputStream out) throws IOException {
      out.write(text(audit).getBytes(StandardCharsets.UTF_8));
    }
  },
  /** A Markdown table with a row a claim. */
  MD {
    @Override
    public void write(Audit audit, OutputStream out) throws IOException {
      out.write(markdown(audit).getBytes(StandardCharsets.UTF_8));
    }
  },
  /** The same table in LaTeX, without the reasons. */
  TEX {
    @Override
    public void write(Audit audit, OutputStream out) throws IOException {
      out.write(LatexTable.of(AuditWords.table(audit)).getBytes(StandardCharsets.UTF_8));
    }
  },
  /** {@code {"claims": [{"id", "source", "claim", "reported", "measured", …}]}}. */
  JSON {
    @Override
    public void write(Audit audit, OutputStream out) throws IOException {
      new JsonOutput(out)
          .run("config", audit.config())
          .numbers("seeds", audit.seeds().stream().mapToDouble(seed -> seed).toArray())
          .objects("claims", audit.rows().stream().map(row -> fields(audit, row)).toList())
          .finish();
    }
  },
  /** Comma-separated values with a row a claim. */
  CSV {
    @Override
    public void write(Audit audit, OutputStream out) throws IOException {
      out.write(csv(audit).getBytes(StandardCharsets.UTF_8));
    }
  };

  private static final String COLUMNS = "  %-34s  %-16s  %-20s  %-42s  %s%n";
  private static final int WIDTH = 126;

  /** Writes the audit; the stream stays the caller's. */
  public abstract void write(Audit audit, OutputStream out) throws IOException;

  /** The ending of such files, with its dot. */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** The form that a file's name asks for, if it is one of these. */
  public static Optional<AuditFormat> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> name.endsWith(format.ending())).findFirst();
  }

  private static String text(Audit audit) {
    StringBuilder text = new StringBuilder(head(audit, "\n"));
    text.append(String.format(COLUMNS, "claim", "reported", "measured", "control", "verdict"));
    Chapter chapter = null;
    for (AuditRow row : audit.rows()) {
      if (row.claim().chapter() != chapter) {
        chapter = row.claim().chapter();
        text.append('\n').append(chapter.title()).append('\n');
      }
      text.append(
          String.format(
              COLUMNS,
              row.claim().id(),
              AuditWords.reported(audit, row),
              AuditWords.measured(row),
              AuditWords.control(row),
              row.finding().verdict().words()));
      wrap(text, row.claim().text() + " (" + row.claim().source().place() + ")");
      wrap(text, row.finding().why());
    }
    return text.toString();
  }

  private static void wrap(StringBuilder text, String words) {
    String indent = "      ";
    int column = 0;
    for (String word : words.split(" ")) {
      if (column == 0 || column + 1 + word.length() > WIDTH) {
        text.append(column == 0 ? "" : "\n").append(indent).append(word);
        column = indent.length() + word.length();
      } else {
        text.append(' ').append(word);
        column += 1 + word.length();
      }
    }
    text.append('\n');
  }

  private static String markdown(Audit audit) {
    StringBuilder text = new StringBuilder("# Audit\n\n").append(head(audit, "\n\n"));
    List<List<String>> table = new ArrayList<>();
    table.add(List.of("claim", "source", "reported", "measured", "control", "verdict", "why"));
    for (AuditRow row : audit.rows()) {
      table.add(
          List.of(
              row.claim().text() + " `" + row.claim().id() + "`",
              row.claim().source().place(),
              AuditWords.reported(audit, row),
              AuditWords.measured(row),
              AuditWords.control(row),
              "**" + row.finding().verdict().words() + "**",
              row.finding().why()));
    }
    text.append(TableText.markdown(table));
    text.append("\nVerdicts:\n\n");
    for (Verdict verdict : Verdict.values()) {
      text.append("- **").append(verdict.words()).append("**: ");
      text.append(verdict.meaning()).append('\n');
    }
    return text.toString();
  }

  private static String head(Audit audit, String gap) {
    StringBuilder head = new StringBuilder(AuditWords.basis(audit)).append('.').append(gap);
    head.append(AuditWords.counts(audit)).append('.').append(gap);
    String caution = AuditWords.caution(audit);
    return caution.isEmpty() ? head.toString() : head.append(caution).append(gap).toString();
  }

  private static Map<String, Object> fields(Audit audit, AuditRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", row.claim().id());
    fields.put("chapter", row.claim().chapter().title());
    fields.put("source", row.claim().source().place());
    fields.put("quote", row.claim().source().quote());
    fields.put("claim", row.claim().text());
    fields.put("reported", reported(audit, row));
    fields.put("metric", row.claim().measured());
    fields.put("measured", value(row.measured()));
    fields.put("sd", row.measured().sd());
    fields.put("control", value(row.control()));
    fields.put("controlName", row.claim().control().name());
    fields.put("controlSpread", row.controlSpread() > 0 ? row.controlSpread() : null);
    fields.put("verdict", row.finding().verdict().words());
    fields.put("why", row.finding().why());
    fields.put("figure", row.claim().figure());
    return fields;
  }

  /** A number where the report prints one. */
  private static Object reported(Audit audit, AuditRow row) {
    if (!audit.canonical()) {
      return null;
    }
    return row.claim().number() == null
        ? row.claim().reported()
        : Double.valueOf(row.claim().number().value());
  }

  private static Double value(Estimate estimate) {
    return estimate.isDefined() ? estimate.mean() : null;
  }

  private static String csv(Audit audit) {
    List<List<String>> table = new ArrayList<>();
    for (AuditRow row : audit.rows()) {
      Map<String, Object> fields = fields(audit, row);
      if (table.isEmpty()) {
        table.add(List.copyOf(fields.keySet()));
      }
      table.add(fields.values().stream().map(AuditFormat::word).toList());
    }
    return TableText.csv(table);
  }

  /** What is not known is empty. */
  private static String word(Object field) {
    boolean none = field == null || field instanceof Double number && number.isNaN();
    return none ? "" : field.toString();
  }
}
