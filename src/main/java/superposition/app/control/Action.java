package superposition.app.control;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

/**
 * Something that the window can do. Menus, the command palette and the overview of keys are made
 * from one list of these.
 *
 * @param menu name of the menu that it stands in
 * @param name as the menu has it, with an underscore before its mnemonic and … where it asks first
 * @param keys that do it, as {@link KeyCombination#valueOf} reads them; empty for none
 * @param first whether a line parts it from what stands before it in its menu
 * @param work what it does, on the FX thread
 * @param enabled whether it can be done now
 * @param holds of a switch, whether it is on; null for what is no switch
 */
public record Action(
    String menu,
    String name,
    String keys,
    boolean first,
    Runnable work,
    ObservableBooleanValue enabled,
    ObservableBooleanValue holds) {

  private static final ObservableBooleanValue ALWAYS = watch(() -> true);

  /** Refuses null, but for {@code holds}. */
  public Action {
    Objects.requireNonNull(menu);
    Objects.requireNonNull(name);
    Objects.requireNonNull(keys);
    Objects.requireNonNull(work);
    Objects.requireNonNull(enabled);
  }

  /** What can always be done. */
  public static Action of(String menu, String name, String keys, Runnable work) {
    return new Action(menu, name, keys, false, work, ALWAYS, null);
  }

  /** The same, parted by a line from what stands before it. */
  public Action parted() {
    return new Action(menu, name, keys, true, work, enabled, holds);
  }

  /** The same, but only while a condition holds, which may change with what it is told to watch. */
  public Action when(BooleanSupplier condition, Observable... watched) {
    return new Action(menu, name, keys, first, work, watch(condition, watched), holds);
  }

  /** The same as a switch that is on while a condition holds. */
  public Action on(BooleanSupplier condition, Observable... watched) {
    return new Action(menu, name, keys, first, work, enabled, watch(condition, watched));
  }

  private static ObservableBooleanValue watch(BooleanSupplier condition, Observable... watched) {
    return Bindings.createBooleanBinding(condition::getAsBoolean, watched);
  }

  /** Does it, if it can be done now. */
  public void run() {
    if (enabled.get()) {
      work.run();
    }
  }

  /** The name without its mnemonic. */
  public String plainName() {
    return name.replace("_", "");
  }

  /** The keys as people write them, or empty. */
  public String keyText() {
    return keys.isEmpty() ? "" : KeyCombination.valueOf(keys).getDisplayText();
  }
}
