package superposition.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A table of texts in LaTeX, for the packages booktabs and longtable; the first row is its head,
 * which is repeated on each page. Text is plain, in UTF-8 where LaTeX has no command for it.
 */
public final class LatexTable {

  /** Longer texts, in characters, make a column wrap. */
  private static final int LONGEST_LINE = 34;

  /** Of the line's width, for all columns that wrap. */
  private static final double WIDTH_OF_WRAPPED = 0.62;

  private static final Map<Character, String> COMMANDS =
      Map.ofEntries(
          Map.entry('\\', "\\textbackslash{}"),
          Map.entry('&', "\\&"),
          Map.entry('%', "\\%"),
          Map.entry('$', "\\$"),
          Map.entry('#', "\\#"),
          Map.entry('_', "\\_"),
          Map.entry('{', "\\{"),
          Map.entry('}', "\\}"),
          Map.entry('~', "\\textasciitilde{}"),
          Map.entry('^', "\\textasciicircum{}"),
          Map.entry('<', "\\textless{}"),
          Map.entry('>', "\\textgreater{}"),
          Map.entry('|', "\\textbar{}"),
          Map.entry('±', "$\\pm$"),
          Map.entry('−', "$-$"),
          Map.entry('×', "$\\times$"),
          Map.entry('·', "$\\cdot$"),
          Map.entry('√', "$\\surd$"),
          Map.entry('≈', "$\\approx$"),
          Map.entry('≤', "$\\le$"),
          Map.entry('≥', "$\\ge$"),
          Map.entry('≠', "$\\ne$"),
          Map.entry('→', "$\\to$"),
          Map.entry('∝', "$\\propto$"),
          Map.entry('Δ', "$\\Delta$"),
          Map.entry('Σ', "$\\Sigma$"),
          Map.entry('σ', "$\\sigma$"),
          Map.entry('φ', "$\\varphi$"),
          Map.entry('ψ', "$\\psi$"),
          Map.entry('²', "$^2$"),
          Map.entry('³', "$^3$"),
          Map.entry('⁴', "$^4$"),
          Map.entry('–', "--"),
          Map.entry('…', "\\ldots{}"));

  private LatexTable() {}

  /** The table, from {@code \begin{longtable}} to its end, after a comment on what it needs. */
  public static String of(List<List<String>> rows) {
    List<String> head = rows.get(0);
    StringBuilder text = new StringBuilder("% \\usepackage{booktabs,longtable}\n");
    text.append("\\begin{longtable}{").append(columns(rows)).append("}\n\\toprule\n");
    text.append(line(head)).append("\\midrule\n\\endhead\n");
    rows.subList(1, rows.size()).forEach(row -> text.append(line(row)));
    return text.append("\\bottomrule\n\\end{longtable}\n").toString();
  }

  private static String columns(List<List<String>> rows) {
    List<Boolean> wrapped = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      int place = column;
      wrapped.add(rows.stream().anyMatch(row -> row.get(place).length() > LONGEST_LINE));
    }
    long count = wrapped.stream().filter(one -> one).count();
    String width = String.format(Locale.ROOT, "%.2f", count == 0 ? 0 : WIDTH_OF_WRAPPED / count);
    return wrapped.stream()
        .map(one -> one ? "p{" + width + "\\linewidth}" : "l")
        .collect(Collectors.joining());
  }

  private static String line(List<String> cells) {
    return cells.stream().map(LatexTable::plain).collect(Collectors.joining(" & ", "", " \\\\\n"));
  }

  /** A text in which nothing is a command. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    for (char letter : text.replaceAll("\\s+", " ").toCharArray()) {
      plain.append(COMMANDS.getOrDefault(letter, String.valueOf(letter)));
    }
    return plain.toString();
  }
}
