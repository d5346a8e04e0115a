package superposition.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HistoryTest {

  @Test
  void undoAndRedoWalkThroughTheValuesInOrder() {
    History<String> history = History.of("a").with("b").with("c");
    assertEquals("b", history.undo().present());
    assertEquals("a", history.undo().undo().present());
    assertEquals("c", history.undo().undo().redo().redo().present());
  }

  @Test
  void aNewValueForgetsWhatWasUndone() {
    History<String> history = History.of("a").with("b").undo().with("c");
    assertFalse(history.canRedo());
    assertEquals("a", history.undo().present());
  }

  @Test
  void theSameValueIsNoStep() {
    History<String> history = History.of("a");
    assertSame(history, history.with("a"));
  }

  @Test
  void theEndsHold() {
    History<String> history = History.of("a");
    assertSame(history, history.undo());
    assertSame(history, history.redo());
  }

  @Test
  void theOldestStepsAreForgottenAtTheLimit() {
    History<Integer> history = History.of(0);
    for (int i = 1; i <= History.LIMIT + 5; i++) {
      history = history.with(i);
    }
    assertEquals(History.LIMIT, history.past().size());
    assertEquals(5, history.past().get(0));
    assertTrue(history.canUndo());
  }
}
