package superposition.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;

/**
 * Reads and replaces a value of a run's configuration by its key, which is its name in files, with
 * dots for what is inside ({@code importance.weight}).
 */
public final class ConfigKeys {

  private ConfigKeys() {}

  /**
   * The value under a key.
   *
   * @throws InvalidConfigException if the configuration has no such key
   */
  public static Object get(RunConfig config, String key) {
    Object value = config;
    for (String step : key.split("\\.", -1)) {
      value = read(value, component(value, key, step));
    }
    return value;
  }

  /**
   * The configuration with one value replaced; any number may stand for a number, as long as it is
   * whole where that is needed.
   *
   * @throws InvalidConfigException if there is no such key or the new value is not allowed
   */
  public static RunConfig with(RunConfig config, String key, Object value) {
    return (RunConfig) with(config, key, key, value);
  }

  /**
   * A whole number as an int.
   *
   * @throws InvalidConfigException if it has more bits
   */
  public static int whole(String key, Number number) {
    if (number.intValue() != number.longValue()) {
      throw new InvalidConfigException(key, number + " is out of range");
    }
    return number.intValue();
  }

  private static Record with(Object record, String key, String rest, Object value) {
    String step = rest.split("\\.", 2)[0];
    RecordComponent changed = component(record, key, step);
    Object fresh =
        step.equals(rest)
            ? fitting(key, changed.getType(), value)
            : with(read(record, changed), key, rest.substring(step.length() + 1), value);
    RecordComponent[] components = record.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean here = components[i].getName().equals(step);
      values[i] = here ? fresh : read(record, components[i]);
    }
    try {
      return (Record) record.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidConfigException invalid) {
        throw invalid;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object fitting(String key, Class<?> type, Object value) {
    if (value instanceof Number number && type == double.class) {
      return number.doubleValue();
    }
    if (value instanceof Number number && (type == int.class || type == long.class)) {
      double size = number.doubleValue();
      if (size != Math.rint(size)) {
        throw new InvalidConfigException(key, Check.text(size) + " is not whole");
      }
      return type == int.class ? (Object) whole(key, number) : (Object) number.longValue();
    }
    if (type.isInstance(value) || type == boolean.class && value instanceof Boolean) {
      return value;
    }
    throw new InvalidConfigException(
        key,
        value
            + " is not possible; allowed: "
            + (type.isPrimitive() ? type.getName() : type.getSimpleName())
                .toLowerCase(Locale.ROOT));
  }

  private static RecordComponent component(Object holder, String key, String name) {
    if (holder instanceof Record) {
      for (RecordComponent component : holder.getClass().getRecordComponents()) {
        if (component.getName().equals(name)) {
          return component;
        }
      }
    }
    throw new InvalidConfigException(key, "is no key of this run");
  }

  private static Object read(Object record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
