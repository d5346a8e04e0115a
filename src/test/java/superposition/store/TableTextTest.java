package superposition.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {

  private static final List<List<String>> TABLE =
      List.of(List.of("name", "value"), List.of("|M|, \"all\"", "0.5"), List.of("two\nlines", ""));

  @Test
  void markdownKeepsCellsApartAndOnOneLine() {
    assertEquals(
        """
        | name | value |
        | --- | --- |
        | \\|M\\|, "all" | 0.5 |
        | two lines |  |
        """,
        TableText.markdown(TABLE));
  }

  @Test
  void csvQuotesWhatWouldBeMisread() {
    assertEquals("name,value\n\"|M|, \"\"all\"\"\",0.5\n\"two\nlines\",\n", TableText.csv(TABLE));
  }
}
