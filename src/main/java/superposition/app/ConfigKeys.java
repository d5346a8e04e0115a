package superposition.app;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import superposition.config.InvalidConfigException;
import superposition.config.RunConfig;

/** Reads and replaces a field of a run's configuration by its key, which is its name in files. */
final class ConfigKeys {

  private static final RecordComponent[] COMPONENTS = RunConfig.class.getRecordComponents();

  private ConfigKeys() {}

  /** The field's value. */
  static Object get(RunConfig config, String key) {
    for (RecordComponent component : COMPONENTS) {
      if (component.getName().equals(key)) {
        return read(config, component);
      }
    }
    throw new IllegalArgumentException("no such key: " + key);
  }

  /**
   * The configuration with one field replaced.
   *
   * @throws InvalidConfigException if the new value is not allowed
   */
  static RunConfig with(RunConfig config, String key, Object value) {
    get(config, key); // refuses unknown keys
    Class<?>[] types = new Class<?>[COMPONENTS.length];
    Object[] values = new Object[COMPONENTS.length];
    for (int i = 0; i < COMPONENTS.length; i++) {
      types[i] = COMPONENTS[i].getType();
      values[i] =
          COMPONENTS[i].getName().equals(key)
              ? fitting(key, types[i], value)
              : read(config, COMPONENTS[i]);
    }
    try {
      return RunConfig.class.getConstructor(types).newInstance(values);
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
    return type == int.class && value instanceof Number number ? whole(key, number) : value;
  }

  /** A whole number as an int; refuses what does not fit with a sentence. */
  static int whole(String key, Number number) {
    if (number.intValue() != number.longValue()) {
      throw new InvalidConfigException(key, number + " is out of range");
    }
    return number.intValue();
  }

  private static Object read(RunConfig config, RecordComponent component) {
    try {
      return component.getAccessor().invoke(config);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
