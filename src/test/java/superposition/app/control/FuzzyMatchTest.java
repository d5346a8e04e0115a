package superposition.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FuzzyMatchTest {

  @Test
  void lettersInAnotherOrderDoNotFit() {
    assertEquals(FuzzyMatch.NONE, FuzzyMatch.points("kd", "Dark colours"));
    assertEquals(FuzzyMatch.NONE, FuzzyMatch.points("darkk", "Dark"));
    assertEquals(FuzzyMatch.NONE, FuzzyMatch.points("a", ""));
  }

  @Test
  void pointsAreCountedAsDefined() {
    // d begins a word: 1 + 8; a, r and k follow: 1 + 5 each
    assertEquals(9 + 3 * 6, FuzzyMatch.points("dark", "Dark colours"));
    // both begin a word, with a gap between
    assertEquals(9 + 9, FuzzyMatch.points("DC", "dark colours"));
    assertEquals(1, FuzzyMatch.points("k", "dark"));
    assertEquals(0, FuzzyMatch.points(" ", "dark"));
  }

  @Test
  void theBestPlacesAreFoundThoughTheFirstOnesFitToo() {
    // "nf" by the initials of "next figure", though n and f of "an f" come first
    assertEquals(9 + 9, FuzzyMatch.points("nf", "unif next figure"));
  }

  @Property
  void everyPartOfANameFitsAndTheWholeNameBest(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String name,
      @ForAll @AlphaChars @StringLength(max = 20) String other) {
    int whole = FuzzyMatch.points(name, name);
    assertEquals(9 + 6 * (name.length() - 1), whole);
    for (int from = 0; from < name.length(); from++) {
      assertTrue(FuzzyMatch.points(name.substring(from), name) > 0);
    }
    assertTrue(FuzzyMatch.points(other, name) <= 9 + 6 * Math.max(0, other.length() - 1));
  }
}
