package superposition.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatexTableTest {

  @Test
  void nothingInATextIsACommand() {
    assertEquals(
        "50 \\% of \\textbackslash{}input\\{x\\} \\& \\$1 \\#2 a\\_b \\textasciicircum{}"
            + " \\textasciitilde{} \\textbar{}cos\\textbar{} $-$1 $\\pm$ .2",
        LatexTable.plain("50 % of \\input{x} & $1 #2 a_b ^ ~ |cos| −1 ±\n.2"));
  }

  @Test
  void longTextsWrap() {
    String words = "so many words that they would not fit on one line of a page";
    String text = LatexTable.of(List.of(List.of("claim", "measured"), List.of(words, "0.381")));
    assertTrue(
        text.startsWith(
            "% \\usepackage{booktabs,longtable}\n\\begin{longtable}{p{0.62\\linewidth}l}"),
        text);
    assertTrue(text.contains("claim & measured \\\\\n\\midrule\n\\endhead\n" + words), text);
    assertTrue(text.endsWith(" & 0.381 \\\\\n\\bottomrule\n\\end{longtable}\n"), text);
  }
}
