package superposition.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsFileTest {

  @TempDir Path folder;

  @Test
  void numbersComeBackBitForBitAndInOrder() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("z", 0.1 + 0.2);
    metrics.put("a", 5e-324);
    metrics.put("b", -1.7976931348623157e308);
    metrics.put("c", 100.0);
    CellRecord cell =
        new CellRecord("p", "g", List.of("a \"b\"", "é, 1"), Long.MIN_VALUE, "done", "", metrics);
    Path file = folder.resolve("new/folder/cells.jsonl");
    try (CellsFile cells = CellsFile.open(file)) {
      cells.add(cell);
      cells.add(cell);
    }
    List<CellRecord> read = CellsFile.read(file);
    assertEquals(List.of(cell, cell), read);
    assertEquals(List.copyOf(metrics.keySet()), List.copyOf(read.get(0).metrics().keySet()));
  }

  @Test
  void clearingMakesRoomForNewLines() throws Exception {
    Path file = folder.resolve("cells.jsonl");
    Files.writeString(file, "something else\n");
    CellRecord cell = new CellRecord("p", "g", List.of(), 1, "failed", "why", Map.of());
    try (CellsFile cells = CellsFile.open(file)) {
      cells.clear();
      cells.add(cell);
    }
    assertEquals(List.of(cell), CellsFile.read(file));
  }

  @Test
  void aFileThatIsNotThereHoldsNothing() {
    assertEquals(List.of(), CellsFile.read(folder.resolve("absent")));
  }
}
