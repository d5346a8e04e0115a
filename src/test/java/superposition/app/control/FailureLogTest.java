package superposition.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;

class FailureLogTest {

  private final FailureLog log = new FailureLog();

  private List<String> texts() {
    return log.entries().stream().map(FailureLog.Entry::text).toList();
  }

  @Test
  void whatIsFollowedIsRememberedInItsOrderAndOnce() {
    SimpleStringProperty problem = new SimpleStringProperty("");
    log.follow(problem);
    problem.set("First.");
    problem.set("");
    log.add("First.");
    log.add("Second.");
    assertEquals(List.of("First.", "Second."), texts());
    assertTrue(log.text().matches("(?s)\\d\\d:\\d\\d:\\d\\d  First\\.\n.*  Second\\."), log.text());
  }

  @Test
  void theOldestIsForgottenFirst() {
    for (int k = 0; k <= FailureLog.LIMIT; k++) {
      log.add("Problem " + k + ".");
    }
    assertEquals(FailureLog.LIMIT, log.entries().size());
    assertEquals("Problem 1.", texts().get(0));
  }
}
